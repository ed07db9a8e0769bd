package dev.washout.core;

import static com.google.common.base.Preconditions.checkArgument;

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
    double[][] out = LineColumns.make(this, values.length);
    over(values, out);
    return LineColumns.named(this, out);
  }

  /**
   * Runs this recipe over a whole series into given arrays, NaN where there is no value.
   *
   * @param values the inputs
   * @param out receives the value of each line and input: {@code out[k][i]} for the k-th of {@link
   *     #lines()} and the i-th input; arrays of their own, none of them {@code values}
   * @throws IllegalArgumentException if {@code out} is not of that form, or an input is outside the
   *     domain; {@code out} is not changed then
   */
  default void over(double[] values, double[][] out) {
    checkBatch(values, out);
    DoubleLinesCalculator calculator = start();
    for (int i = 0; i < values.length; i++) {
      LineColumns.put(out, i, calculator.update(values[i]), calculator::line);
    }
  }

  /**
   * Checks the inputs of a batch, and the place for its values: what {@code over} begins with where
   * a recipe has its own.
   *
   * @param values the inputs
   * @param out receives the values
   * @throws IllegalArgumentException as {@link #over(double[], double[][])}
   */
  default void checkBatch(double[] values, double[][] out) {
    LineColumns.check(this, values.length, out);
    for (double[] line : out) {
      checkArgument(line != values, "out holds the array of the inputs");
    }
    domain().checkAll("value", values);
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
