package dev.washout.breadth;

import dev.washout.core.StateReader;
import dev.washout.core.StateWriter;
import java.time.Instant;

/** Checks that cross-sections keep their timeframe and go forward in time, and counts them. */
final class Steps {
  private long count;
  private long lastOpen;
  private long timeframeMillis;

  Steps() {}

  Steps(StateReader in) {
    count = in.readCount();
    lastOpen = in.readLong();
    timeframeMillis = in.readCount();
  }

  void save(StateWriter out) {
    out.putLong(count);
    out.putLong(lastOpen);
    out.putLong(timeframeMillis);
  }

  /** How many have been accepted: the index of the next. */
  long count() {
    return count;
  }

  void check(CrossSection market) {
    if (count == 0) {
      return;
    }
    if (market.timeframe().millis() != timeframeMillis) {
      throw new IllegalArgumentException(
          "timeframe is "
              + market.timeframe()
              + ", not that of the cross-sections before it, at "
              + market.openTime());
    }
    if (market.openEpochMillis() - lastOpen < timeframeMillis) {
      throw new IllegalArgumentException(
          "time "
              + market.openTime()
              + " repeats, precedes or overlaps the cross-section of "
              + Instant.ofEpochMilli(lastOpen));
    }
  }

  void accept(CrossSection market) {
    count++;
    lastOpen = market.openEpochMillis();
    timeframeMillis = market.timeframe().millis();
  }
}
