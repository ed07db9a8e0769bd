package dev.washout.core;

import static com.google.common.base.Preconditions.checkArgument;

import dev.washout.market.Bar;
import dev.washout.market.CandleSeries;

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
    checkVolume(needsVolume, bar);
  }

  private static void checkVolume(boolean needed, Bar bar) {
    if (needed && !bar.hasVolume()) {
      throw new IllegalArgumentException("volume is unknown in the bar of " + bar.openTime());
    }
  }

  /** Checks what a batch run reads, and the places it writes to. */
  static void checkBatch(CandleSeries bars, boolean needsVolume, double[]... out) {
    for (double[] line : out) {
      checkArgument(
          line.length == bars.size(), "out has %s places for %s bars", line.length, bars.size());
    }
    if (needsVolume && !bars.hasVolume()) {
      CandleSeries.Cursor bar = bars.cursor();
      while (bar.next()) {
        checkVolume(true, bar);
      }
    }
  }

  void accept(Bar bar) {
    count++;
    lastOpen = bar.openEpochMillis();
    timeframeMillis = bar.timeframe().millis();
  }
}
