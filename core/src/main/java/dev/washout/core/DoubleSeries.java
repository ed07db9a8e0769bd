package dev.washout.core;

import static com.google.common.base.Preconditions.checkElementIndex;

import java.util.Arrays;
import java.util.OptionalDouble;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/**
 * The values of an indicator over a series of inputs: immutable, aligned to the inputs, with no
 * value where the indicator had none.
 */
public final class DoubleSeries {
  private static final int SHOWN = 5;
  private final double[] values;

  private DoubleSeries(double[] values) {
    this.values = values;
  }

  /**
   * A series with these values.
   *
   * @param values the values, copied; NaN means no value
   * @return the series
   */
  public static DoubleSeries of(double... values) {
    return new DoubleSeries(values.clone());
  }

  static DoubleSeries wrap(double[] values) {
    return new DoubleSeries(values);
  }

  /**
   * How many places there are: as many as there were inputs.
   *
   * @return the size
   */
  public int size() {
    return values.length;
  }

  /**
   * The value at one input.
   *
   * @param index the input's index
   * @return the value, empty if there is none
   * @throws IndexOutOfBoundsException if the index is not within the series
   */
  public OptionalDouble get(int index) {
    double value = values[checkElementIndex(index, values.length)];
    return Double.isNaN(value) ? OptionalDouble.empty() : OptionalDouble.of(value);
  }

  /**
   * The value at the last input.
   *
   * @return the value, empty if there is none, or no input
   */
  public OptionalDouble last() {
    return values.length == 0 ? OptionalDouble.empty() : get(values.length - 1);
  }

  /**
   * How many inputs have a value.
   *
   * @return the number of values
   */
  public int count() {
    int count = 0;
    for (double value : values) {
      count += Double.isNaN(value) ? 0 : 1;
    }
    return count;
  }

  /**
   * The values.
   *
   * @return a new array; NaN where there is no value
   */
  public double[] toArray() {
    return values.clone();
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof DoubleSeries that && Arrays.equals(values, that.values);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(values);
  }

  /** The size and the last values, as one would read them in a shell. */
  @Override
  public String toString() {
    StringJoiner text = new StringJoiner(" ");
    int from = Math.max(0, values.length - SHOWN);
    if (from > 0) {
      text.add("...");
    }
    for (int i = from; i < values.length; i++) {
      text.add(Double.isNaN(values[i]) ? "-" : RecipeText.number(values[i], 8));
    }
    return count() + " values in " + values.length + ": [" + text + "]";
  }
}
