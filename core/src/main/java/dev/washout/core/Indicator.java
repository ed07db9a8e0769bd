package dev.washout.core;

/**
 * A recipe: a formula with its parameters. Implemented by records, so recipes are immutable and
 * equal when their parameters are.
 *
 * <p>{@code toString} is the recipe's text, as the field writes it ({@code RSI(14)}); two recipes
 * are equal exactly when their texts are. {@link RecipeText} helps to write one, a {@link Catalog}
 * reads it back.
 */
public interface Indicator {
  /**
   * How many inputs come before the first that can give a value: 14 for RSI(14), whose first value
   * needs the 15th price. Adds up in a chain. At a longer timeframe, how many bars of that
   * timeframe ({@link AtTimeframe#lookback(dev.washout.market.Timeframe)} counts their parts).
   *
   * @return the number of inputs, 0 or more
   */
  int lookback();

  /**
   * A new calculator that has seen nothing.
   *
   * @return the calculator
   */
  Calculator start();

  /**
   * A calculator that continues from a state's contents. Called by {@link State#resume()}; reads in
   * the order in which the calculator's {@code snapshot} wrote.
   *
   * @param in the contents of a state of this very recipe
   * @return the calculator
   * @throws IllegalArgumentException if the contents cannot be those of this recipe
   */
  Calculator resume(StateReader in);
}
