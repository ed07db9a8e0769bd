package dev.washout.benchmarks.summary;

import java.time.Duration;

/**
 * How long a run takes its time.
 *
 * <p>Iterations are short and many: the shorter one is, the more likely that nothing disturbs it.
 *
 * @param rounds how many fresh processes for each number, at most
 * @param warmups iterations before measuring
 * @param warmupMillis how long each is
 * @param iterations iterations measured
 * @param iterationMillis how long each is
 * @param budget when no further round is begun
 */
record Pace(
    int rounds,
    int warmups,
    int warmupMillis,
    int iterations,
    int iterationMillis,
    Duration budget) {
  /** Every number from five processes. */
  static final Pace FULL = new Pace(5, 3, 500, 100, 25, Duration.ofHours(12));

  /** Within four minutes: as many rounds as fit, at most three. */
  static final Pace QUICK = new Pace(3, 4, 200, 18, 20, Duration.ofSeconds(220));

  /** For an invocation of a tenth of a second or more, which an iteration holds one of at least. */
  Pace inFewIterations() {
    return new Pace(rounds, warmups, warmupMillis, 5, iterations * iterationMillis / 5, budget);
  }

  /** How long a program outside the JVM measures. */
  double seconds() {
    return iterations * iterationMillis / 1000.0;
  }
}
