package dev.washout.volatility;

import static com.google.common.base.Preconditions.checkArgument;

import dev.washout.core.AbstractCandleCalculator;
import dev.washout.core.CandleCalculator;
import dev.washout.core.CandleIndicator;
import dev.washout.core.Domain;
import dev.washout.core.RecipeText;
import dev.washout.core.StateReader;
import dev.washout.core.StateWriter;
import dev.washout.market.Bar;
import dev.washout.market.Timeframe;
import dev.washout.math.LogRatio;
import dev.washout.math.RollingMoments;
import dev.washout.math.RollingSum;

/**
 * Yang-Zhang volatility: how much a market moves around its trend, jumps between bars included.
 *
 * <p><b>Formula.</b> sqrt(N (Vo + k Vc + (1 - k) Vrs)) over the last n bars, with N periods per
 * year, Vo the sample variance of ln(open / previous close), Vc that of ln(close / open), Vrs the
 * mean of {@link RogersSatchell}'s terms, and k = 0.34 / (1.34 + (n + 1) / (n - 1)), which makes
 * the variance of the estimate least.
 *
 * <p><b>Parameters.</b> See {@link Annualization} for the periods per year.
 *
 * <p><b>Edge cases.</b> A market that stands still has 0. Bars without range that jump have the
 * deviation of the jumps. In a market that never closes the bars open where the last closed, and
 * the first term is next to nothing. After a gap in time the previous close is that of the bar
 * before the gap.
 *
 * <p><b>Range.</b> 0 and above, as a fraction: 0.6 is 60 % a year.
 *
 * <p><b>Source.</b> D. Yang and Q. Zhang, Drift-Independent Volatility Estimation Based on High,
 * Low, Open, and Close Prices, Journal of Business 73 (2000); TTR {@code volatility(calc =
 * "yang.zhang")}.
 *
 * @param period n, the number of bars, at least 2
 * @param periodsPerYear how many bars a year has, positive; 1 for a deviation per bar
 */
public record YangZhang(int period, double periodsPerYear) implements CandleIndicator {
  private static final double ALPHA = 1.34;

  /**
   * Checks the components.
   *
   * @param period as above
   * @param periodsPerYear as above
   * @throws IllegalArgumentException if {@code period} is below 2, or {@code periodsPerYear} is not
   *     positive or above 1e12
   */
  public YangZhang {
    checkArgument(period >= 2, "period is below 2: %s", period);
    Annualization.check(periodsPerYear);
  }

  /**
   * Yang and Zhang volatility scaled by a stated number of bars.
   *
   * @param period the number of bars, at least 2
   * @param periodsPerYear how many bars a year has, positive
   * @return the recipe
   * @throws IllegalArgumentException if a parameter is out of its range
   */
  public static YangZhang of(int period, double periodsPerYear) {
    return new YangZhang(period, periodsPerYear);
  }

  /**
   * Yang and Zhang volatility of a market that never closes, with a year of 365 days.
   *
   * @param period the number of bars, at least 2
   * @param timeframe the length of a bar
   * @return the recipe
   * @throws IllegalArgumentException if the period is below 2
   */
  public static YangZhang of(int period, Timeframe timeframe) {
    return new YangZhang(period, Annualization.periodsPerYear(timeframe));
  }

  @Override
  public Domain range() {
    return Domain.NON_NEGATIVE;
  }

  @Override
  public int lookback() {
    return period;
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
    return RecipeText.of("YANG-ZHANG", period, periodsPerYear);
  }

  private static final class Calculator extends AbstractCandleCalculator {
    private final YangZhang recipe;
    private final RollingMoments jumps;
    private final RollingMoments changes;
    private final RollingSum variances;
    private double previousClose;

    Calculator(YangZhang recipe) {
      super(recipe);
      this.recipe = recipe;
      jumps = new RollingMoments(recipe.period);
      changes = new RollingMoments(recipe.period);
      variances = new RollingSum(recipe.period);
    }

    Calculator(YangZhang recipe, StateReader in) {
      super(recipe, in);
      this.recipe = recipe;
      jumps = new RollingMoments(recipe.period, in);
      changes = new RollingMoments(recipe.period, in);
      variances = new RollingSum(recipe.period, in);
      previousClose = in.readDouble();
    }

    private double jump(Bar bar) {
      return LogRatio.of(previousClose, bar.open());
    }

    private static double change(Bar bar) {
      return LogRatio.of(bar.open(), bar.close());
    }

    @Override
    protected double step(Bar bar) {
      boolean full = false;
      if (count() > 0) {
        full = jumps.update(jump(bar));
        changes.update(change(bar));
        variances.update(RogersSatchell.variance(bar));
      }
      previousClose = bar.close();
      return full ? deviation(variances.value()) : Double.NaN;
    }

    @Override
    protected double peek(Bar bar) {
      if (count() < recipe.period) {
        return Double.NaN;
      }
      jumps.preview(jump(bar));
      changes.preview(change(bar));
      return deviation(variances.preview(RogersSatchell.variance(bar)));
    }

    private double deviation(double sumOfVariances) {
      double n = recipe.period;
      double k = (ALPHA - 1) / (ALPHA + (n + 1) / (n - 1));
      double variance =
          jumps.sampleVariance() + k * changes.sampleVariance() + (1 - k) * (sumOfVariances / n);
      return Math.sqrt(variance * recipe.periodsPerYear);
    }

    @Override
    protected void save(StateWriter out) {
      jumps.save(out);
      changes.save(out);
      variances.save(out);
      out.putDouble(previousClose);
    }
  }
}
