package dev.washout.scenario;

import java.time.Instant;
import java.util.Arrays;
import org.apache.commons.math3.random.RandomGenerator;

/** What all coins share: time in steps of five minutes, news, and how lively the market is. */
final class Timeline {
  static final long STEP_MILLIS = 300_000;
  static final int STEPS_PER_DAY = 288;
  static final int STEPS_PER_HOUR = 12;

  /** Positions need time to build up before the first bar. */
  static final int WARM_UP_DAYS = 20;

  private static final int WARM_UP = WARM_UP_DAYS * STEPS_PER_DAY;

  private final long firstMillis;
  private final double[] drift;
  private final double[] season;
  private final double[] volatility;

  Timeline(Scenario scenario, RandomGenerator random) {
    firstMillis = scenario.start().toEpochMilli() - WARM_UP * STEP_MILLIS;
    int steps = (int) ((scenario.end().toEpochMilli() - firstMillis) / STEP_MILLIS);
    drift = new double[steps];
    season = new double[steps];
    volatility = new double[steps];
    Arrays.fill(volatility, 1);
    for (Phase phase : scenario.phases()) {
      addPhase(phase);
    }
    Noise noise = scenario.noise();
    double keep = StrictMath.exp(-1 / (noise.volatilityMemoryDays() * STEPS_PER_DAY));
    double innovation = noise.volatilitySpread() * Math.sqrt(1 - keep * keep);
    double logarithm = noise.volatilitySpread() * random.nextGaussian();
    for (int i = 0; i < steps; i++) {
      season[i] = season(timeOf(i));
      volatility[i] *= season[i] * StrictMath.exp(logarithm);
      logarithm = keep * logarithm + innovation * random.nextGaussian();
    }
  }

  /** A phase that reaches beyond the scenario acts with the part that is inside. */
  private void addPhase(Phase phase) {
    long from = stepAt(phase.from());
    long to = Math.max(stepAt(phase.to()), from + 1);
    double perStep = phase.move() / (to - from);
    for (long i = Math.max(0, from); i < Math.min(to, drift.length); i++) {
      drift[(int) i] += perStep;
      volatility[(int) i] *= phase.volatility();
    }
  }

  private long stepAt(Instant time) {
    return Math.floorDiv(time.toEpochMilli() - firstMillis, STEP_MILLIS);
  }

  /** Afternoons (UTC) are lively, nights and weekends quiet. */
  private static double season(long epochMillis) {
    long hours = Math.floorDiv(epochMillis, 3_600_000L);
    double hour = Math.floorMod(hours, 24);
    // 1970-01-01 was a Thursday: day 2 a Saturday.
    long day = Math.floorMod(Math.floorDiv(hours, 24L), 7L);
    double week = day == 2 || day == 3 ? 0.7 : 1.1;
    return week * (1 - Math.abs(hour - 15) / 30) * 1.25;
  }

  int steps() {
    return drift.length;
  }

  int warmUp() {
    return WARM_UP;
  }

  long timeOf(int step) {
    return firstMillis + step * STEP_MILLIS;
  }

  /** What news gives bitcoin's logarithmic price in this step. */
  double drift(int step) {
    return drift[step];
  }

  /** How lively the hour and the weekday are, about 1 on average. */
  double season(int step) {
    return season[step];
  }

  /** What the noise of every coin is multiplied by. */
  double volatility(int step) {
    return volatility[step];
  }
}
