package dev.washout.core;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.Optional;

/**
 * The last few states of a calculator, by time: what a late correction is answered from. Keep a
 * state before each bar; when a past bar is corrected, resume the state kept before it and run the
 * bars since once more. {@link CorrectableCandles} does all of that. Mutable; one thread.
 *
 * @param <C> the calculator
 */
public final class StateHistory<C extends Calculator> {
  private record Kept<C extends Calculator>(long epochMillis, State<C> state) {}

  private final int capacity;
  private final Deque<Kept<C>> kept = new ArrayDeque<>();

  private StateHistory(int capacity) {
    this.capacity = capacity;
  }

  /**
   * An empty history.
   *
   * @param <C> the calculator
   * @param capacity how many states to keep, at least 1; older ones are dropped
   * @return the history
   * @throws IllegalArgumentException if the capacity is not positive
   */
  public static <C extends Calculator> StateHistory<C> ofLast(int capacity) {
    checkArgument(capacity >= 1, "capacity is not positive: %s", capacity);
    return new StateHistory<>(capacity);
  }

  /**
   * Keeps a state.
   *
   * @param epochMillis the time of the input it was taken before, later than that of any state kept
   * @param state the state
   * @throws IllegalArgumentException if the time is not later; nothing is changed then
   */
  public void keep(long epochMillis, State<C> state) {
    checkArgument(
        kept.isEmpty() || epochMillis > kept.getLast().epochMillis,
        "time %s is not later than that of the last state kept",
        epochMillis);
    if (kept.size() == capacity) {
      kept.removeFirst();
    }
    kept.addLast(new Kept<>(epochMillis, state));
  }

  /**
   * The state kept before the input of some time.
   *
   * @param epochMillis the time of the input
   * @return the state, empty if none was kept for this very time
   */
  public Optional<State<C>> at(long epochMillis) {
    return kept.stream().filter(k -> k.epochMillis == epochMillis).map(Kept::state).findFirst();
  }

  /**
   * The state kept before the input of some time, and forgets it and all later ones.
   *
   * @param epochMillis the time of the input
   * @return the state, empty if none was kept for this very time; nothing is forgotten then
   */
  public Optional<State<C>> rewindTo(long epochMillis) {
    Optional<State<C>> found = at(epochMillis);
    if (found.isPresent()) {
      for (Iterator<Kept<C>> last = kept.descendingIterator(); last.hasNext(); ) {
        if (last.next().epochMillis < epochMillis) {
          break;
        }
        last.remove();
      }
    }
    return found;
  }

  /**
   * How many states are kept.
   *
   * @return the number of states
   */
  public int size() {
    return kept.size();
  }

  @Override
  public String toString() {
    return kept.size() + " of the last " + capacity + " states";
  }
}
