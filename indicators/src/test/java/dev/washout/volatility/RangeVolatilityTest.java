package dev.washout.volatility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.offset;

import dev.washout.core.CandleIndicator;
import dev.washout.market.CandleSeries;
import dev.washout.market.Price;
import dev.washout.market.Timeframe;
import dev.washout.table.Bars;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Range estimators against their published formulas, as the R package TTR's manual page of {@code
 * volatility} states them, worked to 40 digits on twelve days of Apple; and against random walks
 * whose volatility is known.
 */
class RangeVolatilityTest {
  static Stream<Arguments> worked() {
    return Stream.of(
        Arguments.of(Parkinson.of(10, 1), 0.017700122849220925, 0.017477140345080206),
        Arguments.of(GarmanKlass.of(10, 1), 0.017401159739364708, 0.017663371874760865),
        Arguments.of(RogersSatchell.of(10, 1), 0.01711529763763497, 0.017573905383654744),
        Arguments.of(YangZhang.of(10, 1), 0.0223006479823762, 0.022363251158020382),
        Arguments.of(closeToClose(10, 1), 0.024496245653498682, 0.022109279717977905),
        Arguments.of(Parkinson.of(10, 252), 0.2809807394059835, 0.2774410018899348),
        Arguments.of(GarmanKlass.of(10, 252), 0.2762348471668113, 0.28039733577281983),
        Arguments.of(RogersSatchell.of(10, 252), 0.2716969269842005, 0.27897709925597763),
        Arguments.of(YangZhang.of(10, 252), 0.3540118118217705, 0.3550056064259949),
        Arguments.of(closeToClose(10, 252), 0.3888658443234265, 0.3509739348032028));
  }

  private static CandleIndicator closeToClose(int period, double periodsPerYear) {
    return RealizedVolatility.of(period, periodsPerYear).on(Price.CLOSE);
  }

  @ParameterizedTest
  @MethodSource("worked")
  void equalsTheWorkedTable(CandleIndicator recipe, double eleventh, double twelfth) {
    double[] values = recipe.over(Bars.apple()).toArray();
    assertThat(values[10]).isCloseTo(eleventh, offset(1e-15));
    assertThat(values[11]).isCloseTo(twelfth, offset(1e-15));
    assertThat(values[recipe.lookback()]).isNotNaN();
    assertThat(values[recipe.lookback() - 1]).isNaN();
  }

  static Stream<CandleIndicator> recipes() {
    return Stream.of(
        Parkinson.of(3, 365),
        GarmanKlass.of(3, 365),
        RogersSatchell.of(3, 365),
        YangZhang.of(3, 365));
  }

  @ParameterizedTest
  @MethodSource("recipes")
  void isZeroWhereNothingMoves(CandleIndicator recipe) {
    assertThat(recipe.over(Bars.bare(1, 7, 7, 7, 7, 7)).toArray()).endsWith(0, 0);
  }

  @Test
  void onlyYangAndZhangSeeJumpsBetweenBars() {
    CandleSeries jumps = Bars.bare(1, 100, 110, 100, 110, 100);
    assertThat(Parkinson.of(3, 1).over(jumps).toArray()).endsWith(0, 0);
    assertThat(GarmanKlass.of(3, 1).over(jumps).toArray()).endsWith(0, 0);
    assertThat(RogersSatchell.of(3, 1).over(jumps).toArray()).endsWith(0, 0);
    // returns of +, -, + and then -, +, - x, x = ln 1.1: sample variance 4/3 x^2
    double expected = Math.log(1.1) * Math.sqrt(4 / 3.0);
    double[] values = YangZhang.of(3, 1).over(jumps).toArray();
    assertThat(values[3]).isCloseTo(expected, offset(1e-15));
    assertThat(values[4]).isCloseTo(expected, offset(1e-15));
  }

  @Test
  void barsThatGoStraightHaveNoVarianceAroundTheirTrend() {
    CandleSeries bars = Bars.of(new double[][] {{100, 110, 100, 110, 1}, {110, 110, 90, 90, 1}});
    assertThat(RogersSatchell.of(2, 1).over(bars).toArray()[1]).isEqualTo(0);
    double up = Math.log(1.1);
    double down = Math.log(110 / 90.0);
    double sum = up * up + down * down;
    assertThat(Parkinson.of(2, 1).over(bars).toArray()[1])
        .isCloseTo(Math.sqrt(sum / (8 * Math.log(2))), offset(1e-15));
    assertThat(GarmanKlass.of(2, 1).over(bars).toArray()[1])
        .isCloseTo(Math.sqrt(sum * (1.5 - 2 * Math.log(2)) / 2), offset(1e-15));
  }

  /**
   * A walk of 2,000 steps a bar, so that the range is seen but for 2 %, with a deviation of 2 % a
   * bar.
   */
  private static CandleSeries walk(double drift, double jump, int bars) {
    Random random = new Random(5);
    int steps = 2_000;
    double[][] rows = new double[bars][];
    double x = 0;
    for (int i = 0; i < bars; i++) {
      x += jump * random.nextGaussian();
      double open = x;
      double high = x;
      double low = x;
      for (int k = 0; k < steps; k++) {
        x += drift / steps + 0.02 / Math.sqrt(steps) * random.nextGaussian();
        high = Math.max(high, x);
        low = Math.min(low, x);
      }
      rows[i] = new double[] {Math.exp(open), Math.exp(high), Math.exp(low), Math.exp(x), 1};
    }
    return Bars.of(rows);
  }

  private static double last(CandleIndicator recipe, CandleSeries bars) {
    return recipe.over(bars).toArray()[bars.size() - 1];
  }

  @Test
  void findTheVolatilityOfARandomWalk() {
    CandleSeries bars = walk(0, 0, 1001);
    assertThat(last(Parkinson.of(1000, 1), bars)).isCloseTo(0.02, offset(0.0007));
    assertThat(last(GarmanKlass.of(1000, 1), bars)).isCloseTo(0.02, offset(0.0008));
    assertThat(last(RogersSatchell.of(1000, 1), bars)).isCloseTo(0.02, offset(0.0009));
    assertThat(last(YangZhang.of(1000, 1), bars)).isCloseTo(0.02, offset(0.0009));
    assertThat(last(closeToClose(1000, 1), bars)).isCloseTo(0.02, offset(0.0015));
  }

  @Test
  void aTrendRaisesSomeButNotTheOthers() {
    CandleSeries bars = walk(0.02, 0, 1001);
    assertThat(last(Parkinson.of(1000, 1), bars)).isGreaterThan(0.022);
    assertThat(last(GarmanKlass.of(1000, 1), bars)).isGreaterThan(0.0205);
    assertThat(last(RogersSatchell.of(1000, 1), bars)).isCloseTo(0.02, offset(0.0009));
    assertThat(last(YangZhang.of(1000, 1), bars)).isCloseTo(0.02, offset(0.0009));
  }

  @Test
  void jumpsBetweenBarsRaiseYangAndZhangByTheirVariance() {
    CandleSeries bars = walk(0, 0.015, 1001);
    assertThat(last(YangZhang.of(1000, 1), bars)).isCloseTo(0.025, offset(0.001));
    assertThat(last(RogersSatchell.of(1000, 1), bars)).isCloseTo(0.02, offset(0.0009));
  }

  @Test
  void countsTheBarsOfAMarketThatNeverCloses() {
    assertThat(Annualization.periodsPerYear(Timeframe.ONE_DAY)).isEqualTo(365);
    assertThat(Annualization.periodsPerYear(Timeframe.ONE_HOUR)).isEqualTo(8760);
    assertThat(Annualization.periodsPerYear(Timeframe.FOUR_HOURS)).isEqualTo(2190);
    assertThat(Parkinson.of(20, Timeframe.ONE_HOUR)).isEqualTo(Parkinson.of(20, 8760));
    assertThat(GarmanKlass.of(20, Timeframe.ONE_DAY)).isEqualTo(GarmanKlass.of(20, 365));
    assertThat(RogersSatchell.of(20, Timeframe.ONE_DAY)).isEqualTo(RogersSatchell.of(20, 365));
    assertThat(YangZhang.of(20, Timeframe.ONE_DAY)).isEqualTo(YangZhang.of(20, 365));
    assertThat(Annualization.PER_BAR).isEqualTo(1);
  }

  @Test
  void namesTheWrongParameter() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Parkinson.of(0, 365))
        .withMessage("period is not positive: 0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> YangZhang.of(1, 365))
        .withMessage("period is below 2: 1");
    for (double wrong : new double[] {0, -1, Double.NaN, 1.1e12, Double.POSITIVE_INFINITY}) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> GarmanKlass.of(10, wrong))
          .withMessageContaining("periodsPerYear is not positive and at most 1e12: " + wrong);
    }
    assertThat(GarmanKlass.of(10, 1e12).periodsPerYear()).isEqualTo(1e12);
  }
}
