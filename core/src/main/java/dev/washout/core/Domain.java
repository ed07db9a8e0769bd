package dev.washout.core;

import static com.google.common.base.Preconditions.checkArgument;

/**
 * The numbers a recipe accepts, or yields: an interval.
 *
 * <p>Accepted numbers stay so far below the largest {@code double} that their squares and sums do
 * not overflow; prices also so far above the smallest that ratios do not, and squares do not
 * vanish. NaN is in no domain.
 *
 * @param min the smallest number
 * @param max the largest number
 */
public record Domain(double min, double max) {
  /** Any finite number within 1e100 of zero. */
  public static final Domain REAL = new Domain(-1e100, 1e100);

  /** Zero, or a positive number up to 1e100: volumes, amounts. */
  public static final Domain NON_NEGATIVE = new Domain(0.0, 1e100);

  /** A positive number within 1e-100 and 1e100: prices. */
  public static final Domain PRICE = new Domain(1e-100, 1e100);

  /** Any number, without a bound. */
  public static final Domain ANY = new Domain(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);

  /**
   * Checks the components.
   *
   * @param min as above
   * @param max as above
   * @throws IllegalArgumentException if {@code min} is above {@code max} or one is NaN
   */
  public Domain {
    checkArgument(min <= max, "min %s is not at or below max %s", min, max);
  }

  /**
   * Whether a number is accepted.
   *
   * @param value the number
   * @return true if it lies within {@code min} and {@code max}
   */
  public boolean contains(double value) {
    return value >= min && value <= max;
  }

  /**
   * Whether every number of another domain is in this one.
   *
   * @param other the other domain
   * @return true if it is not wider at either end
   */
  public boolean includes(Domain other) {
    return other.min >= min && other.max <= max;
  }

  /**
   * Checks one input.
   *
   * @param field what the input is called in the message
   * @param value the input
   * @param index how many inputs came before it
   * @throws IllegalArgumentException if it is not in this domain; the message names the field, the
   *     value and the index
   */
  public void check(String field, double value, long index) {
    if (!contains(value)) {
      throw new IllegalArgumentException(problem(field, value) + " at index " + index);
    }
  }

  /**
   * Checks many inputs.
   *
   * @param field what an input is called in the message
   * @param values the inputs
   * @throws IllegalArgumentException if one is not in this domain; the message names the field, the
   *     value and the index of the first
   */
  public void checkAll(String field, double[] values) {
    if (DomainScan.isClearlyWithin(this, values)) {
      return;
    }
    for (int i = 0; i < values.length; i++) {
      if (!contains(values[i])) {
        check(field, values[i], i);
      }
    }
  }

  /**
   * Checks the inputs of a batch, and the place for its values.
   *
   * @param values the inputs
   * @param out receives the values
   * @throws IllegalArgumentException if {@code out} has another length, or an input is not in this
   *     domain; the message names the value and its index
   */
  public void checkBatch(double[] values, double[] out) {
    checkArgument(
        out.length == values.length, "out has %s places for %s values", out.length, values.length);
    checkAll("value", values);
  }

  private String problem(String field, double value) {
    if (!Double.isFinite(value)) {
      return field + " is not finite: " + value;
    }
    if (min > 0 && value <= 0) {
      return field + " is not positive: " + value;
    }
    if (min == 0 && value < 0) {
      return field + " is negative: " + value;
    }
    return field + " is not within " + min + " and " + max + ": " + value;
  }
}
