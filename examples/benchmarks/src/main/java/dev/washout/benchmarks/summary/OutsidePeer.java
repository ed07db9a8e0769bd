package dev.washout.benchmarks.summary;

import java.util.Optional;

/** A peer that runs in a program of its own, over the same numbers. */
interface OutsidePeer {
  /** What the tables call it. */
  String name();

  /** Times one kind of work; empty if the peer lacks it. */
  Optional<Timing> time(Row row, Pace pace);

  /** Its lines over series of this length; empty if the peer lacks the work. */
  Optional<double[][]> output(String work, int bars);
}
