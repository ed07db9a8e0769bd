package dev.washout.report;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/** Made-up market data that is simple enough to check by hand. */
public final class Samples {
  /** When the first bar opens. */
  public static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

  private Samples() {}

  /** Hourly candles that fall by a tenth of a percent an hour, with a small wave on it. */
  public static String[] hourlyCandles(int hours) {
    String[] lines = new String[hours + 1];
    lines[0] = "time,open,high,low,close,volume";
    for (int i = 0; i < hours; i++) {
      double open = price(i);
      double close = price(i + 1);
      lines[i + 1] =
          String.format(
              Locale.ROOT,
              "%s,%.4f,%.4f,%.4f,%.4f,%d",
              START.plus(i, ChronoUnit.HOURS),
              open,
              Math.max(open, close) * 1.001,
              Math.min(open, close) * 0.999,
              close,
              100 + i % 24);
    }
    return lines;
  }

  /** The price at an hour. */
  public static double price(int hour) {
    return 10_000 * Math.pow(0.999, hour) * (1 + 0.01 * Math.sin(hour / 5.0));
  }

  /** Hourly buckets: in hour i, longs of 1000 + i and shorts of 500 dollars. */
  public static String[] hourlyLiquidations(int hours) {
    String[] lines = new String[hours + 1];
    lines[0] = "time,long_usd,short_usd";
    for (int i = 0; i < hours; i++) {
      lines[i + 1] = START.plus(i, ChronoUnit.HOURS) + "," + (1_000 + i) + ",500";
    }
    return lines;
  }
}
