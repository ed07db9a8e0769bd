package dev.washout.core;

import com.google.common.collect.ImmutableMap;
import dev.washout.market.Price;

/**
 * A recipe that reads one number at a time and yields several lines together: MACD with its signal
 * and histogram, Bollinger's three bands. All lines have their first value at the same input.
 */
public interface DoubleLines extends MultiLine {
  /**
   * Which inputs are accepted.
   *
   * @return the domain, {@link Domain#REAL} unless the formula needs a narrower one
   */
  default Domain domain() {
    return Domain.REAL;
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
  DoubleLinesCalculator start();

  @Override
  DoubleLinesCalculator resume(StateReader in);

  /**
   * One line as an indicator of its own.
   *
   * @param name the line's name
   * @return an indicator that runs the whole recipe and yields this line
   * @throws IllegalArgumentException if there is no line of this name
   */
  @Override
  default DoubleIndicator line(String name) {
    return DoubleLine.of(this, name);
  }

  /**
   * This recipe read from one price of each bar.
   *
   * @param price which price
   * @return the same formula over bars
   * @throws IllegalArgumentException if this recipe does not accept every price
   */
  default CandleLines on(Price price) {
    return LinesOnPrice.of(this, price);
  }

  /**
   * Runs this recipe over a whole series: the same bits as one {@code update} after the other.
   *
   * @param values the inputs
   * @return each line's series by its name, aligned to the inputs
   * @throws IllegalArgumentException if an input is outside the domain; the message names its index
   */
  default ImmutableMap<String, DoubleSeries> over(double... values) {
    domain().checkAll("value", values);
    LineColumns columns = new LineColumns(lines(), values.length);
    DoubleLinesCalculator calculator = start();
    for (int i = 0; i < values.length; i++) {
      columns.set(i, calculator.update(values[i]), calculator::line);
    }
    return columns.toMap();
  }

  /**
   * The state that was written by {@link State#toBytes()}.
   *
   * @param bytes the byte form of a state of this recipe
   * @return the state
   * @throws IllegalArgumentException if the bytes are damaged, of an unknown version, or of another
   *     recipe
   */
  default State<? extends DoubleLinesCalculator> state(byte[] bytes) {
    return State.read(bytes, this, this::resume);
  }
}
