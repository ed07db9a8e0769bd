package dev.washout.core;

import dev.washout.market.Price;

/**
 * A recipe that reads one number at a time and yields at most one: RSI, an average, a deviation.
 */
public interface DoubleIndicator extends Indicator {
  /**
   * Which inputs are accepted.
   *
   * @return the domain, {@link Domain#REAL} unless the formula needs a narrower one
   */
  default Domain domain() {
    return Domain.REAL;
  }

  /**
   * Where the produced values lie, so that a chain knows what its next part may receive.
   *
   * @return a domain that holds every value, {@link Domain#ANY} if there is no bound to promise
   */
  default Domain range() {
    return Domain.ANY;
  }

  @Override
  DoubleCalculator start();

  @Override
  DoubleCalculator resume(StateReader in);

  /**
   * Runs this recipe over a whole series: the same bits as one {@code update} after the other.
   *
   * @param values the inputs
   * @return a series aligned to the inputs
   * @throws IllegalArgumentException if an input is outside the domain; the message names its index
   */
  default DoubleSeries over(double... values) {
    double[] out = new double[values.length];
    over(values, out);
    return DoubleSeries.wrap(out);
  }

  /**
   * Runs this recipe over a whole series into a given array, NaN where there is no value.
   *
   * @param values the inputs
   * @param out receives the value of each input at the same index; may be {@code values} itself
   * @throws IllegalArgumentException if {@code out} has another length, or an input is outside the
   *     domain or rejected within a chain; {@code out} is not changed then
   */
  default void over(double[] values, double[] out) {
    domain().checkBatch(values, out);
    DoubleCalculator calculator = start();
    for (int i = 0; i < values.length; i++) {
      out[i] = calculator.update(values[i]) ? calculator.value() : Double.NaN;
    }
  }

  /**
   * This recipe followed by another that reads its values: {@code Rsi.of(14).then(Ema.of(9))}.
   * Inputs for which this one has no value do not reach the next. The lookback is the sum of both;
   * {@code a.then(b.then(c))} equals {@code a.then(b).then(c)}.
   *
   * <p>If this one yields a value that the next does not accept, the chain rejects the input and
   * stays as it was.
   *
   * @param next the recipe that reads this one's values
   * @return the chain
   */
  default DoubleIndicator then(DoubleIndicator next) {
    return Chain.of(this, next);
  }

  /**
   * This recipe read from one price of each bar: {@code Rsi.of(14).on(Price.CLOSE)}.
   *
   * @param price which price
   * @return the same formula over bars
   * @throws IllegalArgumentException if this recipe does not accept every price
   */
  default CandleIndicator on(Price price) {
    return OnPrice.of(this, price);
  }

  /**
   * This recipe over many symbols in lockstep: {@code Rsi.of(14).panel()}.
   *
   * @return the same formula, for each symbol by itself
   */
  default Panel panel() {
    return new Panel(this);
  }

  /**
   * Columns for a {@link Panel}: what the calculators of many symbols remember. Recipes on which
   * panels have to be fast have columns of their own.
   *
   * @return columns of no symbol yet
   */
  default DoubleColumns columns() {
    return new CalculatorColumns(this);
  }

  /**
   * The state that was written by {@link State#toBytes()}.
   *
   * @param bytes the byte form of a state of this recipe
   * @return the state
   * @throws IllegalArgumentException if the bytes are damaged, of an unknown version, or of another
   *     recipe
   */
  default State<DoubleCalculator> state(byte[] bytes) {
    return State.read(bytes, this, this::resume);
  }
}
