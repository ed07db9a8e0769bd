package dev.washout.stress;

import com.google.common.collect.ImmutableList;
import dev.washout.core.StateReader;
import dev.washout.core.StateWriter;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/** The last changes of phase, and how many there have been. */
final class Transitions {
  /** How many are kept. */
  static final int KEPT = 32;

  private final Deque<PhaseTransition> last = new ArrayDeque<>();
  private long count;

  Transitions() {}

  Transitions(StateReader in) {
    count = in.readCount();
    int size = in.readIndex(KEPT);
    in.check(size <= count);
    for (int i = 0; i < size; i++) {
      last.add(read(in));
    }
  }

  void save(StateWriter out) {
    out.putLong(count);
    out.putInt(last.size());
    for (PhaseTransition transition : last) {
      out.putLong(transition.epochMillis());
      out.putConstant(transition.from());
      out.putConstant(transition.to());
      out.putInt(transition.reasons().size());
      for (Condition reason : transition.reasons()) {
        out.putConstant(reason.criterion());
        out.putDouble(reason.observed());
        out.putDouble(reason.threshold());
      }
    }
  }

  private static PhaseTransition read(StateReader in) {
    long epochMillis = in.readLong();
    StressPhase from = in.readConstant(StressPhase.class);
    StressPhase to = in.readConstant(StressPhase.class);
    int size = in.readIndex(Criterion.values().length);
    ImmutableList.Builder<Condition> reasons = ImmutableList.builder();
    for (int i = 0; i < size; i++) {
      Criterion criterion = in.readConstant(Criterion.class);
      double observed = in.readDouble();
      reasons.add(new Condition(criterion, observed, in.readDouble()));
    }
    return new PhaseTransition(epochMillis, from, to, reasons.build());
  }

  void add(PhaseTransition transition) {
    if (last.size() == KEPT) {
      last.removeFirst();
    }
    last.addLast(transition);
    count++;
  }

  long count() {
    return count;
  }

  Optional<PhaseTransition> latest() {
    return Optional.ofNullable(last.peekLast());
  }

  ImmutableList<PhaseTransition> all() {
    return ImmutableList.copyOf(last);
  }
}
