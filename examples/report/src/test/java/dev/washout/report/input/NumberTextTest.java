package dev.washout.report.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NumberTextTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "0",
        "-0",
        "1",
        "+1",
        "-1.5",
        ".5",
        "63775.67",
        "8.37e-06",
        "1E5",
        "1e+5",
        "0.00000000000000000000000001",
        "123456789012345678901234567890",
        "9007199254740993",
        "9007199254740993.0",
        "0.1000000000000000055511151231257827",
        "4.9e-324",
        "1e-400",
        "00000000000000000000012.5"
      })
  void readsTheNearestDouble(String text) {
    assertThat(NumberText.parse(text)).isEqualTo(Double.parseDouble(text));
  }

  @Test
  void agreesWithTheJdkOnRandomDecimals() {
    Random random = new Random(1);
    for (int i = 0; i < 100_000; i++) {
      BigDecimal number =
          BigDecimal.valueOf(random.nextLong() >> random.nextInt(63), random.nextInt(30));
      for (String text : new String[] {number.toPlainString(), number.toString()}) {
        assertThat(NumberText.parse(text)).isEqualTo(Double.parseDouble(text));
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "NaN",
        "nan",
        "Infinity",
        "-inf",
        "1d",
        "1f",
        "0x1p3",
        " 1",
        "1 ",
        "1,5",
        "1_000",
        "1e",
        "1e+",
        "1e5.0",
        "1.2.3",
        "5.",
        "5.e3",
        "--1",
        "-",
        ".",
        "+",
        "e5",
        "null",
        "1;2",
        "١"
      })
  void refusesWhatIsNoNumber(String text) {
    assertThatThrownBy(() -> NumberText.parse(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("is not a number");
  }

  @Test
  void refusesNothingAndTooMuch() {
    assertThatThrownBy(() -> NumberText.parse("")).hasMessage("is empty");
    assertThatThrownBy(() -> NumberText.parse("1e309")).hasMessage("is too large");
  }
}
