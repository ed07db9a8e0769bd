package dev.washout.volatility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.washout.core.CandleCalculator;
import dev.washout.core.CandleIndicator;
import dev.washout.market.Candle;
import dev.washout.market.CandleSeries;
import dev.washout.market.Timeframe;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AtrTest {
  /** StockCharts ChartSchool, "Average True Range", worksheet cs-atr (QQQ, 2010). */
  private static final double[] HIGHS = {
    48.70, 48.72, 48.90, 48.87, 48.82, 49.05, 49.20, 49.35, 49.92, 50.19, 50.12, 49.66, 49.88,
    50.19, 50.36, 50.57, 50.65, 50.43, 49.63, 50.33
  };

  private static final double[] LOWS = {
    47.79, 48.14, 48.39, 48.37, 48.24, 48.64, 48.94, 48.86, 49.50, 49.87, 49.20, 48.90, 49.43,
    49.73, 49.26, 50.09, 50.30, 49.21, 48.98, 49.61
  };

  private static final double[] CLOSES = {
    48.16, 48.61, 48.75, 48.63, 48.74, 49.03, 49.07, 49.32, 49.91, 50.13, 49.53, 49.50, 49.75,
    50.03, 50.31, 50.52, 50.41, 49.34, 49.37, 50.23
  };

  private static CandleSeries worksheet() {
    CandleSeries.Builder bars = CandleSeries.builder(Timeframe.ONE_DAY);
    for (int i = 0; i < HIGHS.length; i++) {
      bars.add(
          new Candle(
              i * 86_400_000L, Timeframe.ONE_DAY, CLOSES[i], HIGHS[i], LOWS[i], CLOSES[i], 1));
    }
    return bars.build();
  }

  /**
   * The worksheet's true ranges; of the first bar it takes high - low, which is no true range here.
   */
  @Test
  void worksheetOfTrueRanges() {
    double[] expected = {
      0.58, 0.51, 0.50, 0.58, 0.41, 0.26, 0.49, 0.60, 0.32, 0.93, 0.76, 0.45, 0.46, 1.10, 0.48,
      0.35, 1.22, 0.65, 0.96
    };
    double[] ranges = TrueRange.of().over(worksheet()).toArray();
    assertThat(ranges[0]).isNaN();
    for (int i = 0; i < expected.length; i++) {
      assertThat(ranges[i + 1]).isCloseTo(expected[i], within(0.015)); // prices of two decimals
    }
  }

  /** The mean of the 14 ranges after the first bar, 7.95 / 14; then (13 A + 0.48) / 14. */
  @Test
  void beginsWithTheMeanOfTheRanges() {
    double[] values = Atr.of(14).over(worksheet()).toArray();
    double[] ranges = TrueRange.of().over(worksheet()).toArray();
    double sum = 0;
    for (int i = 1; i <= 14; i++) {
      sum += ranges[i];
    }
    assertThat(values[13]).isNaN();
    assertThat(values[14]).isCloseTo(sum / 14, within(1e-14)).isCloseTo(0.5679, within(5e-4));
    assertThat(values[15]).isCloseTo((13 * (sum / 14) + ranges[15]) / 14, within(1e-14));
  }

  @Test
  void rejectsTooShortAPeriod() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Atr.of(0))
        .withMessage("period is not positive: 0");
  }

  /** Ranges wait where later averages go, in blocks that halve towards the end. */
  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3, 255, 256, 257, 511, 512, 513, 514, 1_025, 66_000, 150_001})
  void aWholeSeriesHasTheBitsOfTheCalculator(int size) {
    CandleSeries bars = market(size);
    for (CandleIndicator recipe : List.of(Atr.of(1), Atr.of(14), Atr.of(50), TrueRange.of())) {
      double[] out = new double[size];
      Arrays.fill(out, -1);
      recipe.over(bars, out);
      CandleCalculator calculator = recipe.start();
      int i = 0;
      for (Candle bar : bars) {
        double expected = calculator.update(bar) ? calculator.value() : Double.NaN;
        if (Double.doubleToLongBits(out[i]) != Double.doubleToLongBits(expected)) {
          assertThat(out[i]).as("%s of bar %s", recipe, i).isEqualTo(expected);
        }
        i++;
      }
      assertThat(i).isEqualTo(size);
    }
  }

  /** Moves, stands still for a while, and jumps from bar to bar. */
  private static CandleSeries market(int size) {
    Random random = new Random(size);
    CandleSeries.Builder bars = CandleSeries.builder(Timeframe.ONE_MINUTE);
    double price = 100;
    for (int i = 0; i < size; i++) {
      boolean still = i % 40_000 > 20_000 && i % 40_000 < 35_000;
      double open = still ? price : price * (1 + 0.002 * random.nextGaussian());
      price = still ? open : open * (1 + 0.002 * random.nextGaussian());
      double high = Math.max(open, price) * (still ? 1 : 1 + 0.001 * random.nextDouble());
      double low = Math.min(open, price) * (still ? 1 : 1 - 0.001 * random.nextDouble());
      bars.add(new Candle(i * 60_000L, Timeframe.ONE_MINUTE, open, high, low, price, 1));
    }
    return bars.build();
  }
}
