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
import dev.washout.market.Price;
import dev.washout.math.RollingSum;

/**
 * Money flow index: which share of the money that changed hands did so while the price rose; RSI
 * with volume.
 *
 * <p><b>Formula.</b> With p = (high + low + close) / 3 and money flow p v: MFI = 100 (flow of bars
 * with p above the one before) / (flow of bars with p above or below), over the last n changes.
 *
 * <p><b>Edge cases.</b> A bar with an unchanged p, or without volume, counts for neither. No flow
 * at all in the window: 50, as {@link dev.washout.momentum.Rsi} has it. TA-Lib says 0 there, and
 * wherever the whole flow is less than 1.0, in whatever unit.
 *
 * <p><b>Errors.</b> A bar of unknown volume is rejected.
 *
 * <p><b>Range.</b> 0 to 100. By tradition below 20 is oversold, above 80 overbought.
 *
 * <p><b>Source.</b> G. Quong and A. Soudack, Volume-Weighted RSI: Money Flow, Technical Analysis of
 * Stocks and Commodities (March 1989); TA-Lib {@code MFI}.
 *
 * @param period n, the number of changes, at least 1; usually 14
 */
public record MoneyFlowIndex(int period) implements CandleIndicator {
  private static final Domain RANGE = new Domain(0, 100);

  /** MFI where no money has flowed. */
  private static final double FLAT = 50;

  /**
   * Checks the period.
   *
   * @param period as above
   * @throws IllegalArgumentException if it is not positive
   */
  public MoneyFlowIndex {
    checkArgument(period >= 1, "period is not positive: %s", period);
  }

  /**
   * The money flow index.
   *
   * @param period n, the number of changes, at least 1
   * @return the recipe
   * @throws IllegalArgumentException if the period is not positive
   */
  public static MoneyFlowIndex of(int period) {
    return new MoneyFlowIndex(period);
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
    return RecipeText.of("MFI", period);
  }

  private static final class Calculator extends AbstractCandleCalculator {
    private final RollingSum rising;
    private final RollingSum moving;
    private double previous;

    Calculator(MoneyFlowIndex recipe) {
      super(recipe);
      rising = new RollingSum(recipe.period);
      moving = new RollingSum(recipe.period);
    }

    Calculator(MoneyFlowIndex recipe, StateReader in) {
      super(recipe, in);
      rising = new RollingSum(recipe.period, in);
      moving = new RollingSum(recipe.period, in);
      previous = in.readDouble();
    }

    @Override
    protected double step(Bar bar) {
      double price = Price.TYPICAL.of(bar);
      boolean full = false;
      if (count() > 0) {
        rising.update(risingFlow(price, bar));
        full = moving.update(movingFlow(price, bar));
      }
      previous = price;
      return full ? share(rising.value(), moving.value()) : Double.NaN;
    }

    @Override
    protected double peek(Bar bar) {
      if (count() == 0) {
        return Double.NaN;
      }
      double price = Price.TYPICAL.of(bar);
      return share(rising.preview(risingFlow(price, bar)), moving.preview(movingFlow(price, bar)));
    }

    private double risingFlow(double price, Bar bar) {
      return price > previous ? price * bar.volume() : 0;
    }

    private double movingFlow(double price, Bar bar) {
      return price != previous ? price * bar.volume() : 0;
    }

    private static double share(double rising, double moving) {
      return moving == 0 ? FLAT : 100 * (rising / moving);
    }

    @Override
    protected void save(StateWriter out) {
      rising.save(out);
      moving.save(out);
      out.putDouble(previous);
    }
  }
}
