package dev.washout.volume;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import dev.washout.market.CandleSeries;
import dev.washout.table.Bars;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CorwinSchultzTest {
  /**
   * Corwin and Schultz (2012), equations 14 and 18 as they stand there, with the shift after a gap,
   * worked to 40 digits. The negative ones are -0.0163, -0.0075 and -0.0009.
   */
  private static final double[] SPREADS = {
    0.008053051339198774,
    0,
    0.013454419496273833,
    0.016782868822243373,
    0.016415293646059943,
    0.008921649533255034,
    0,
    0.00993408720055197,
    0,
    0.010441802199956086,
    0.035691564245724214
  };

  @Test
  void equalsTheWorkedTable() {
    double[] values = CorwinSchultz.of(1).over(Bars.apple()).toArray();
    assertThat(values[0]).isNaN();
    for (int i = 0; i < SPREADS.length; i++) {
      assertThat(values[i + 1]).as("bar %s", i + 1).isCloseTo(SPREADS[i], offset(1e-15));
    }
  }

  @Test
  void isTheMeanOfSpreadsNotBelowZero() {
    double[] values = CorwinSchultz.of(5).over(Bars.apple()).toArray();
    assertThat(values[4]).isNaN();
    assertThat(values[10]).isCloseTo(0.005859507786752618, offset(1e-15));
    assertThat(values[11]).isCloseTo(0.011213490729246454, offset(1e-15));
  }

  @Test
  void twoBarsOverTheSameRangeAreAllSpread() {
    // No variance is left: two bars of one variance each would have a wider range together.
    double x = Math.exp(0.01);
    double[][] rows = {{100, 100 * x, 100, 100, 1}, {100, 100 * x, 100, 100, 1}};
    double alpha = (1 + Math.sqrt(2)) * (Math.sqrt(2) - 1) * 0.01;
    assertThat(CorwinSchultz.of(1).over(Bars.of(rows)).toArray()[1])
        .isCloseTo(2 * Math.tanh(alpha / 2), offset(1e-15));
  }

  @Test
  void barsBeyondTheLastCloseAreMovedToTouchIt() {
    double[][] above = {{100, 105, 95, 100, 1}, {120, 122, 118, 120, 1}};
    double[][] touching = {{100, 105, 95, 100, 1}, {102, 104, 100, 102, 1}};
    double[][] below = {{100, 105, 95, 100, 1}, {80, 82, 78, 80, 1}};
    double[][] touchingBelow = {{100, 105, 95, 100, 1}, {98, 100, 96, 98, 1}};
    assertThat(spread(above)).isEqualTo(spread(touching)).isPositive();
    assertThat(spread(below)).isEqualTo(spread(touchingBelow)).isPositive();
  }

  private static double spread(double[][] rows) {
    return CorwinSchultz.of(1).over(Bars.of(rows)).toArray()[1];
  }

  @Test
  void barsWithoutRangeHaveNoSpread() {
    assertThat(CorwinSchultz.of(2).over(Bars.bare(1, 100, 100, 130, 90)).toArray()).endsWith(0, 0);
  }

  /** As in the authors' simulations: trades of a random walk at bid or ask, with a known spread. */
  @Test
  void findsTheSpreadOfASimulatedMarket() {
    assertThat(simulated(0.03)).isCloseTo(0.03, offset(0.004));
    assertThat(simulated(0.06)).isCloseTo(0.06, offset(0.004));
  }

  private static double simulated(double spread) {
    Random random = new Random(3);
    int bars = 1001;
    int trades = 390;
    double[][] rows = new double[bars][];
    double x = 0;
    for (int i = 0; i < bars; i++) {
      double[] prices = new double[trades];
      double high = 0;
      double low = Double.POSITIVE_INFINITY;
      for (int k = 0; k < trades; k++) {
        x += 0.01 / Math.sqrt(trades) * random.nextGaussian();
        prices[k] = Math.exp(x) * (1 + (random.nextBoolean() ? spread : -spread) / 2);
        high = Math.max(high, prices[k]);
        low = Math.min(low, prices[k]);
      }
      rows[i] = new double[] {prices[0], high, low, prices[trades - 1], 1};
    }
    CandleSeries series = Bars.of(rows);
    return CorwinSchultz.of(bars - 1).over(series).toArray()[bars - 1];
  }
}
