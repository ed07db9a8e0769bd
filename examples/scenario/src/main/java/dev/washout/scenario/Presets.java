package dev.washout.scenario;

import com.google.common.collect.ImmutableList;
import dev.washout.market.Timeframe;
import java.time.Instant;

/** The presets. Their numbers are calibrated; see docs/scenario.md for how. */
final class Presets {
  private static final String FEBRUARY = "february-2026";
  private static final String CALM = "calm";
  private static final String RECOVERY = "recovery";

  static final ImmutableList<String> NAMES = ImmutableList.of(FEBRUARY, CALM, RECOVERY);

  private static final long SEED = 1843;
  private static final double BITCOIN_PRICE = 103_120;

  private static final Noise NOISE = new Noise(0.016, 0.016, 0.2, 0.25, 4);

  private static final Noise LITTLE_NOISE = new Noise(0.008, 0.009, 0.2, 0.15, 4);

  private static final Exposure EXPOSURE =
      new Exposure(1.836e9, 800, 1.1, 18, 0.9, 0.004, 2.5, 0.5, 0);

  private static final Impact IMPACT = new Impact(1, 9.18e7, 0.5, 0.35, 1.5, 0.5);

  /** The news before and on the fifth of February. */
  private static final ImmutableList<Phase> FALL =
      ImmutableList.of(
          Phase.of("2025-06-01T00:00:00Z", "2025-10-06T00:00:00Z", 0.17, 0.8),
          Phase.of("2025-10-10T13:00:00Z", "2025-10-10T22:00:00Z", -0.06, 2.5),
          Phase.of("2025-10-11T00:00:00Z", "2025-11-21T00:00:00Z", -0.25, 1.1),
          Phase.of("2025-11-21T00:00:00Z", "2026-01-14T00:00:00Z", 0.09, 0.9),
          Phase.of("2026-01-14T00:00:00Z", "2026-01-28T12:00:00Z", -0.07, 1),
          Phase.of("2026-01-29T12:00:00Z", "2026-02-04T21:00:00Z", -0.11, 1.5),
          Phase.of("2026-02-04T21:00:00Z", "2026-02-05T14:00:00Z", -0.03, 2.4),
          Phase.of("2026-02-05T14:00:00Z", "2026-02-05T20:00:00Z", -0.03, 2.4),
          Phase.of("2026-02-05T20:00:00Z", "2026-02-05T21:00:00Z", -0.025, 2.4));

  private static final ImmutableList<Phase> AFTERWARDS =
      ImmutableList.of(
          Phase.of("2026-02-05T21:00:00Z", "2026-02-06T02:00:00Z", -0.02, 2.5),
          Phase.of("2026-02-06T02:00:00Z", "2026-02-07T12:00:00Z", 0.09, 1.8),
          Phase.of("2026-02-07T12:00:00Z", "2026-02-20T00:00:00Z", 0.0, 1),
          Phase.of("2026-02-20T00:00:00Z", "2026-03-20T00:00:00Z", 0.05, 0.8));

  private Presets() {}

  static Scenario named(String name) {
    return switch (name) {
      case FEBRUARY -> february();
      case CALM -> calm();
      case RECOVERY -> recovery();
      default ->
          throw new IllegalArgumentException("no scenario '" + name + "'; there are " + NAMES);
    };
  }

  private static Scenario february() {
    return new Scenario(
        FEBRUARY,
        Instant.parse("2026-02-05T21:00:00Z"),
        250,
        Timeframe.ONE_HOUR,
        25,
        SEED,
        BITCOIN_PRICE,
        NOISE,
        EXPOSURE,
        IMPACT,
        FALL);
  }

  /** Months in which nothing happens. */
  private static Scenario calm() {
    return february().withName(CALM).withNoise(LITTLE_NOISE).withPhases(ImmutableList.of());
  }

  /** The same fall to the bit, and the six weeks after it. */
  private static Scenario recovery() {
    return february()
        .withName(RECOVERY)
        .withEnd(Instant.parse("2026-03-20T00:00:00Z"))
        .withDays(250 + 43)
        .withPhases(ImmutableList.<Phase>builder().addAll(FALL).addAll(AFTERWARDS).build());
  }
}
