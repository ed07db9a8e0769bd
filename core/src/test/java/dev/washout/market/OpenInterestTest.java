package dev.washout.market;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import net.jqwik.api.Example;

class OpenInterestTest {
  private static final Instant TIME = Instant.parse("2026-02-05T14:00:00Z");

  @Example
  void dollarsAreConvertedAtThePriceOfTheirMoment() {
    OpenInterest observation = OpenInterest.ofUsd(TIME, 8e9, 64_000);
    assertThat(observation).isEqualTo(OpenInterest.ofCoins(TIME, 125_000, 64_000));
    assertThat(observation.usd()).isEqualTo(8e9);
    assertThat(observation.time()).isEqualTo(TIME);
  }

  @Example
  void emptyMarketIsAllowed() {
    assertThat(OpenInterest.ofCoins(TIME, 0, 1).usd()).isZero();
    assertThat(OpenInterest.ofCoins(TIME, 1e90, 1e90).coins()).isEqualTo(1e90);
    assertThat(OpenInterest.ofCoins(TIME, 1, 1e-90).price()).isEqualTo(1e-90);
  }

  @Example
  void timesFarFromTheEpochAreRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new OpenInterest(Long.MAX_VALUE, 1, 1))
        .withMessageContaining("epochMillis");
  }

  @Example
  void wrongComponentsAreNamed() {
    for (double coins : new double[] {-1, Double.NaN, Double.POSITIVE_INFINITY, 1.1e90}) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> OpenInterest.ofCoins(TIME, coins, 1))
          .withMessageContaining("coins")
          .withMessageContaining(Double.toString(coins))
          .withMessageContaining("2026-02-05T14:00:00Z");
    }
    for (double price : new double[] {0, -1, Double.NaN, Double.POSITIVE_INFINITY, 0.9e-90}) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> OpenInterest.ofUsd(TIME, 1, price))
          .withMessageContaining("price")
          .withMessageContaining(Double.toString(price))
          .withMessageContaining("2026-02-05T14:00:00Z");
    }
  }
}
