package dev.washout.breadth;

import static com.google.common.base.Preconditions.checkState;

import dev.washout.core.State;
import dev.washout.core.StateReader;
import dev.washout.core.StateWriter;
import java.util.function.Function;
import java.util.function.IntFunction;

/**
 * The skeleton of a calculator over cross-sections: checks and counts them, keeps the roster and
 * the latest value. The formula is in {@link #measure}, for updates and previews alike; {@link
 * #take} remembers.
 *
 * @param <M> what is remembered of a symbol
 */
abstract class AbstractMarketCalculator<M> implements MarketCalculator {
  private final MarketIndicator recipe;
  private final Steps steps;
  private final IntFunction<M> fresh = this::fresh;
  private Roster<M> roster;
  private double value;

  AbstractMarketCalculator(MarketIndicator recipe) {
    this.recipe = recipe;
    this.steps = new Steps();
    this.roster = Roster.empty();
    this.value = Double.NaN;
  }

  AbstractMarketCalculator(
      MarketIndicator recipe, StateReader in, Function<StateReader, M> member) {
    this.recipe = recipe;
    this.steps = new Steps(in);
    this.value = in.readDouble();
    this.roster = Roster.read(in, member);
  }

  /** What is remembered of a symbol that comes for the first time, after so many others. */
  abstract M fresh(int place);

  /** The value after a cross-section, or NaN; changes nothing. */
  abstract double measure(CrossSection market, Roster<M> all);

  /** Remembers a symbol's part of a cross-section, of which it may have none. */
  abstract void take(CrossSection market, int entry, M member);

  /** Writes what is remembered of a symbol. */
  abstract void save(M member, StateWriter out);

  /** How many cross-sections have been taken in: the index of the next. */
  final long count() {
    return steps.count();
  }

  final Roster<M> roster() {
    return roster;
  }

  @Override
  public final MarketIndicator recipe() {
    return recipe;
  }

  @Override
  public final boolean update(CrossSection market) {
    steps.check(market);
    roster = roster.with(market, fresh);
    double next = measure(market, roster);
    for (int i = 0; i < roster.size(); i++) {
      take(market, roster.entry(i), roster.member(i));
    }
    steps.accept(market);
    if (Double.isNaN(next)) {
      return false;
    }
    value = next;
    return true;
  }

  @Override
  public final double preview(CrossSection market) {
    steps.check(market);
    return measure(market, roster.with(market, fresh));
  }

  @Override
  public final boolean isReady() {
    return !Double.isNaN(value);
  }

  @Override
  public final double value() {
    checkState(isReady(), "%s has no value after %s cross-sections", recipe, count());
    return value;
  }

  @Override
  public final State<MarketCalculator> snapshot() {
    return State.of(
        recipe,
        recipe::resume,
        out -> {
          steps.save(out);
          out.putDouble(value);
          roster.save(out, this::save);
        });
  }

  @Override
  public final String toString() {
    return recipe
        + (isReady() ? " = " + value : " has no value")
        + " after "
        + count()
        + " cross-sections";
  }
}
