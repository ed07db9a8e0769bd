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
import dev.washout.math.RollingSum;

/**
 * Sequence of strong bearish candles on elevated volume: how many there are in a row.
 *
 * <p><b>Formula.</b> A candle counts if all of this holds, with means over the n candles before:
 *
 * <ul>
 *   <li>its body open - close, relative to the open, is downward and longer than the mean length of
 *       bodies,
 *   <li>it closes in the lower third of its range: close - low at most (high - low) / 3,
 *   <li>its volume is at least {@code volume} times the mean.
 * </ul>
 *
 * The value is the number of such candles up to this one without another between; 0 if this one
 * does not count. Three make a sequence by the field's custom.
 *
 * <p><b>Edge cases.</b> Where nothing was traded before, any volume is elevated. Candles among the
 * first n do not count: nothing is known of what is usual.
 *
 * <p><b>Errors.</b> A bar of unknown volume is rejected.
 *
 * <p><b>Range.</b> Whole numbers from 0.
 *
 * <p><b>Source.</b> Three black crows: S. Nison, Japanese Candlestick Charting Techniques (1991),
 * without his openings within the body before, as markets that never close open where they closed.
 * A body longer than the mean before is TA-Lib's long body ({@code TA_BodyLong}). The lower third
 * and the volume are this library's.
 *
 * @param period n, the number of candles before to compare with, at least 1
 * @param volume how many times the usual volume is elevated, above 0 and at most 1e6
 */
public record BearishSequence(int period, double volume) implements CandleIndicator {
  private static final Domain RANGE = new Domain(0, Double.POSITIVE_INFINITY);

  /**
   * Checks the components.
   *
   * @param period as above
   * @param volume as above
   * @throws IllegalArgumentException if one is out of its range
   */
  public BearishSequence {
    checkArgument(period >= 1, "period is not positive: %s", period);
    SellingClimax.checkWithin("volume", volume, 1e6);
  }

  /**
   * Strong bearish candles in a row.
   *
   * @param period n, the number of candles before to compare with, at least 1
   * @param volume how many times the usual volume is elevated, above 0 and at most 1e6
   * @return the recipe
   * @throws IllegalArgumentException if a parameter is out of its range
   */
  public static BearishSequence of(int period, double volume) {
    return new BearishSequence(period, volume);
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
    return RecipeText.of("BEARSEQ", period, volume);
  }

  private static final class Calculator extends AbstractCandleCalculator {
    private final BearishSequence recipe;
    private final RollingSum bodies;
    private final RollingSum volumes;
    private int run;

    Calculator(BearishSequence recipe) {
      super(recipe);
      this.recipe = recipe;
      bodies = new RollingSum(recipe.period);
      volumes = new RollingSum(recipe.period);
    }

    Calculator(BearishSequence recipe, StateReader in) {
      super(recipe, in);
      this.recipe = recipe;
      bodies = new RollingSum(recipe.period, in);
      volumes = new RollingSum(recipe.period, in);
      run = in.readIndex(Integer.MAX_VALUE);
    }

    @Override
    protected double step(Bar bar) {
      double length = peek(bar);
      run = length > 0 ? (int) length : 0;
      bodies.update(Math.abs(body(bar)));
      volumes.update(bar.volume());
      return length;
    }

    @Override
    protected double peek(Bar bar) {
      if (count() < recipe.period) {
        return Double.NaN;
      }
      return counts(bar) ? run + 1 : 0;
    }

    private boolean counts(Bar bar) {
      return body(bar) > bodies.value() / recipe.period
          && 3 * (bar.close() - bar.low()) <= bar.high() - bar.low()
          && bar.volume() >= recipe.volume * (volumes.value() / recipe.period);
    }

    /** The fall from open to close, as a share of the open. */
    private static double body(Bar bar) {
      return (bar.open() - bar.close()) / bar.open();
    }

    @Override
    protected void save(StateWriter out) {
      bodies.save(out);
      volumes.save(out);
      out.putInt(run);
    }
  }
}
