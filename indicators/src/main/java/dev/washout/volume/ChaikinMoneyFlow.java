package dev.washout.volume;

import static com.google.common.base.Preconditions.checkArgument;

import dev.washout.core.AbstractCandleCalculator;
import dev.washout.core.CandleCalculator;
import dev.washout.core.CandleIndicator;
import dev.washout.core.Domain;
import dev.washout.core.RecipeText;
import dev.washout.core.StateReader;
import dev.washout.core.StateWriter;
import dev.washout.market.Bar;
import dev.washout.math.RollingSum;

/**
 * Chaikin money flow: whether volume came while prices closed near their highs or near their lows.
 *
 * <p><b>Formula.</b> sum of m v / sum of v over the last n bars, with m = ((close - low) - (high -
 * close)) / (high - low): 1 for a close at the high, -1 for one at the low.
 *
 * <p><b>Edge cases.</b> A bar without range has m = 0; its volume counts below the line only. So
 * TTR and ta4j do. No value where nothing was traded in the n bars.
 *
 * <p><b>Errors.</b> A bar of unknown volume is rejected.
 *
 * <p><b>Range.</b> -1 to 1.
 *
 * <p><b>Source.</b> M. Chaikin; StockCharts ChartSchool, "Chaikin Money Flow (CMF)".
 *
 * @param period n, the number of bars, at least 1; usually 20 or 21
 */
public record ChaikinMoneyFlow(int period) implements CandleIndicator {
  private static final Domain RANGE = new Domain(-1, 1);

  /**
   * Checks the period.
   *
   * @param period as above
   * @throws IllegalArgumentException if it is not positive
   */
  public ChaikinMoneyFlow {
    checkArgument(period >= 1, "period is not positive: %s", period);
  }

  /**
   * Chaikin money flow.
   *
   * @param period n, the number of bars, at least 1
   * @return the recipe
   * @throws IllegalArgumentException if the period is not positive
   */
  public static ChaikinMoneyFlow of(int period) {
    return new ChaikinMoneyFlow(period);
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
    return period - 1;
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
    return RecipeText.of("CMF", period);
  }

  private static final class Calculator extends AbstractCandleCalculator {
    private final RollingSum flow;
    private final RollingSum volume;

    Calculator(ChaikinMoneyFlow recipe) {
      super(recipe);
      flow = new RollingSum(recipe.period);
      volume = new RollingSum(recipe.period);
    }

    Calculator(ChaikinMoneyFlow recipe, StateReader in) {
      super(recipe, in);
      flow = new RollingSum(recipe.period, in);
      volume = new RollingSum(recipe.period, in);
    }

    @Override
    protected double step(Bar bar) {
      flow.update(flow(bar));
      return volume.update(bar.volume()) ? ratio(flow.value(), volume.value()) : Double.NaN;
    }

    @Override
    protected double peek(Bar bar) {
      return ratio(flow.preview(flow(bar)), volume.preview(bar.volume()));
    }

    private static double flow(Bar bar) {
      double range = bar.high() - bar.low();
      double place = (bar.close() - bar.low()) - (bar.high() - bar.close());
      return range == 0 ? 0 : place / range * bar.volume();
    }

    private static double ratio(double flow, double volume) {
      return volume == 0 ? Double.NaN : flow / volume;
    }

    @Override
    protected void save(StateWriter out) {
      flow.save(out);
      volume.save(out);
    }
  }
}
