package dev.washout.market;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SymbolTest {
  @ParameterizedTest
  @ValueSource(
      strings = {"BTCUSDT", "1000PEPE-PERP", "XBT/USD", "\u5e01\u5b89\u4eba\u751f", "\ud83d\ude80"})
  void keepsTheNameAsGiven(String name) {
    assertThat(Symbol.of(name)).hasToString(name).isEqualTo(new Symbol(name));
    assertThat(Symbol.of(name).name()).isEqualTo(name);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "BTC USDT",
        "BTC\tUSDT",
        "BTC\u00a0",
        "\u200bBTC",
        "B\u0000",
        "\u2028",
        "\ud83d"
      })
  void rejectsWhatCannotBeSeen(String name) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Symbol.of(name))
        .withMessageContaining("'" + name + "'");
  }

  @Test
  void isAtMost64CharactersLong() {
    assertThat(Symbol.of("x".repeat(64)).name()).hasSize(64);
    assertThatIllegalArgumentException().isThrownBy(() -> Symbol.of("x".repeat(65)));
  }

  @Test
  void ordersByName() {
    assertThat(Symbol.of("BTC")).isLessThan(Symbol.of("ETH")).isGreaterThan(Symbol.of("ADA"));
    assertThat(Symbol.of("btc")).isNotEqualTo(Symbol.of("BTC"));
  }
}
