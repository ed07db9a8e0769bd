package dev.washout.capitulation;

import static com.google.common.base.Preconditions.checkArgument;

import dev.washout.core.AbstractCandleCalculator;
import dev.washout.core.CandleCalculator;
import dev.washout.core.CandleIndicator;
import dev.washout.core.Domain;
import dev.washout.core.DoubleCalculator;
import dev.washout.core.RecipeText;
import dev.washout.core.StateReader;
import dev.washout.core.StateWriter;
import dev.washout.drawdown.Drawdown;
import dev.washout.market.Bar;
import dev.washout.trend.Sma;
import dev.washout.volatility.RealizedVolatility;
import dev.washout.volume.MoneyFlowIndex;

/**
 * Fear and greed from market data alone: 0 is the greatest fear of the asset's own past, 100 the
 * greatest greed.
 *
 * <p><b>Formula.</b> 100 times the mean of four ranks, each among the n values of the same measure
 * before: the share that was smaller, of equal ones half.
 *
 * <ul>
 *   <li>Volatility: 1 - rank of {@link RealizedVolatility} over 30 bars.
 *   <li>Momentum: rank of close / {@link Sma}(50).
 *   <li>Volume: rank of {@link MoneyFlowIndex}(14), whether money changes hands on rising or on
 *       falling bars.
 *   <li>Drawdown: 1 - rank of {@link Drawdown}(90).
 * </ul>
 *
 * <p><b>Edge cases.</b> No value until each measure has n values before, nor at a bar at which one
 * is undefined; such a bar adds nothing to that measure's past. A market that stands still is at
 * 50.
 *
 * <p><b>Errors.</b> A bar of unknown volume is rejected.
 *
 * <p><b>Range.</b> 0 to 100.
 *
 * <p><b>Source.</b> The parts that CNN's Fear and Greed Index and alternative.me's for bitcoin take
 * from the market itself: volatility, drawdown, momentum against a mean, volume. Both weigh in what
 * is not market data (surveys, search, social media) and publish no formula; lengths, ranks and
 * equal weights are this library's, fitted to nothing.
 *
 * @param past n, the number of earlier values each measure is ranked among, 1 to 10,000
 */
public record FearGreed(int past) implements CandleIndicator {
  private static final int MOST = 10_000;
  private static final Domain RANGE = new Domain(0, 100);
  private static final RealizedVolatility VOLATILITY = RealizedVolatility.of(30, 365);
  private static final Sma MEAN = Sma.of(50);
  private static final MoneyFlowIndex FLOW = MoneyFlowIndex.of(14);
  private static final Drawdown FALL = Drawdown.of(90);

  /**
   * Checks the parameter.
   *
   * @param past as above
   * @throws IllegalArgumentException if it is not within 1 and 10,000
   */
  public FearGreed {
    checkArgument(past >= 1 && past <= MOST, "past is not within 1 and %s: %s", MOST, past);
  }

  /**
   * Fear and greed against the last bars.
   *
   * @param past n, the number of earlier values each measure is ranked among, 1 to 10,000; a year
   *     of days is usual
   * @return the recipe
   * @throws IllegalArgumentException if it is out of its range
   */
  public static FearGreed of(int past) {
    return new FearGreed(past);
  }

  @Override
  public boolean needsVolume() {
    return true;
  }

  @Override
  public Domain range() {
    return RANGE;
  }

  @Override
  public int lookback() {
    return FALL.lookback() + past;
  }

  @Override
  public CandleCalculator start() {
    return new Calculator(this);
  }

  @Override
  public CandleCalculator resume(StateReader in) {
    return new Calculator(this, in);
  }

  @Override
  public String toString() {
    return RecipeText.of("FEARGREED", past);
  }

  private static final class Calculator extends AbstractCandleCalculator {
    private static final int PARTS = 4;
    private final DoubleCalculator volatility;
    private final DoubleCalculator mean;
    private final CandleCalculator flow;
    private final DoubleCalculator fall;
    private final PastRank[] ranks = new PastRank[PARTS];

    /** The measures of the bar at hand, the greedier the larger; NaN where undefined. */
    private final double[] measures = new double[PARTS];

    Calculator(FearGreed recipe) {
      super(recipe);
      volatility = VOLATILITY.start();
      mean = MEAN.start();
      flow = FLOW.start();
      fall = FALL.start();
      for (int i = 0; i < PARTS; i++) {
        ranks[i] = new PastRank(recipe.past);
      }
    }

    Calculator(FearGreed recipe, StateReader in) {
      super(recipe, in);
      volatility = in.readPart(VOLATILITY::resume);
      mean = in.readPart(MEAN::resume);
      flow = in.readPart(FLOW::resume);
      fall = in.readPart(FALL::resume);
      for (int i = 0; i < PARTS; i++) {
        ranks[i] = new PastRank(recipe.past, in);
      }
    }

    @Override
    protected double step(Bar bar) {
      double index = peek(bar);
      volatility.update(bar.close());
      mean.update(bar.close());
      flow.update(bar);
      fall.update(bar.close());
      for (int i = 0; i < PARTS; i++) {
        if (!Double.isNaN(measures[i])) {
          ranks[i].add(measures[i]);
        }
      }
      return index;
    }

    @Override
    protected double peek(Bar bar) {
      double close = bar.close();
      measures[0] = -volatility.preview(close);
      measures[1] = close / mean.preview(close);
      measures[2] = flow.preview(bar);
      measures[3] = -fall.preview(close);
      double sum = 0;
      for (int i = 0; i < PARTS; i++) {
        if (Double.isNaN(measures[i]) || !ranks[i].isFull()) {
          return Double.NaN;
        }
        sum += ranks[i].of(measures[i]);
      }
      return 100 * (sum / PARTS);
    }

    @Override
    protected void save(StateWriter out) {
      out.putState(volatility.snapshot());
      out.putState(mean.snapshot());
      out.putState(flow.snapshot());
      out.putState(fall.snapshot());
      for (PastRank rank : ranks) {
        rank.save(out);
      }
    }
  }
}
