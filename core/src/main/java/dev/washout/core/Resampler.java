package dev.washout.core;

import static com.google.common.base.Preconditions.checkArgument;

import dev.washout.market.Bar;
import dev.washout.market.Candle;
import dev.washout.market.CandleSeries;
import dev.washout.market.OpenBar;
import dev.washout.market.Timeframe;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Puts bars together into longer ones: hours into days, days into weeks, in UTC.
 *
 * <p><b>Formula.</b> A longer bar has the open of its first part, the highest high, the lowest low,
 * the close of its last part and the sum of the volumes. It begins where {@link Timeframe#floor}
 * says.
 *
 * <p><b>When a bar closes.</b> As soon as the part that ends it has come; after a gap at its end,
 * when the first later part comes, or the clock is moved to its end with {@link
 * Calculator#advanceTo}. Until then it is open, and can be read as such.
 *
 * <p><b>Gaps.</b> Never filled. A bar is made of the parts there are; one without any part does not
 * exist. A bar with a part missing, at the beginning of the data too, is made all the same and
 * counted ({@link Result#incompleteBars()}).
 *
 * @param from the timeframe of the parts
 * @param to the timeframe of the longer bars, a multiple of {@code from}
 */
public record Resampler(Timeframe from, Timeframe to) implements Indicator {
  /**
   * Checks the components.
   *
   * @param from as above
   * @param to as above
   * @throws IllegalArgumentException if {@code to} is not a multiple of {@code from}
   */
  public Resampler {
    checkArgument(to.isMultipleOf(from), "%s bars cannot be made of %s bars", to, from);
  }

  /**
   * A resampler.
   *
   * @param from the timeframe of the parts
   * @param to the timeframe of the longer bars
   * @return the resampler
   * @throws IllegalArgumentException if {@code to} is not a multiple of {@code from}
   */
  public static Resampler of(Timeframe from, Timeframe to) {
    return new Resampler(from, to);
  }

  private long partsOfABar() {
    return to.millis() / from.millis();
  }

  /** 0: the first part can already end a longer bar. */
  @Override
  public int lookback() {
    return 0;
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
   * Resamples a whole series.
   *
   * @param parts the parts
   * @return the closed bars, and the one still open
   * @throws IllegalArgumentException if the parts are of another timeframe than {@link #from()}, or
   *     one crosses the boundary of a longer bar
   */
  public Result over(CandleSeries parts) {
    CandleSeries.Builder closed = CandleSeries.builder(to);
    Calculator calculator = start();
    CandleSeries.Cursor part = parts.cursor();
    while (part.next()) {
      calculator.update(part, closed::add);
    }
    return new Result(closed.build(), calculator.open(), calculator.incompleteBars());
  }

  @Override
  public String toString() {
    return RecipeText.of("RESAMPLE", from, to);
  }

  /**
   * A resampled series.
   *
   * @param closed the bars that have closed
   * @param open the last bar, if it has not closed: only a part of it is known
   * @param incompleteBars how many closed bars lack at least one part
   */
  public record Result(CandleSeries closed, Optional<Candle> open, long incompleteBars) {}

  /** Resamples bar by bar. Mutable; one thread; no garbage. */
  public static final class Calculator implements dev.washout.core.Calculator {
    private final Resampler recipe;
    private final BarGuard guard;
    private final OpenBar forming;
    private final OpenBar latest;

    /** The first of two bars that close by one part, while the caller reads it. */
    private final OpenBar earlier;

    private long parts;
    private long closedBars;
    private long incompleteBars;
    private long now = Long.MIN_VALUE;

    private Calculator(Resampler recipe) {
      this.recipe = recipe;
      this.guard = new BarGuard(false);
      this.forming = new OpenBar(recipe.to);
      this.latest = new OpenBar(recipe.to);
      this.earlier = new OpenBar(recipe.to);
    }

    private Calculator(Resampler recipe, StateReader in) {
      this.recipe = recipe;
      this.guard = new BarGuard(false, in);
      this.forming = readBar(recipe.to, in);
      this.latest = readBar(recipe.to, in);
      this.earlier = new OpenBar(recipe.to);
      this.parts = in.readCount();
      this.closedBars = in.readCount();
      this.incompleteBars = in.readCount();
      this.now = in.readLong();
      in.check(parts <= recipe.partsOfABar() && (parts == 0) == forming.isEmpty());
      in.check(incompleteBars <= closedBars && (closedBars == 0) == latest.isEmpty());
    }

    @Override
    public Resampler recipe() {
      return recipe;
    }

    /**
     * Takes in the next part.
     *
     * @param part a closed bar of the shorter timeframe
     * @param closed receives each longer bar that closes by it: none, one, or, after a gap, two.
     *     The bar is reused: take {@link Bar#toCandle()} to keep it. It is called when the part has
     *     been taken in; what it throws comes through
     * @throws IllegalArgumentException if the part is of another timeframe, is not later than the
     *     last, crosses the boundary of a longer bar, or comes after the clock was moved past its
     *     bar's end; nothing is changed then
     */
    public void update(Bar part, Consumer<? super Bar> closed) {
      check(part);
      boolean overdue = isBeyond(part);
      if (overdue) {
        close();
      }
      forming.add(part);
      parts++;
      guard.accept(part);
      now = Math.max(now, part.closeEpochMillis());
      if (part.closeEpochMillis() < forming.closeEpochMillis()) {
        if (overdue) {
          closed.accept(latest);
        }
        return;
      }
      if (overdue) {
        earlier.set(latest);
      }
      close();
      if (overdue) {
        closed.accept(earlier);
      }
      closed.accept(latest);
    }

    /** Whether a part comes after the open bar, which has then ended in a gap. */
    boolean isBeyond(Bar part) {
      return !forming.isEmpty() && part.openEpochMillis() >= forming.closeEpochMillis();
    }

    /**
     * Moves the clock when no part comes: an open bar whose end has passed is closed.
     *
     * @param epochMillis the time; one before the clock's changes nothing
     * @param closed receives the bar that closes by it, if one does
     */
    public void advanceTo(long epochMillis, Consumer<? super Bar> closed) {
      now = Math.max(now, epochMillis);
      if (!forming.isEmpty() && now >= forming.closeEpochMillis()) {
        close();
        closed.accept(latest);
      }
    }

    private void check(Bar part) {
      // Plain conditions: the arguments of checkArgument would make an Instant at every part.
      if (!part.timeframe().equals(recipe.from)) {
        throw new IllegalArgumentException(
            "timeframe is "
                + part.timeframe()
                + ", not "
                + recipe.from
                + ", in the bar of "
                + part.openTime());
      }
      guard.check(part);
      long start = recipe.to.floor(part.openEpochMillis());
      if (part.closeEpochMillis() - start > recipe.to.millis()) {
        throw misplaced(part, "crosses the boundary of a " + recipe.to + " bar");
      }
      if (start + recipe.to.millis() <= now) {
        throw misplaced(part, "comes after its " + recipe.to + " bar has closed");
      }
    }

    private IllegalArgumentException misplaced(Bar part, String how) {
      return new IllegalArgumentException(
          "the " + recipe.from + " bar of " + part.openTime() + " " + how);
    }

    private void close() {
      latest.set(forming);
      forming.clear();
      closedBars++;
      if (parts < recipe.partsOfABar()) {
        incompleteBars++;
      }
      parts = 0;
    }

    /**
     * The bar that is still open.
     *
     * @return its parts so far as a value, empty if it has none
     */
    public Optional<Candle> open() {
      return forming.isEmpty() ? Optional.empty() : Optional.of(forming.toCandle());
    }

    /**
     * Shows the bar that a part belongs to as it would be after it; changes nothing. If the part
     * comes after a gap that ends the open bar, that bar has to be closed first, with {@link
     * #advanceTo}, before a calculator of longer bars can preview the new one.
     *
     * @param part a possible next part, closed or itself open
     * @param into becomes that bar; another object than {@code part}
     * @throws IllegalArgumentException if {@code update} would reject the part, or {@code into} is
     *     of another timeframe than {@link #to()}
     */
    public void preview(Bar part, OpenBar into) {
      check(part);
      checkArgument(part != into, "part and into are the same object");
      checkArgument(
          into.timeframe().equals(recipe.to),
          "timeframe is %s, not %s, of the bar to fill",
          into.timeframe(),
          recipe.to);
      if (forming.isEmpty() || isBeyond(part)) {
        into.clear();
      } else {
        into.set(forming);
      }
      into.add(part);
    }

    /** The open bar itself, perhaps empty; to be read only, and before the next call. */
    OpenBar forming() {
      return forming;
    }

    /**
     * How many closed bars lack at least one part.
     *
     * @return the number of bars
     */
    public long incompleteBars() {
      return incompleteBars;
    }

    /** Whether a longer bar has closed. */
    @Override
    public boolean isReady() {
      return closedBars > 0;
    }

    /**
     * The longer bar that closed last.
     *
     * @return the bar as a value, empty if none has closed
     */
    public Optional<Candle> latest() {
      return latest.isEmpty() ? Optional.empty() : Optional.of(latest.toCandle());
    }

    @Override
    public State<Calculator> snapshot() {
      return State.of(
          recipe,
          recipe::resume,
          out -> {
            guard.save(out);
            writeBar(forming, out);
            writeBar(latest, out);
            out.putLong(parts);
            out.putLong(closedBars);
            out.putLong(incompleteBars);
            out.putLong(now);
          });
    }

    private static void writeBar(OpenBar bar, StateWriter out) {
      out.putBoolean(!bar.isEmpty());
      if (!bar.isEmpty()) {
        out.putLong(bar.openEpochMillis());
        out.putDoubles(bar.open(), bar.high(), bar.low(), bar.close(), bar.volume());
      }
    }

    private static OpenBar readBar(Timeframe timeframe, StateReader in) {
      OpenBar bar = new OpenBar(timeframe);
      if (in.readBoolean()) {
        long open = in.readLong();
        double[] v = in.readDoubles(5);
        bar.set(new Candle(open, timeframe, v[0], v[1], v[2], v[3], v[4]));
      }
      return bar;
    }

    @Override
    public String toString() {
      return recipe + ", " + closedBars + " bars closed, " + forming;
    }
  }
}
