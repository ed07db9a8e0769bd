package dev.washout.breadth;

import dev.washout.core.Calculator;
import dev.washout.core.State;
import dev.washout.core.StateReader;
import dev.washout.core.StateWriter;
import java.util.Arrays;
import java.util.BitSet;
import java.util.function.IntFunction;

/** Runs a {@link Breadth}, one cross-section at a time. Mutable; one thread. */
public final class BreadthCalculator implements Calculator {
  private static final BreadthMeasure[] MEASURES = BreadthMeasure.values();

  private final Breadth recipe;
  private final Steps steps;
  private final Closes closes;
  private final IntFunction<BreadthMember> fresh;
  private final double[] latest = new double[MEASURES.length];
  private final double[] shown = new double[MEASURES.length];
  private final BreadthMember.Reading reading = new BreadthMember.Reading();
  private final Sample rsi = new Sample();
  private final Sample oversold = new Sample();
  private final Sample belowMean = new Sample();
  private final Sample newLow = new Sample();
  private final Sample change = new Sample();
  private final Sample[] samples = {rsi, oversold, belowMean, newLow, change};
  private final UpDown volume = new UpDown();
  private final UpDown points = new UpDown();
  private Roster<BreadthMember> roster;
  private boolean ready;

  BreadthCalculator(Breadth recipe) {
    this.recipe = recipe;
    this.fresh = place -> new BreadthMember(recipe, place);
    this.steps = new Steps();
    this.closes = new Closes(recipe);
    this.roster = Roster.empty();
    Arrays.fill(latest, Double.NaN);
  }

  BreadthCalculator(Breadth recipe, StateReader in) {
    this.recipe = recipe;
    this.fresh = place -> new BreadthMember(recipe, place);
    this.steps = new Steps(in);
    this.ready = in.readBoolean();
    System.arraycopy(in.readDoubles(MEASURES.length), 0, latest, 0, MEASURES.length);
    this.closes = new Closes(recipe, in);
    this.roster = Roster.read(in, member -> new BreadthMember(recipe, member));
    checkPlaces(in);
  }

  /** Each symbol has a place of its own. */
  private void checkPlaces(StateReader in) {
    BitSet places = new BitSet();
    in.check(roster.size() == closes.width());
    for (int i = 0; i < roster.size(); i++) {
      int place = roster.member(i).place();
      in.check(place < closes.width() && !places.get(place));
      places.set(place);
    }
  }

  @Override
  public Breadth recipe() {
    return recipe;
  }

  /**
   * Takes in the next cross-section.
   *
   * @param market one of the same timeframe as those before it, and later
   * @return true if at least one measure has a value now
   * @throws IllegalArgumentException if it repeats, precedes or overlaps the last one, or has
   *     another timeframe; nothing is changed then
   */
  public boolean update(CrossSection market) {
    steps.check(market);
    roster = roster.with(market, fresh);
    boolean any = measure(market, roster, true, latest);
    steps.accept(market);
    ready |= any;
    return any;
  }

  /**
   * What one measure would be after {@code update(market)}; changes nothing.
   *
   * @param market a possible next cross-section, of closed or of open bars
   * @param measure the measure
   * @return the value, or NaN if there would be none
   * @throws IllegalArgumentException if {@code update} would reject it
   */
  public double preview(CrossSection market, BreadthMeasure measure) {
    steps.check(market);
    measure(market, roster.with(market, fresh), false, shown);
    return shown[measure.index()];
  }

  /** The one place where the formulas are. */
  private boolean measure(
      CrossSection market, Roster<BreadthMember> all, boolean keep, double[] into) {
    for (Sample sample : samples) {
      sample.clear(all.size());
    }
    volume.clear();
    points.clear();
    closes.read(market, all, keep);
    for (int i = 0; i < all.size(); i++) {
      int entry = all.entry(i);
      if (entry >= 0) {
        all.member(i)
            .read(
                market.bar(entry),
                market.supply(entry),
                closes,
                recipe,
                steps.count(),
                keep,
                reading);
        collect();
      }
    }
    into[BreadthMeasure.AVERAGE_RSI.index()] = hasQuorum(rsi) ? rsi.mean() : Double.NaN;
    into[BreadthMeasure.MEDIAN_RSI.index()] = hasQuorum(rsi) ? rsi.median() : Double.NaN;
    into[BreadthMeasure.OVERSOLD_SHARE.index()] = hasQuorum(rsi) ? oversold.mean() : Double.NaN;
    into[BreadthMeasure.BELOW_MEAN_SHARE.index()] =
        hasQuorum(belowMean) ? belowMean.mean() : Double.NaN;
    into[BreadthMeasure.NEW_LOW_SHARE.index()] = hasQuorum(newLow) ? newLow.mean() : Double.NaN;
    into[BreadthMeasure.DOWN_VOLUME_SHARE.index()] = volume.downShare(recipe.quorum());
    into[BreadthMeasure.LOST_POINTS_SHARE.index()] = points.downShare(recipe.quorum());
    into[BreadthMeasure.MARKET_RETURN.index()] = hasQuorum(change) ? change.mean() : Double.NaN;
    for (double value : into) {
      if (!Double.isNaN(value)) {
        return true;
      }
    }
    return false;
  }

  private void collect() {
    rsi.add(reading.rsi, reading.weight);
    oversold.add(reading.isOversold, reading.weight);
    belowMean.add(reading.isBelowMean, reading.weight);
    newLow.add(reading.isNewLow, reading.weight);
    change.add(reading.changePercent, reading.weightBefore);
    volume.add(reading.changePercent, reading.notional);
    points.add(reading.changePercent, reading.weightBefore * Math.abs(reading.changePercent));
  }

  private boolean hasQuorum(Sample sample) {
    return sample.size() >= recipe.quorum();
  }

  /**
   * Whether a measure has a value as of the last cross-section.
   *
   * @param measure the measure
   * @return true if {@link #value} gives it
   */
  public boolean has(BreadthMeasure measure) {
    return !Double.isNaN(latest[measure.index()]);
  }

  /**
   * A measure as of the last cross-section.
   *
   * @param measure the measure
   * @return the value, never NaN
   * @throws IllegalStateException if it has none there
   */
  public double value(BreadthMeasure measure) {
    if (!has(measure)) {
      throw new IllegalStateException(
          recipe + " has no " + measure.lineName() + " after " + steps.count() + " cross-sections");
    }
    return latest[measure.index()];
  }

  /**
   * Whether the last step was a 90 % down day: down volume and points lost both at least 90 %.
   *
   * @return true if both shares have a value, of at least 0.9
   */
  public boolean isNinetyPercentDownDay() {
    return latest[BreadthMeasure.DOWN_VOLUME_SHARE.index()] >= Breadth.NINETY_PERCENT
        && latest[BreadthMeasure.LOST_POINTS_SHARE.index()] >= Breadth.NINETY_PERCENT;
  }

  /**
   * Whether the last step was a 90 % up day: up volume and points gained both at least 90 %.
   *
   * @return true if both shares have a value, and what they leave is at least 0.9
   */
  public boolean isNinetyPercentUpDay() {
    return 1 - latest[BreadthMeasure.DOWN_VOLUME_SHARE.index()] >= Breadth.NINETY_PERCENT
        && 1 - latest[BreadthMeasure.LOST_POINTS_SHARE.index()] >= Breadth.NINETY_PERCENT;
  }

  /** Whether a measure has ever had a value. */
  @Override
  public boolean isReady() {
    return ready;
  }

  @Override
  public State<BreadthCalculator> snapshot() {
    return State.of(recipe, recipe::resume, this::save);
  }

  private void save(StateWriter out) {
    steps.save(out);
    out.putBoolean(ready);
    out.putDoubles(latest);
    closes.save(out);
    roster.save(out, BreadthMember::save);
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder(recipe + " after " + steps.count() + " cross-sections");
    for (BreadthMeasure measure : MEASURES) {
      if (has(measure)) {
        text.append(", ").append(measure.lineName()).append(' ').append(value(measure));
      }
    }
    return text.toString();
  }
}
