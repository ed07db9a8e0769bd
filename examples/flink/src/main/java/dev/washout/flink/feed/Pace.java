package dev.washout.flink.feed;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;

/**
 * How fast a reader goes through time: as fast as it can, or so many milliseconds of the feeds'
 * time in one of the clock's.
 */
final class Pace {
  /** As fast as it can. */
  static final double UNLIMITED = Double.POSITIVE_INFINITY;

  private final double speed;
  private long firstArrival = Long.MIN_VALUE;
  private long startNanos;

  Pace(double speed) {
    this.speed = speed;
  }

  boolean isLimited() {
    return speed != UNLIMITED;
  }

  /** How many milliseconds to wait before reading what arrives then; 0 if its time has come. */
  long pauseBefore(long arrival) {
    if (speed == UNLIMITED) {
      return 0;
    }
    long now = System.nanoTime();
    if (firstArrival == Long.MIN_VALUE) {
      firstArrival = arrival;
      startNanos = now;
    }
    double due = (arrival - firstArrival) / speed;
    return (long) Math.ceil(due - (now - startNanos) / 1e6);
  }

  static CompletableFuture<Void> after(long millis) {
    Executor later = CompletableFuture.delayedExecutor(millis, TimeUnit.MILLISECONDS);
    return CompletableFuture.runAsync(() -> {}, later);
  }
}
