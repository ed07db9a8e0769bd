package dev.washout.volatility;

import dev.washout.core.AbstractCandleCalculator;
import dev.washout.core.CandleCalculator;
import dev.washout.core.CandleIndicator;
import dev.washout.core.Domain;
import dev.washout.core.RecipeText;
import dev.washout.core.StateReader;
import dev.washout.core.StateWriter;
import dev.washout.market.Bar;
import dev.washout.market.CandleSeries;

/**
 * True range: how far a market moved in one bar, with the jump from the bar before.
 *
 * <p><b>Formula.</b> The largest of high - low, |high - previous close| and |low - previous close|,
 * which is max(high, previous close) - min(low, previous close).
 *
 * <p><b>Edge cases.</b> The first bar has no value, as in TA-Lib; Wilder takes its high - low.
 * After a gap in time the previous close is that of the bar before the gap. A bar without range
 * that opens where the last closed has 0.
 *
 * <p><b>Range.</b> 0 and above, in units of price.
 *
 * <p><b>Source.</b> J. Welles Wilder, New Concepts in Technical Trading Systems (1978), section
 * III; TA-Lib {@code TRANGE}.
 */
public record TrueRange() implements CandleIndicator {
  private static final TrueRange INSTANCE = new TrueRange();

  /**
   * The true range.
   *
   * @return the recipe
   */
  public static TrueRange of() {
    return INSTANCE;
  }

  /**
   * The true range of one bar, for recipes that are made of it.
   *
   * @param previousClose the close of the bar before
   * @param bar the bar
   * @return 0 or above, in units of price
   */
  public static double between(double previousClose, Bar bar) {
    return between(previousClose, bar.high(), bar.low());
  }

  /** The bits of positive numbers are ordered as they are, and take fewer steps to compare. */
  static double between(double previousClose, double high, double low) {
    long before = Double.doubleToRawLongBits(previousClose);
    long top = Math.max(before, Double.doubleToRawLongBits(high));
    long bottom = Math.min(before, Double.doubleToRawLongBits(low));
    return Double.longBitsToDouble(top) - Double.longBitsToDouble(bottom);
  }

  /**
   * The true range of one bar of a series, for recipes that are made of it.
   *
   * @param bars the series
   * @param index the bar's index, at least 1
   * @return 0 or above, in units of price
   */
  static double at(CandleSeries bars, int index) {
    return between(bars.close(index - 1), bars.high(index), bars.low(index));
  }

  @Override
  public void over(CandleSeries bars, double[] out) {
    checkBatch(bars, out);
    for (int i = 0; i < out.length; i++) {
      out[i] = i == 0 ? Double.NaN : at(bars, i);
    }
  }

  @Override
  public Domain range() {
    return Domain.NON_NEGATIVE;
  }

  @Override
  public int lookback() {
    return 1;
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
    return RecipeText.of("TR");
  }

  private static final class Calculator extends AbstractCandleCalculator {
    private double previousClose;

    Calculator(TrueRange recipe) {
      super(recipe);
    }

    Calculator(TrueRange recipe, StateReader in) {
      super(recipe, in);
      previousClose = in.readDouble();
    }

    @Override
    protected double step(Bar bar) {
      double range = peek(bar);
      previousClose = bar.close();
      return range;
    }

    @Override
    protected double peek(Bar bar) {
      return count() > 0 ? between(previousClose, bar) : Double.NaN;
    }

    @Override
    protected void save(StateWriter out) {
      out.putDouble(previousClose);
    }
  }
}
