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
import dev.washout.math.LogRatio;
import dev.washout.math.RollingSum;

/**
 * Corwin-Schultz spread: the distance of bid and ask, estimated from highs and lows.
 *
 * <p><b>Formula.</b> For each two bars in a row, with a and b their logarithmic ranges ln(high /
 * low), and c that of the two together: A = (1 + sqrt 2) (sqrt(a^2 + b^2) - c), and spread = 2 (e^A
 * - 1) / (1 + e^A), or 0 if that is negative. The value is the mean of the last n spreads. A is the
 * authors' alpha with its constants put together. The idea: the range of two bars holds two bars'
 * variance, but only one spread.
 *
 * <p><b>Edge cases.</b> A negative spread counts as 0 before the mean is taken: the variant the
 * authors find best, and the one they use. Where the later bar lies wholly above or below the close
 * before it, it is moved to touch that close, as the authors do for jumps overnight. Bars without
 * range are taken as they are; two of them have a spread of 0. (For days without trading the
 * authors repeat the range of the day before.) A strong trend makes the spreads 0, and a volatile
 * market hides a small one: the estimate is for bars whose spread is a fair part of their range.
 *
 * <p><b>Range.</b> 0 to 2, as a fraction of the price: 0.001 is 0.1 %.
 *
 * <p><b>Source.</b> S. A. Corwin and P. Schultz, A Simple Way to Estimate Bid-Ask Spreads from
 * Daily High and Low Prices, Journal of Finance 67 (2012), equations 14 and 18.
 *
 * @param period n, the number of two-bar spreads averaged, at least 1; 1 is the last spread itself
 */
public record CorwinSchultz(int period) implements CandleIndicator {
  private static final Domain RANGE = new Domain(0, 2);

  /** 1 / (sqrt 2 - 1), which is also the root of 1 / (3 - 2 sqrt 2). */
  private static final double FACTOR = 1 + Math.sqrt(2);

  /**
   * Checks the period.
   *
   * @param period as above
   * @throws IllegalArgumentException if it is not positive
   */
  public CorwinSchultz {
    checkArgument(period >= 1, "period is not positive: %s", period);
  }

  /**
   * Corwin and Schultz's spread.
   *
   * @param period n, the number of two-bar spreads averaged, at least 1
   * @return the recipe
   * @throws IllegalArgumentException if the period is not positive
   */
  public static CorwinSchultz of(int period) {
    return new CorwinSchultz(period);
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
    return RecipeText.of("CORWIN-SCHULTZ", period);
  }

  private static final class Calculator extends AbstractCandleCalculator {
    private final RollingSum spreads;
    private final int period;
    private double previousHigh;
    private double previousLow;
    private double previousClose;

    Calculator(CorwinSchultz recipe) {
      super(recipe);
      period = recipe.period;
      spreads = new RollingSum(period);
    }

    Calculator(CorwinSchultz recipe, StateReader in) {
      super(recipe, in);
      period = recipe.period;
      spreads = new RollingSum(period, in);
      previousHigh = in.readDouble();
      previousLow = in.readDouble();
      previousClose = in.readDouble();
    }

    @Override
    protected double step(Bar bar) {
      boolean full = count() > 0 && spreads.update(spread(bar));
      previousHigh = bar.high();
      previousLow = bar.low();
      previousClose = bar.close();
      return full ? spreads.value() / period : Double.NaN;
    }

    @Override
    protected double peek(Bar bar) {
      return count() > 0 ? spreads.preview(spread(bar)) / period : Double.NaN;
    }

    private double spread(Bar bar) {
      double high = bar.high();
      double low = bar.low();
      if (low > previousClose) {
        high = previousClose + (high - low);
        low = previousClose;
      } else if (high < previousClose) {
        low = Math.min(previousClose, low + (previousClose - high));
        high = previousClose;
      }
      double a = LogRatio.of(previousLow, previousHigh);
      double b = LogRatio.of(low, high);
      double both = LogRatio.of(Math.min(low, previousLow), Math.max(high, previousHigh));
      double alpha = FACTOR * (Math.sqrt(a * a + b * b) - both);
      return alpha > 0 ? 2 * StrictMath.tanh(alpha / 2) : 0;
    }

    @Override
    protected void save(StateWriter out) {
      spreads.save(out);
      out.putDouble(previousHigh);
      out.putDouble(previousLow);
      out.putDouble(previousClose);
    }
  }
}
