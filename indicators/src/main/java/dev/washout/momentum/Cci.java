package dev.washout.momentum;

import static com.google.common.base.Preconditions.checkArgument;

import dev.washout.core.AbstractCandleCalculator;
import dev.washout.core.CandleCalculator;
import dev.washout.core.CandleIndicator;
import dev.washout.core.RecipeText;
import dev.washout.core.StateReader;
import dev.washout.core.StateWriter;
import dev.washout.market.Bar;
import dev.washout.market.Price;
import dev.washout.math.RollingMoments;

/**
 * Commodity channel index: how far the typical price lies from its mean, measured in mean
 * deviations.
 *
 * <p><b>Formula.</b> CCI = (p - m) / (0.015 D), with p = (high + low + close) / 3, m its mean over
 * the last n bars, and D the mean of |p<sub>i</sub> - m| over the same bars. Lambert chose 0.015 so
 * that most values lie within 100 of zero.
 *
 * <p><b>Edge cases.</b> n equal typical prices: 0, as in TA-Lib. Prices count as equal where D is
 * below 1e-15 of m: dividing by 3 rounds, so that (3 + 1 + 2) / 3 and (4 + 1 + 1) / 3 of a tick
 * size may differ in the last bit, of which TA-Lib makes -67 or 67. Neither a high price with a
 * small range nor a long run costs digits (see {@link RollingMoments}).
 *
 * <p><b>Cost.</b> n steps a bar: every |p<sub>i</sub> - m| changes with m.
 *
 * <p><b>Range.</b> Within n / 0.03 of zero, but for rounding. By tradition above 100 and below -100
 * are unusual.
 *
 * <p><b>Source.</b> D. R. Lambert, Commodity Channel Index, Commodities (October 1980); TA-Lib
 * {@code CCI}.
 *
 * @param period n, the number of bars, at least 2; usually 20
 */
public record Cci(int period) implements CandleIndicator {
  private static final double LAMBERT = 0.015;

  /** A mean deviation below this part of the price is rounding. */
  private static final double ROUNDING = 1e-15;

  /**
   * Checks the period.
   *
   * @param period as above
   * @throws IllegalArgumentException if it is below 2
   */
  public Cci {
    checkArgument(period >= 2, "period is below 2: %s", period);
  }

  /**
   * The commodity channel index.
   *
   * @param period n, the number of bars, at least 2
   * @return the recipe
   * @throws IllegalArgumentException if the period is below 2
   */
  public static Cci of(int period) {
    return new Cci(period);
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
    return RecipeText.of("CCI", period);
  }

  private static final class Calculator extends AbstractCandleCalculator {
    private final RollingMoments moments;

    /** The last prices, the next one's place being the number of bars modulo n. */
    private final double[] ring;

    Calculator(Cci recipe) {
      super(recipe);
      moments = new RollingMoments(recipe.period);
      ring = new double[recipe.period];
    }

    Calculator(Cci recipe, StateReader in) {
      super(recipe, in);
      moments = new RollingMoments(recipe.period, in);
      ring = in.readDoubles(recipe.period);
    }

    private int place() {
      return (int) (count() % ring.length);
    }

    @Override
    protected double step(Bar bar) {
      double price = Price.TYPICAL.of(bar);
      ring[place()] = price;
      return moments.update(price) ? index(price) : Double.NaN;
    }

    @Override
    protected double peek(Bar bar) {
      double price = Price.TYPICAL.of(bar);
      if (!moments.preview(price)) {
        return Double.NaN;
      }
      int place = place();
      double replaced = ring[place];
      ring[place] = price;
      double index = index(price);
      ring[place] = replaced;
      return index;
    }

    private double index(double price) {
      double mean = moments.mean();
      double deviations = 0;
      for (double p : ring) {
        deviations += Math.abs(p - mean);
      }
      double deviation = deviations / ring.length;
      return deviation < ROUNDING * mean ? 0 : (price - mean) / (LAMBERT * deviation);
    }

    @Override
    protected void save(StateWriter out) {
      moments.save(out);
      out.putDoubles(ring);
    }
  }
}
