package dev.washout.level;

import static com.google.common.base.Preconditions.checkArgument;

import dev.washout.core.CandleCalculator;
import dev.washout.core.Indicator;
import dev.washout.core.RecipeText;
import dev.washout.core.State;
import dev.washout.core.StateReader;
import dev.washout.core.StateWriter;
import dev.washout.market.Bar;
import dev.washout.volatility.Atr;
import java.util.Optional;

/**
 * Follows what becomes of a support zone: does it hold, is it broken, is it taken back?
 *
 * <p><b>Rules.</b> After each closed bar:
 *
 * <ul>
 *   <li>A <b>decisive break</b> is {@code breakCloses} closes in a row more than {@code breakAtr}
 *       average true ranges below the zone's lower edge: BROKEN, whatever was before.
 *   <li>A low at or below the upper edge begins a test: TESTING, from ABOVE, HELD and RECLAIMED.
 *   <li>A <b>sustained hold</b> is {@code holdCloses} closes in a row above the upper edge, counted
 *       from the bar that began the test: HELD. From BROKEN the same is RECLAIMED.
 * </ul>
 *
 * <p>A break counts before a touch, so a bar can lead from ABOVE straight to BROKEN; with {@code
 * holdCloses} 1 a bar can touch and hold. A wick back into the zone does not end a hold that is
 * being counted: closes decide. A close inside the zone, or below it by less than a break, leaves
 * it undecided.
 *
 * <p><b>Edge cases.</b> A watch begins ABOVE; if the market is below from the start, it is first
 * TESTING. The average true range is that up to the bar before, so that a crash does not raise its
 * own threshold; before it has a value nothing is decisive. The zone itself stays as it was given.
 *
 * <p><b>Source.</b> Washout's own words for the field's: M. J. Pring, Technical Analysis Explained
 * (1980), asks for a close beyond a level by a margin, or for several, before a break is believed.
 *
 * @param low the zone's lower edge, not negative
 * @param high its upper edge, above the lower
 * @param holdCloses closes above it that make a sustained hold, at least 1
 * @param breakAtr how far below it a close must be, in average true ranges, 0 to 100
 * @param breakCloses closes that far below that make a decisive break, at least 1
 * @param atrPeriod bars of the average true range, at least 1
 */
public record ZoneWatch(
    double low, double high, int holdCloses, double breakAtr, int breakCloses, int atrPeriod)
    implements Indicator {
  private static final double HIGHEST = 1e90;

  /**
   * Checks the parameters.
   *
   * @param low as above
   * @param high as above
   * @param holdCloses as above
   * @param breakAtr as above
   * @param breakCloses as above
   * @param atrPeriod as above
   * @throws IllegalArgumentException if one is not in its range
   */
  public ZoneWatch {
    checkArgument(
        low >= 0 && low < high && high <= HIGHEST,
        "low %s and high %s are not in order within 0 and 1e90",
        low,
        high);
    checkArgument(holdCloses >= 1, "holdCloses is not positive: %s", holdCloses);
    checkArgument(
        breakAtr >= 0 && breakAtr <= 100, "breakAtr is not within 0 and 100: %s", breakAtr);
    checkArgument(breakCloses >= 1, "breakCloses is not positive: %s", breakCloses);
    checkArgument(atrPeriod >= 1, "atrPeriod is not positive: %s", atrPeriod);
    low += 0.0; // -0 prints as 0 and must be equal to it
    breakAtr += 0.0;
  }

  /**
   * Watches a zone: three closes hold it, two closes half an ATR(14) below break it.
   *
   * @param zone the zone
   * @return the recipe
   */
  public static ZoneWatch of(SupportZone zone) {
    return of(zone.low(), zone.high());
  }

  /**
   * Watches a range: three closes hold it, two closes half an ATR(14) below break it.
   *
   * @param low the lower edge, not negative
   * @param high the upper edge, above the lower
   * @return the recipe
   * @throws IllegalArgumentException if the edges are not in order
   */
  public static ZoneWatch of(double low, double high) {
    return new ZoneWatch(low, high, 3, 0.5, 2, 14);
  }

  /**
   * This recipe with another idea of a sustained hold.
   *
   * @param closes closes above the zone, at least 1
   * @return the recipe
   * @throws IllegalArgumentException if the number is not positive
   */
  public ZoneWatch holdingAfter(int closes) {
    return new ZoneWatch(low, high, closes, breakAtr, breakCloses, atrPeriod);
  }

  /**
   * This recipe with another idea of a decisive break.
   *
   * @param closes closes below the zone, at least 1
   * @param atr how far below, in average true ranges, 0 to 100
   * @return the recipe
   * @throws IllegalArgumentException if one is not in its range
   */
  public ZoneWatch brokenAfter(int closes, double atr) {
    return new ZoneWatch(low, high, holdCloses, atr, closes, atrPeriod);
  }

  /** 0: the first bar can already reach the zone. */
  @Override
  public int lookback() {
    return 0;
  }

  @Override
  public Calculator start() {
    return new Calculator(this, Atr.of(atrPeriod).start());
  }

  /**
   * Begins a watch on a market that has been followed before, so that its average true range is
   * known from the first bar on.
   *
   * @param atr a state of the average true range of {@code atrPeriod} bars
   * @return a calculator that has seen no bar since
   * @throws IllegalArgumentException if the state is of another recipe
   */
  public Calculator start(State<CandleCalculator> atr) {
    checkArgument(
        atr.recipe().equals(Atr.of(atrPeriod)),
        "the state is of %s, not of %s",
        atr.recipe(),
        Atr.of(atrPeriod));
    return new Calculator(this, atr.resume());
  }

  @Override
  public Calculator resume(StateReader in) {
    return new Calculator(this, in);
  }

  /**
   * The state that was written by {@link State#toBytes()}.
   *
   * @param bytes the byte form of a state of this recipe
   * @return the state
   * @throws IllegalArgumentException if the bytes are damaged, of an unknown version, or of another
   *     recipe
   */
  public State<Calculator> state(byte[] bytes) {
    return State.read(bytes, this, this::resume);
  }

  @Override
  public String toString() {
    return RecipeText.of("ZONEWATCH", low, high, holdCloses, breakAtr, breakCloses, atrPeriod);
  }

  /** Follows a zone bar by bar. Mutable; one thread. */
  public static final class Calculator implements dev.washout.core.Calculator {

    private final ZoneWatch recipe;
    private final CandleCalculator atr;
    private ZonePhase phase = ZonePhase.ABOVE;
    private int closesAbove;
    private int closesBelow;
    private long tests;

    /** The latest transition, if there was one. */
    private ZonePhase from = ZonePhase.ABOVE;

    private boolean changed;
    private long changeTime;
    private double changeLow;
    private double changeClose;
    private double changeAtr;
    private int changeCloses;

    private Calculator(ZoneWatch recipe, CandleCalculator atr) {
      this.recipe = recipe;
      this.atr = atr;
    }

    private Calculator(ZoneWatch recipe, StateReader in) {
      this.recipe = recipe;
      this.atr = in.readPart(Atr.of(recipe.atrPeriod)::resume);
      this.phase = in.readConstant(ZonePhase.class);
      this.closesAbove = in.readIndex(Integer.MAX_VALUE);
      this.closesBelow = in.readIndex(Integer.MAX_VALUE);
      this.tests = in.readCount();
      this.changed = in.readBoolean();
      if (changed) {
        this.from = in.readConstant(ZonePhase.class);
        this.changeTime = in.readLong();
        this.changeLow = in.readDouble();
        this.changeClose = in.readDouble();
        this.changeAtr = in.readDouble();
        this.changeCloses = in.readIndex(Integer.MAX_VALUE);
      }
    }

    private void save(StateWriter out) {
      out.putState(atr.snapshot());
      out.putConstant(phase);
      out.putInt(closesAbove);
      out.putInt(closesBelow);
      out.putLong(tests);
      out.putBoolean(changed);
      if (changed) {
        out.putConstant(from);
        out.putLong(changeTime);
        out.putDouble(changeLow);
        out.putDouble(changeClose);
        out.putDouble(changeAtr);
        out.putInt(changeCloses);
      }
    }

    @Override
    public ZoneWatch recipe() {
      return recipe;
    }

    private double atrBefore() {
      return atr.isReady() ? atr.value() : Double.NaN;
    }

    /** Closes in a row below a decisive break's line, this bar included. */
    private int below(Bar bar) {
      boolean decisive = bar.close() < recipe.low - recipe.breakAtr * atrBefore();
      return decisive ? Math.min(closesBelow + 1, recipe.breakCloses) : 0;
    }

    /** Whether the bar begins a test. */
    private boolean reaches(Bar bar) {
      return phase != ZonePhase.TESTING && phase != ZonePhase.BROKEN && bar.low() <= recipe.high;
    }

    /** Closes in a row above the zone since the test began or the zone was broken. */
    private int above(Bar bar) {
      boolean counting = reaches(bar) || phase == ZonePhase.TESTING || phase == ZonePhase.BROKEN;
      return counting && bar.close() > recipe.high ? (reaches(bar) ? 1 : closesAbove + 1) : 0;
    }

    /** The phase after a bar: the one place where the rules are. */
    private ZonePhase next(Bar bar) {
      if (below(bar) >= recipe.breakCloses) {
        return ZonePhase.BROKEN;
      }
      if (above(bar) >= recipe.holdCloses) {
        return phase == ZonePhase.BROKEN ? ZonePhase.RECLAIMED : ZonePhase.HELD;
      }
      return reaches(bar) ? ZonePhase.TESTING : phase;
    }

    /**
     * Takes in the next closed bar.
     *
     * @param bar a bar of the same timeframe as those before it, and later
     * @return true if the phase changed; {@link #latest()} says why
     * @throws IllegalArgumentException if the bar repeats, precedes or overlaps the last one, or
     *     has another timeframe; nothing is changed then
     */
    public boolean update(Bar bar) {
      atr.preview(bar); // rejects what must be rejected
      ZonePhase next = next(bar);
      int above = above(bar);
      int below = below(bar);
      tests += reaches(bar) ? 1 : 0;
      boolean change = next != phase;
      if (change) {
        changed = true;
        from = phase;
        changeTime = bar.closeEpochMillis();
        changeLow = bar.low();
        changeClose = bar.close();
        changeAtr = atrBefore();
        changeCloses = next == ZonePhase.BROKEN ? below : next == ZonePhase.TESTING ? 0 : above;
      }
      boolean decided = next != ZonePhase.TESTING && next != ZonePhase.BROKEN;
      closesAbove = decided ? 0 : above;
      closesBelow = below;
      phase = next;
      atr.update(bar);
      return change;
    }

    /**
     * The phase that would be reached if a bar were the next to close; changes nothing.
     *
     * @param bar a possible next bar
     * @return the phase
     * @throws IllegalArgumentException if {@code update} would reject the bar
     */
    public ZonePhase preview(Bar bar) {
      atr.preview(bar); // rejects what must be rejected
      return next(bar);
    }

    /**
     * Where the market stands.
     *
     * @return the phase after the last bar
     */
    public ZonePhase phase() {
      return phase;
    }

    /**
     * How many tests there have been.
     *
     * @return the number of times the market came to the zone from above
     */
    public long tests() {
      return tests;
    }

    /**
     * The latest change of phase, with its reason.
     *
     * @return the transition, empty if the market has been above since the watch began
     */
    public Optional<ZoneTransition> latest() {
      return changed
          ? Optional.of(
              new ZoneTransition(
                  recipe, from, phase, changeTime, changeLow, changeClose, changeAtr, changeCloses))
          : Optional.empty();
    }

    /** Whether the phase has changed since the watch began. */
    @Override
    public boolean isReady() {
      return changed;
    }

    @Override
    public State<Calculator> snapshot() {
      return State.of(recipe, recipe::resume, this::save);
    }

    @Override
    public String toString() {
      return recipe + ": " + phase + " after " + tests + " tests";
    }
  }
}
