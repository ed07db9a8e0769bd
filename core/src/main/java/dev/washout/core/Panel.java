package dev.washout.core;

/**
 * One recipe over many symbols in lockstep: {@code Rsi.of(14).panel()}.
 *
 * <p><b>Formula.</b> That of the recipe, for each symbol by itself. A symbol has the same bits as
 * in a calculator of its own.
 *
 * <p><b>Edge cases.</b> A symbol is a column: the same place in every row. It may begin late, miss
 * rows and leave: NaN in a row means that it has no input there, and then nothing of it changes. A
 * row that is longer than those before it brings new symbols.
 *
 * <p>The recipe's text is followed by {@code per SYMBOL}.
 *
 * @param recipe the recipe every symbol runs
 */
public record Panel(DoubleIndicator recipe) implements Indicator {
  /** That of the recipe, in inputs of a symbol. */
  @Override
  public int lookback() {
    return recipe.lookback();
  }

  @Override
  public PanelCalculator start() {
    return new PanelCalculator(this);
  }

  @Override
  public PanelCalculator resume(StateReader in) {
    return new PanelCalculator(this, in);
  }

  /**
   * The state that was written by {@link State#toBytes()}.
   *
   * @param bytes the byte form of a state of this recipe
   * @return the state
   * @throws IllegalArgumentException if the bytes are damaged, of an unknown version, or of another
   *     recipe
   */
  public State<PanelCalculator> state(byte[] bytes) {
    return State.read(bytes, this, this::resume);
  }

  @Override
  public String toString() {
    return recipe + " per SYMBOL";
  }
}
