package dev.washout.core;

import com.google.common.collect.ImmutableMap;
import dev.washout.market.CandleSeries;

/**
 * A recipe that reads one bar at a time and yields several lines together: the stochastic
 * oscillator's %K and %D. All lines have their first value at the same bar.
 */
public interface CandleLines extends MultiLine {
  /**
   * Whether the formula needs each bar's volume.
   *
   * @return true if bars of unknown volume are rejected
   */
  default boolean needsVolume() {
    return false;
  }

  /**
   * Where the values of one line lie, so that a chain knows what its next part may receive.
   *
   * @param index the line's index
   * @return a domain that holds every value, {@link Domain#ANY} if there is no bound to promise
   */
  default Domain range(int index) {
    return Domain.ANY;
  }

  @Override
  CandleLinesCalculator start();

  @Override
  CandleLinesCalculator resume(StateReader in);

  /**
   * One line as an indicator of its own.
   *
   * @param name the line's name
   * @return an indicator that runs the whole recipe and yields this line
   * @throws IllegalArgumentException if there is no line of this name
   */
  @Override
  default CandleIndicator line(String name) {
    return CandleLine.of(this, name);
  }

  /**
   * Runs this recipe over a whole series: the same bits as one {@code update} after the other.
   *
   * @param bars the bars
   * @return each line's series by its name, aligned to the bars
   * @throws IllegalArgumentException if a bar has no volume and the formula needs it
   */
  default ImmutableMap<String, DoubleSeries> over(CandleSeries bars) {
    double[][] out = LineColumns.make(this, bars.size());
    over(bars, out);
    return LineColumns.named(this, out);
  }

  /**
   * Runs this recipe over a whole series into given arrays, NaN where there is no value.
   *
   * @param bars the bars
   * @param out receives the value of each line and bar: {@code out[k][i]} for the k-th of {@link
   *     #lines()} and the i-th bar; arrays of their own
   * @throws IllegalArgumentException if {@code out} is not of that form, or a bar has no volume and
   *     the formula needs it; {@code out} is not changed then
   */
  default void over(CandleSeries bars, double[][] out) {
    LineColumns.check(this, bars.size(), out);
    BarGuard.checkBatch(bars, needsVolume(), out);
    CandleLinesCalculator calculator = start();
    CandleSeries.Cursor bar = bars.cursor();
    for (int i = 0; bar.next(); i++) {
      LineColumns.put(out, i, calculator.update(bar), calculator::line);
    }
  }

  /**
   * The state that was written by {@link State#toBytes()}.
   *
   * @param bytes the byte form of a state of this recipe
   * @return the state
   * @throws IllegalArgumentException if the bytes are damaged, of an unknown version, or of another
   *     recipe
   */
  default State<? extends CandleLinesCalculator> state(byte[] bytes) {
    return State.read(bytes, this, this::resume);
  }
}
