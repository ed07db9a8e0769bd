package dev.washout.level;

import static com.google.common.base.Preconditions.checkArgument;

import dev.washout.core.AbstractCandleCalculator;
import dev.washout.core.CandleCalculator;
import dev.washout.core.CandleIndicator;
import dev.washout.core.Domain;
import dev.washout.core.RecipeText;
import dev.washout.core.State;
import dev.washout.core.StateReader;
import dev.washout.core.StateWriter;
import dev.washout.market.Bar;
import java.util.Optional;

/**
 * Swing pivots: bars whose low lies below that of the bars around them, or whose high lies above.
 *
 * <p><b>Formula.</b> A low is a pivot if it is below every low of the {@code left} bars before it
 * and not above any of the {@code right} bars after it; a high is the mirror image. The value is
 * its price, produced by the bar that confirms it: the last one on the right. There is no value in
 * between, and nothing looks ahead.
 *
 * <p><b>Edge cases.</b> Of equal lows in a row the first is the pivot: fractals as first published
 * leave ties open, and asking for strictly higher bars on both sides would lose the double bottoms
 * that matter most. A market that stands still has none. Gaps do not count as bars. A bar can be a
 * pivot low and a pivot high.
 *
 * <p><b>Range.</b> Prices.
 *
 * <p><b>Source.</b> B. Williams, Trading Chaos (1995), fractals, with two bars on each side.
 *
 * @param kind lows or highs
 * @param left how many bars before it must be above, at least 1
 * @param right how many bars after it must not be below, at least 1
 */
public record Pivots(PivotKind kind, int left, int right) implements CandleIndicator {
  private static final int MOST = 1 << 20;

  /**
   * Checks the parameters.
   *
   * @param kind as above
   * @param left as above
   * @param right as above
   * @throws IllegalArgumentException if a length is not within 1 and 2^20
   */
  public Pivots {
    checkArgument(left >= 1 && left <= MOST, "left is not within 1 and 2^20: %s", left);
    checkArgument(right >= 1 && right <= MOST, "right is not within 1 and 2^20: %s", right);
  }

  /**
   * Swing lows.
   *
   * @param k how many bars on each side, at least 1; Williams' fractals have 2
   * @return the recipe
   * @throws IllegalArgumentException if k is not positive
   */
  public static Pivots lows(int k) {
    return new Pivots(PivotKind.LOW, k, k);
  }

  /**
   * Swing highs.
   *
   * @param k how many bars on each side, at least 1
   * @return the recipe
   * @throws IllegalArgumentException if k is not positive
   */
  public static Pivots highs(int k) {
    return new Pivots(PivotKind.HIGH, k, k);
  }

  @Override
  public Domain range() {
    return Domain.PRICE;
  }

  /** The bars on both sides. A pivot need not come then. */
  @Override
  public int lookback() {
    return left + right;
  }

  @Override
  public Calculator start() {
    return new Calculator(this);
  }

  @Override
  public Calculator resume(StateReader in) {
    return new Calculator(this, in);
  }

  /**
   * Goes on from a state, as {@link State#resume()}, with everything this calculator can be asked.
   *
   * @param state a state of this recipe
   * @return the calculator
   * @throws IllegalArgumentException if the state is of another recipe
   */
  public Calculator resume(State<CandleCalculator> state) {
    checkArgument(
        state.recipe().equals(this),
        "the state is of %s and cannot resume %s",
        state.recipe(),
        this);
    return (Calculator) state.resume();
  }

  @Override
  public String toString() {
    return RecipeText.of("PIVOT-" + kind, left, right);
  }

  /** Finds pivots. Mutable; one thread. */
  public static final class Calculator extends AbstractCandleCalculator {
    private final Pivots recipe;
    private final RecentBars bars;
    private long pivotTime;
    private long confirmedTime;

    private Calculator(Pivots recipe) {
      super(recipe);
      this.recipe = recipe;
      this.bars = new RecentBars(recipe.lookback());
    }

    private Calculator(Pivots recipe, StateReader in) {
      super(recipe, in);
      this.recipe = recipe;
      this.bars = new RecentBars(recipe.lookback(), in);
      this.pivotTime = in.readLong();
      this.confirmedTime = in.readLong();
    }

    @Override
    protected double step(Bar bar) {
      double price = peek(bar);
      if (!Double.isNaN(price)) {
        pivotTime = bars.time(candidate());
        confirmedTime = bar.closeEpochMillis();
      }
      bars.add(bar);
      return price;
    }

    /** The place that the next bar decides about. */
    private int candidate() {
      return bars.to() - recipe.right;
    }

    @Override
    protected double peek(Bar bar) {
      int at = candidate();
      bars.show(bar);
      return at >= bars.from() + recipe.left
              && bars.isPivot(recipe.kind, at, recipe.left, recipe.right)
          ? bars.price(recipe.kind, at)
          : Double.NaN;
    }

    /**
     * The pivot confirmed last.
     *
     * @return the pivot, empty if there has been none
     */
    public Optional<Pivot> latest() {
      return isReady()
          ? Optional.of(new Pivot(recipe.kind, value(), pivotTime, confirmedTime))
          : Optional.empty();
    }

    @Override
    protected void save(StateWriter out) {
      bars.save(out);
      out.putLong(pivotTime);
      out.putLong(confirmedTime);
    }
  }
}
