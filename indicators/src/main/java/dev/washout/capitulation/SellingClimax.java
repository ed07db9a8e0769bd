package dev.washout.capitulation;

import static com.google.common.base.Preconditions.checkArgument;

import dev.washout.core.AbstractCandleCalculator;
import dev.washout.core.CandleCalculator;
import dev.washout.core.CandleIndicator;
import dev.washout.core.Domain;
import dev.washout.core.RecipeText;
import dev.washout.core.StateReader;
import dev.washout.core.StateWriter;
import dev.washout.market.Bar;
import dev.washout.math.RollingExtremum;
import dev.washout.math.RollingSum;

/**
 * Selling climax after Wyckoff: at a new low the spread widens and volume swells, and yet the bar
 * closes off its low, because someone takes in what is thrown out.
 *
 * <p><b>Formula.</b> With the spread s = ln(high/low) and means over the n bars before, the value
 * is the least of
 *
 * <ul>
 *   <li>s / ({@code spread} mean(s)),
 *   <li>v / ({@code volume} mean(v)),
 *   <li>((close - low) / (high - low)) / {@code recovery},
 * </ul>
 *
 * and 0 if the low is not below each of the n lows before. From 1 on every condition holds: a
 * selling climax.
 *
 * <p><b>Edge cases.</b> No value where the n bars before did not move, or traded nothing: there is
 * no multiple of zero. A bar without range has 0. The bar itself is in neither mean.
 *
 * <p><b>Errors.</b> A bar of unknown volume is rejected.
 *
 * <p><b>Range.</b> 0 and above; from 1 a selling climax.
 *
 * <p><b>Source.</b> R. D. Wyckoff's selling climax, as H. O. Pruden describes it in The Three
 * Skills of Top Trading (2007). Wyckoff gives no numbers, and reads the bars that follow too
 * (automatic rally, secondary test): the numbers are this library's, and what follows is not waited
 * for.
 *
 * @param period n, the number of bars before to compare with, at least 1
 * @param spread how many times the usual spread is wide, above 0 and at most 1e6
 * @param volume how many times the usual volume is heavy, above 0 and at most 1e6
 * @param recovery the share of the range from the low to the close that is off the low, above 0 and
 *     at most 1
 */
public record SellingClimax(int period, double spread, double volume, double recovery)
    implements CandleIndicator {
  private static final double MOST = 1e6;
  private static final Domain RANGE = new Domain(0, Double.POSITIVE_INFINITY);

  /**
   * Checks the components.
   *
   * @param period as above
   * @param spread as above
   * @param volume as above
   * @param recovery as above
   * @throws IllegalArgumentException if one is out of its range
   */
  public SellingClimax {
    checkArgument(period >= 1, "period is not positive: %s", period);
    checkWithin("spread", spread, MOST);
    checkWithin("volume", volume, MOST);
    checkWithin("recovery", recovery, 1);
  }

  static void checkWithin(String field, double value, double most) {
    checkArgument(
        value > 0 && value <= most,
        "%s is not above 0 and at most %s: %s",
        field,
        RecipeText.number(most),
        value);
  }

  /**
   * A new low of 50 bars, on twice the usual spread and volume, closing at least three tenths of
   * the range off the low.
   *
   * @return {@code SELLCLIMAX(50,2,2,0.3)}
   */
  public static SellingClimax standard() {
    return new SellingClimax(50, 2, 2, 0.3);
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
    return RecipeText.of("SELLCLIMAX", period, spread, volume, recovery);
  }

  private static final class Calculator extends AbstractCandleCalculator {
    private final SellingClimax recipe;
    private final RollingSum spreads;
    private final RollingSum volumes;
    private final RollingExtremum lows;

    Calculator(SellingClimax recipe) {
      super(recipe);
      this.recipe = recipe;
      spreads = new RollingSum(recipe.period);
      volumes = new RollingSum(recipe.period);
      lows = RollingExtremum.min(recipe.period);
    }

    Calculator(SellingClimax recipe, StateReader in) {
      super(recipe, in);
      this.recipe = recipe;
      spreads = new RollingSum(recipe.period, in);
      volumes = new RollingSum(recipe.period, in);
      lows = RollingExtremum.min(recipe.period, in);
    }

    @Override
    protected double step(Bar bar) {
      double climax = peek(bar);
      spreads.update(spreadOf(bar));
      volumes.update(bar.volume());
      lows.update(bar.low());
      return climax;
    }

    @Override
    protected double peek(Bar bar) {
      if (count() < recipe.period || spreads.value() == 0 || volumes.value() == 0) {
        return Double.NaN;
      }
      double range = bar.high() - bar.low();
      if (bar.low() >= lows.value() || range <= 0) {
        return 0;
      }
      double wide = spreadOf(bar) / (recipe.spread * (spreads.value() / recipe.period));
      double heavy = bar.volume() / (recipe.volume * (volumes.value() / recipe.period));
      double off = (bar.close() - bar.low()) / range / recipe.recovery;
      return Math.min(off, Math.min(wide, heavy));
    }

    private static double spreadOf(Bar bar) {
      return StrictMath.log(bar.high() / bar.low());
    }

    @Override
    protected void save(StateWriter out) {
      spreads.save(out);
      volumes.save(out);
      lows.save(out);
    }
  }
}
