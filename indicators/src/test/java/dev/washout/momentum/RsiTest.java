package dev.washout.momentum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.washout.core.DoubleCalculator;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RsiTest {
  /** StockCharts ChartSchool, "Relative Strength Index", worksheet cs-rsi (QQQ, 2009-2010). */
  private static final double[] CLOSES = {
    44.3389, 44.0902, 44.1497, 43.6124, 44.3278, 44.8264, 45.0955, 45.4245, 45.8433, 46.0826,
    45.8931, 46.0328, 45.6140, 46.2820, 46.2820, 46.0028, 46.0328, 46.4116, 46.2222, 45.6439,
    46.2122, 46.2521, 45.7137, 46.4515, 45.7835, 45.3548, 44.0288, 44.1783, 44.2181, 44.5672,
    43.4205, 42.6628, 43.1314
  };

  @Test
  void worksheet() {
    double[] expected = {
      70.53, 66.32, 66.55, 69.41, 66.36, 57.97, 62.93, 63.26, 56.06, 62.38, 54.71, 50.42, 39.99,
      41.46, 41.87, 45.46, 37.30, 33.08, 37.77
    };
    double[] values = Rsi.of(14).over(CLOSES).toArray();
    assertThat(values[13]).isNaN();
    for (int i = 0; i < expected.length; i++) {
      assertThat(values[i + 14]).isCloseTo(expected[i], within(0.005));
    }
  }

  /** Changes +3 -1 +2: gains 3/2 of 4/2, then (3/2 + 2)/2 of (2 + 2)/2. */
  @Test
  void handWorked() {
    assertThat(Rsi.of(2).over(10, 13, 12, 14).toArray())
        .containsExactly(Double.NaN, Double.NaN, 75, 87.5);
  }

  /** Half of the least number is nothing, with the sign it had. */
  @Test
  void aSumOfMinusZeroIsResumedToTheBit() {
    DoubleCalculator straight = Rsi.of(2).start();
    for (double x : new double[] {Double.MIN_VALUE, 0, 0, 0}) {
      straight.update(x);
    }
    DoubleCalculator resumed = Rsi.of(2).state(straight.snapshot().toBytes()).resume();
    assertThat(resumed.snapshot()).isEqualTo(straight.snapshot());
    straight.update(-0.0);
    resumed.update(-0.0);
    assertThat(resumed.snapshot()).isEqualTo(straight.snapshot());
  }

  @Test
  void ofAMarketThatNeverMovedIsFifty() {
    double[] x = new double[40];
    Arrays.fill(x, 3.7);
    assertThat(Rsi.of(14).over(x).last().orElseThrow()).isEqualTo(50);
  }

  @Test
  void ofOnlyGainsIsAHundredAndOfOnlyLossesZero() {
    double[] up = new double[60];
    Arrays.setAll(up, i -> 1 + 0.1 * i);
    double[] down = Arrays.stream(up).map(v -> -v).toArray();
    assertThat(Arrays.stream(Rsi.of(14).over(up).toArray()).skip(14)).containsOnly(100.0);
    assertThat(Arrays.stream(Rsi.of(14).over(down).toArray()).skip(14)).containsOnly(0.0);
  }

  /** TA-Lib's absolute epsilon says 0 here. */
  @Test
  void worksAtTinyPrices() {
    double[] x = Arrays.stream(CLOSES).map(v -> v * 0x1p-40).toArray();
    assertThat(Rsi.of(14).over(x).toArray()).isEqualTo(Rsi.of(14).over(CLOSES).toArray());
  }

  /** The last ratio stays until both averages have decayed below 1e-200, at 64-input steps. */
  @Test
  void standingStillKeepsTheRatioUntilTheAveragesAreFlushedTogether() {
    double[] x = new double[10_000];
    Arrays.fill(x, 12);
    x[0] = 10;
    x[1] = 13;
    double[] values = Rsi.of(14).over(x).toArray();
    assertThat(values[14]).isEqualTo(75);
    assertThat(values[6_000]).isCloseTo(75, within(1e-9));
    int flushed = 0;
    while (Double.isNaN(values[flushed]) || Math.abs(values[flushed] - 75) < 1e-9) {
      flushed++;
    }
    assertThat(flushed % 64).isEqualTo(63);
    // (13/14)^k = 1e-200 at k = 6214
    assertThat(flushed).isBetween(6_214, 6_214 + 128);
    assertThat(Arrays.stream(values).skip(flushed)).containsOnly(50.0);
  }

  /** A gain long ago leaves nothing that is slow to reckon with: no subnormal number. */
  @Test
  void fallsToZeroInAMarketThatOnlyFalls() {
    double[] x = new double[20_000];
    Arrays.setAll(x, i -> i == 1 ? 10_001 : 10_000 - 0.25 * i);
    double[] values = Rsi.of(14).over(x).toArray();
    assertThat(values[14]).isGreaterThan(10);
    assertThat(Arrays.stream(values).skip(1_000))
        .allSatisfy(v -> assertThat(v == 0 || (v > 1e-100 && v < 1e-12)).isTrue());
  }

  @Test
  void rejectsTooShortAPeriod() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Rsi.of(0))
        .withMessage("period is not positive: 0");
  }

  /** Long enough for lanes; the sums are spent amid each of them, at different inputs. */
  @Test
  void aWholeSeriesThatStandsStillAtTimesHasTheBitsOfTheCalculator() {
    Random random = new Random(1);
    double[] prices = new double[120_000];
    double price = 100;
    for (int i = 0; i < prices.length; i++) {
      boolean stands = i % 15_000 > 4_000 + i / 1_000;
      price *= stands ? 1 : 1 + 0.01 * random.nextGaussian();
      prices[i] = price;
    }
    for (int n : new int[] {2, 3, 14}) {
      DoubleCalculator calculator = Rsi.of(n).start();
      double[] expected = new double[prices.length];
      for (int i = 0; i < prices.length; i++) {
        expected[i] = calculator.update(prices[i]) ? calculator.value() : Double.NaN;
      }
      assertThat(Rsi.of(n).over(prices).toArray()).as("RSI(%s)", n).isEqualTo(expected);
      assertThat(expected[prices.length - 1]).as("spent").isEqualTo(50);
    }
  }
}
