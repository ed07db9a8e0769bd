package dev.washout.core;

/**
 * What the calculators of many symbols remember, as columns: one array for each field, one place in
 * it for each symbol. A recipe that offers its own ({@link DoubleIndicator#columns()}) runs many
 * symbols in one loop that the compiler turns into vector instructions.
 *
 * <p>A symbol is <em>steady</em> when its step has become the same arithmetic for every input: no
 * warm-up, no special case. {@link #stepAll} advances steady symbols; {@link #step} any. Both must
 * give the bits of the recipe's own calculator, which is why they should call its static functions.
 *
 * <p>For a loop to become vector instructions on Java 17, every array is read and written at the
 * loop's own index, and there is no branch.
 */
public abstract class DoubleColumns {
  /** After how many inputs of a symbol {@link #settle} is called, again and again: a power of 2. */
  public static final int SETTLE_PERIOD = 64;

  /** For subclasses. */
  protected DoubleColumns() {}

  /**
   * Makes room for more symbols, which have seen nothing.
   *
   * @param width the number of symbols, above what it was
   */
  protected abstract void widen(int width);

  /**
   * Whether the next input of a symbol may go through {@link #stepAll}. May only change in a call
   * of {@link #step}, {@link #settle} or {@link #load} for that symbol.
   *
   * @param symbol the symbol
   * @return true if it is steady
   */
  protected abstract boolean isSteady(int symbol);

  /**
   * Takes in the next input of each of some neighbouring symbols, all of which are steady. Each has
   * a value then.
   *
   * @param row an input for each symbol, checked
   * @param out receives the values; may be {@code row}
   * @param from the first symbol
   * @param to one after the last symbol
   */
  protected abstract void stepAll(double[] row, double[] out, int from, int to);

  /**
   * Takes in some rows, for neighbouring symbols that are steady and {@linkplain #isLasting last}:
   * what {@link #stepAll} does with one after the other. Several rows in one loop need not write
   * down what the first leaves to the second.
   *
   * @param rows rows of checked inputs
   * @param out receives the values; none of its rows is the one of {@code rows} at that index
   * @param first the first row's index
   * @param end the index after the last one's, at most {@link #SETTLE_PERIOD} later
   * @param from the first symbol
   * @param to one after the last symbol
   */
  protected void stepRows(double[][] rows, double[][] out, int first, int end, int from, int to) {
    for (int r = first; r < end; r++) {
      stepAll(rows[r], out[r], from, to);
    }
  }

  /**
   * Whether {@link #settle} will have nothing to do for the next {@link #SETTLE_PERIOD} inputs of
   * some neighbouring symbols, whatever they are.
   *
   * @param from the first symbol
   * @param to one after the last symbol; all of them are steady
   * @return true if the symbols may go through {@link #stepRows}
   */
  protected boolean isLasting(int from, int to) {
    return false;
  }

  /**
   * Takes in the next input of one symbol.
   *
   * @param symbol the symbol
   * @param count how many inputs it had before
   * @param x the input, checked
   * @return its value, or NaN
   */
  protected abstract double step(int symbol, long count, double x);

  /**
   * What {@link #step} would return; changes nothing.
   *
   * @param symbol the symbol
   * @param count how many inputs it had before
   * @param x the input, checked
   * @return its value, or NaN
   */
  protected abstract double peek(int symbol, long count, double x);

  /**
   * Called for a symbol when {@link #stepAll} has taken in an input of it whose number, counted
   * from 1, is a multiple of {@link #SETTLE_PERIOD}: the moment for what need not be looked at
   * every time.
   *
   * @param symbol the symbol
   * @param value the value it has
   * @return the value it is to have, the same unless something was settled
   */
  protected double settle(int symbol, double value) {
    return value;
  }

  /**
   * Whether {@link #step} may reject an input of the recipe's domain, as a chain may.
   *
   * @return true if inputs have to be tried with {@link #peek} first
   */
  protected boolean mayReject() {
    return false;
  }

  /**
   * The state of one symbol: equal to that of a calculator of its own.
   *
   * @param symbol the symbol
   * @param count how many inputs it has had
   * @param value the latest value, NaN if it has had none
   * @return the state
   */
  protected abstract State<DoubleCalculator> state(int symbol, long count, double value);

  /**
   * Sets one symbol, which has seen nothing, to a state.
   *
   * @param symbol the symbol
   * @param in the contents of the state
   */
  protected abstract void load(int symbol, StateReader in);
}
