package dev.washout.core;

import dev.washout.market.Bar;

/**
 * What every calculator over bars checks of its input: the timeframe stays the same, time goes
 * forward, and a needed volume is there. Keeps the last bar's time, and counts.
 */
final class BarGuard {
  private final boolean needsVolume;
  private long count;
  private long lastOpen;
  private long timeframeMillis;

  BarGuard(boolean needsVolume) {
    this.needsVolume = needsVolume;
  }

  BarGuard(boolean needsVolume, StateReader in) {
    this.needsVolume = needsVolume;
    this.count = in.readCount();
    this.lastOpen = in.readLong();
    this.timeframeMillis = in.readCount();
  }

  void save(StateWriter out) {
    out.putLong(count);
    out.putLong(lastOpen);
    out.putLong(timeframeMillis);
  }

  long count() {
    return count;
  }

  void check(Bar bar) {
    if (count > 0) {
      if (bar.timeframe().millis() != timeframeMillis) {
        throw new IllegalArgumentException(
            "timeframe is "
                + bar.timeframe()
                + ", not that of the bars before it, in the bar of "
                + bar.openTime());
      }
      bar.checkFollows(lastOpen);
    }
    if (needsVolume && !bar.hasVolume()) {
      throw new IllegalArgumentException("volume is unknown in the bar of " + bar.openTime());
    }
  }

  void accept(Bar bar) {
    count++;
    lastOpen = bar.openEpochMillis();
    timeframeMillis = bar.timeframe().millis();
  }
}
