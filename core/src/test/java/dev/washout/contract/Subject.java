package dev.washout.contract;

import dev.washout.core.Indicator;
import dev.washout.core.State;
import java.util.List;
import java.util.Optional;

/**
 * One recipe of any shape, seen by the contract as a machine from inputs to rows of numbers. {@link
 * Subjects} makes them.
 *
 * @param <I> what the machine reads
 */
public interface Subject<I> {
  /**
   * The recipe under test.
   *
   * @return the recipe
   */
  Indicator recipe();

  /**
   * How many inputs of a run come before the first value. More than the recipe's lookback where
   * that is only the fewest: a span of time, or a longer bar, may hold any number of inputs.
   *
   * @return the number of inputs
   */
  default int lookback() {
    return recipe().lookback();
  }

  /**
   * Whether an ordinary market gives a value right after the lookback.
   *
   * @return false if the recipe waits for something that need not happen
   */
  default boolean isRegular() {
    return true;
  }

  /**
   * Whether a preview makes objects.
   *
   * @return true if what it answers with are objects
   */
  default boolean previewAllocates() {
    return false;
  }

  /**
   * A run of inputs the recipe accepts.
   *
   * @param regime the kind of market
   * @param seed decides the run
   * @param size how many
   * @return the inputs
   */
  List<I> inputs(Regime regime, long seed, int size);

  /**
   * A run of inputs of which the last is the first that has to give a value.
   *
   * @param regime the kind of market
   * @param seed decides the run
   * @return the inputs
   */
  default List<I> inputsToFirstValue(Regime regime, long seed) {
    return inputs(regime, seed, lookback() + 1);
  }

  /**
   * Inputs the recipe must reject.
   *
   * @param accepted the inputs before
   * @return at least one input that is wrong in its own way
   */
  List<I> rejected(List<I> accepted);

  /**
   * A machine that has seen nothing.
   *
   * @return the machine
   */
  Machine<I> start();

  /**
   * A machine that goes on from a state.
   *
   * @param state the state
   * @return the machine
   */
  Machine<I> resume(State<?> state);

  /**
   * Reads a state's byte form.
   *
   * @param bytes the byte form
   * @return the state
   */
  State<?> read(byte[] bytes);

  /**
   * The batch run, if the shape has one.
   *
   * @param inputs the inputs
   * @return a row for each input, NaN where there is no value
   */
  Optional<double[][]> batch(List<I> inputs);

  /**
   * A calculator of any shape.
   *
   * @param <I> what it reads
   */
  interface Machine<I> {
    /**
     * Takes in an input.
     *
     * @param input the input
     * @return true if there are values
     */
    boolean update(I input);

    /**
     * The latest values.
     *
     * @return one for each line
     */
    double[] values();

    /**
     * What the next update would give.
     *
     * @param input a possible next input
     * @return one for each line; all NaN if there would be none
     */
    double[] preview(I input);

    /**
     * What the next update would give for one line, without allocating here.
     *
     * @param input a possible next input
     * @param line the line's index
     * @return its value; NaN if there would be none
     */
    double preview(I input, int line);

    /**
     * Moves the clock a part of the way to the next input, if the machine has a clock that can be
     * moved without one. Changes nothing later.
     *
     * @param next the next input
     * @param share how far: 0 for the present time, 1 for that of the next input
     * @return false if there is no such clock, or no time yet
     */
    default boolean advanceTowards(I next, double share) {
      return false;
    }

    /**
     * The values of a longer bar that the inputs have begun and not ended, which is what a preview
     * then answers for.
     *
     * @return one for each line, empty if nothing is open
     */
    default Optional<double[]> open() {
      return Optional.empty();
    }

    /**
     * Whether values can be read.
     *
     * @return true once there have been values
     */
    boolean isReady();

    /**
     * The state.
     *
     * @return the state
     */
    State<?> snapshot();
  }
}
