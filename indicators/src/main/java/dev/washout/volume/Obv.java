package dev.washout.volume;

import dev.washout.core.AbstractCandleCalculator;
import dev.washout.core.CandleCalculator;
import dev.washout.core.CandleIndicator;
import dev.washout.core.RecipeText;
import dev.washout.core.StateReader;
import dev.washout.core.StateWriter;
import dev.washout.market.Bar;

/**
 * On-balance volume: all volume of rising bars so far less all volume of falling ones.
 *
 * <p><b>Formula.</b> OBV begins with the first bar's volume; a close above the one before adds the
 * bar's volume, a close below takes it away.
 *
 * <p><b>Algorithm.</b> The sum is kept in two doubles, the second holding what the first rounds
 * off, so that a long run loses nothing.
 *
 * <p><b>Edge cases.</b> An unchanged close changes nothing, nor does a bar without volume. The
 * level depends on where the run begins and says nothing; only its changes do.
 *
 * <p><b>Errors.</b> A bar of unknown volume is rejected.
 *
 * <p><b>Range.</b> Any number, in units of the instrument.
 *
 * <p><b>Source.</b> J. E. Granville, Granville's New Key to Stock Market Profits (1963); TA-Lib
 * {@code OBV}.
 */
public record Obv() implements CandleIndicator {
  private static final Obv INSTANCE = new Obv();

  /**
   * On-balance volume.
   *
   * @return the recipe
   */
  public static Obv of() {
    return INSTANCE;
  }

  @Override
  public boolean needsVolume() {
    return true;
  }

  @Override
  public int lookback() {
    return 0;
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
    return RecipeText.of("OBV");
  }

  private static final class Calculator extends AbstractCandleCalculator {
    private double sum;
    private double rest;
    private double previousClose;

    Calculator(Obv recipe) {
      super(recipe);
    }

    Calculator(Obv recipe, StateReader in) {
      super(recipe, in);
      sum = in.readDouble();
      rest = in.readDouble();
      previousClose = in.readDouble();
    }

    private double signedVolume(Bar bar) {
      return count() == 0 ? bar.volume() : Math.signum(bar.close() - previousClose) * bar.volume();
    }

    /** What a + b is more than the rounded sum s (Knuth's two-sum): exact. */
    private static double rounding(double a, double b, double s) {
      double bb = s - a;
      return (a - (s - bb)) + (b - bb);
    }

    @Override
    protected double step(Bar bar) {
      double x = signedVolume(bar);
      double next = sum + x;
      rest += rounding(sum, x, next);
      sum = next;
      previousClose = bar.close();
      return sum + rest;
    }

    @Override
    protected double peek(Bar bar) {
      double x = signedVolume(bar);
      double next = sum + x;
      return next + (rest + rounding(sum, x, next));
    }

    @Override
    protected void save(StateWriter out) {
      out.putDouble(sum);
      out.putDouble(rest);
      out.putDouble(previousClose);
    }
  }
}
