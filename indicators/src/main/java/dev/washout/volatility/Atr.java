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
import dev.washout.market.CandleSeries;
import dev.washout.math.ExponentialMean;

/**
 * Average true range: how far a market moves in one bar, on average.
 *
 * <p><b>Formula.</b> Wilder's average of {@link TrueRange}: A' = ((n-1) A + TR) / n. The same bits
 * as {@code TrueRange.of().then(WilderAverage.of(n))}.
 *
 * <p><b>Seeding.</b> The mean of the first n true ranges. The first bar has none, so the first
 * value comes with bar n + 1: as TA-Lib. Wilder's own worksheet counts the first bar's high - low
 * as a true range and begins one bar earlier.
 *
 * <p><b>Edge cases.</b> A market that stands still has 0; an average below 1e-200 is set to 0 (see
 * {@link dev.washout.math.Decay}).
 *
 * <p><b>Range.</b> 0 and above, in units of price.
 *
 * <p><b>Source.</b> J. Welles Wilder, New Concepts in Technical Trading Systems (1978), section
 * III; TA-Lib {@code ATR}.
 *
 * @param period n, the number of true ranges averaged, at least 1; Wilder's own is 14
 */
public record Atr(int period) implements CandleIndicator {
  /**
   * Checks the period.
   *
   * @param period as above
   * @throws IllegalArgumentException if it is not positive
   */
  public Atr {
    checkArgument(period >= 1, "period is not positive: %s", period);
  }

  /**
   * Wilder's average true range.
   *
   * @param period n, the number of true ranges averaged, at least 1
   * @return the recipe
   * @throws IllegalArgumentException if the period is not positive
   */
  public static Atr of(int period) {
    return new Atr(period);
  }

  @Override
  public void over(CandleSeries bars, double[] out) {
    checkBatch(bars, out);
    AtrBatch.over(this, bars, out);
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
    return RecipeText.of("ATR", period);
  }

  private static final class Calculator extends AbstractCandleCalculator {
    private final ExponentialMean mean;
    private double previousClose;

    Calculator(Atr recipe) {
      super(recipe);
      mean = ExponentialMean.wilder(recipe.period);
    }

    Calculator(Atr recipe, StateReader in) {
      super(recipe, in);
      mean = ExponentialMean.wilder(recipe.period).resumed(in);
      previousClose = in.readDouble();
    }

    @Override
    protected double step(Bar bar) {
      double before = previousClose;
      previousClose = bar.close();
      return count() > 0 && mean.update(TrueRange.between(before, bar)) ? mean.value() : Double.NaN;
    }

    @Override
    protected double peek(Bar bar) {
      return count() > 0 ? mean.preview(TrueRange.between(previousClose, bar)) : Double.NaN;
    }

    @Override
    protected void save(StateWriter out) {
      mean.save(out);
      out.putDouble(previousClose);
    }
  }
}
