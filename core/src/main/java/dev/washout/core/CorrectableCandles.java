package dev.washout.core;

import static com.google.common.base.Preconditions.checkArgument;

import dev.washout.market.Bar;
import dev.washout.market.Candle;
import java.util.ArrayList;
import java.util.List;

/**
 * Runs a recipe over bars of which the last few may still be corrected, as feeds do: the state
 * before each of them is kept, and a correction runs the bars since once more. The result is the
 * same, to the bit, as if the bar had been right from the beginning. Mutable; one thread. Keeping a
 * state allocates, at every bar.
 */
public final class CorrectableCandles {
  private final int depth;
  private final StateHistory<CandleCalculator> before;
  private final List<Candle> recent = new ArrayList<>();
  private CandleCalculator calculator;

  private CorrectableCandles(CandleIndicator recipe, int depth) {
    this.depth = depth;
    this.before = StateHistory.ofLast(depth);
    this.calculator = recipe.start();
  }

  /**
   * Starts a recipe.
   *
   * @param recipe the recipe
   * @param depth how many of the last bars can be corrected, at least 1
   * @return a calculator of the recipe that takes corrections
   * @throws IllegalArgumentException if the depth is not positive
   */
  public static CorrectableCandles start(CandleIndicator recipe, int depth) {
    return new CorrectableCandles(recipe, depth);
  }

  /**
   * Takes in the next closed bar.
   *
   * @param bar the bar
   * @return true if it produced a value
   * @throws IllegalArgumentException if the recipe rejects it; nothing is changed then
   */
  public boolean update(Bar bar) {
    State<CandleCalculator> state = calculator.snapshot();
    boolean produced = calculator.update(bar);
    before.keep(bar.openEpochMillis(), state);
    if (recent.size() == depth) {
      recent.remove(0);
    }
    recent.add(bar.toCandle());
    return produced;
  }

  /**
   * Puts a bar in the place of one of the last.
   *
   * @param bar the right bar, with the open time of the wrong one
   * @return true if the last bar, after the correction, produced a value
   * @throws IllegalArgumentException if no bar of this time is kept any more, or the recipe rejects
   *     the correction; nothing is changed then
   */
  public boolean correct(Bar bar) {
    long time = bar.openEpochMillis();
    int at = 0;
    while (at < recent.size() && recent.get(at).openEpochMillis() != time) {
      at++;
    }
    checkArgument(
        at < recent.size(), "no bar of %s is among the last %s", bar.openTime(), recent.size());
    List<Candle> again = new ArrayList<>(recent.subList(at, recent.size()));
    again.set(0, bar.toCandle());
    CandleCalculator trial = before.at(time).orElseThrow().resume();
    for (Candle candle : again) {
      trial.update(candle); // a rejection leaves everything here as it was
    }
    calculator = before.rewindTo(time).orElseThrow().resume();
    recent.subList(at, recent.size()).clear();
    boolean produced = false;
    for (Candle candle : again) {
      produced = update(candle);
    }
    return produced;
  }

  /**
   * The latest value produced.
   *
   * @return the value
   * @throws IllegalStateException if none has been produced yet
   */
  public double value() {
    return calculator.value();
  }

  /**
   * What the next bar would give; changes nothing.
   *
   * @param bar a possible next bar
   * @return the value, or NaN if it would produce none
   * @throws IllegalArgumentException if the recipe would reject the bar
   */
  public double preview(Bar bar) {
    return calculator.preview(bar);
  }

  /**
   * Whether a value has been produced.
   *
   * @return true once an update has returned true
   */
  public boolean isReady() {
    return calculator.isReady();
  }

  /**
   * The state after the last bar.
   *
   * @return the state
   */
  public State<CandleCalculator> snapshot() {
    return calculator.snapshot();
  }

  @Override
  public String toString() {
    return calculator + ", the last " + recent.size() + " correctable";
  }
}
