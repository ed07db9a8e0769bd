package dev.washout.flink.market;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import dev.washout.breadth.Breadth;
import dev.washout.catalog.Indicators;
import dev.washout.market.Timeframe;
import dev.washout.stress.StressMonitor;
import java.io.Serializable;
import java.time.Duration;
import java.util.List;

/**
 * What is to be computed. Recipes are kept as their texts, so that settings can travel to the
 * machines of a cluster.
 *
 * @param indicators recipes over bars ({@code RSI(14) on CLOSE}) or liquidations ({@code
 *     IMBALANCE(24h)}), updated at every bar
 * @param monitor the stress monitor every instrument has; its judgement bars are as long as a
 *     longer bar or a multiple of it, and its lateness is 0, as it is given events in their order
 * @param breadth the recipe of breadth, whose quorum is the fewest instruments a value rests on
 * @param barMillis the length of the bars that come
 * @param reportMillis the length of the longer bars, at each of which an instrument reports
 * @param latenessMillis how far behind the latest of its feed an event may come and still count
 */
public record Settings(
    ImmutableList<String> indicators,
    String monitor,
    String breadth,
    long barMillis,
    long reportMillis,
    long latenessMillis)
    implements Serializable {
  /** What is computed unless something else is asked for. */
  public static final ImmutableList<String> INDICATORS =
      ImmutableList.of(
          "RSI(14) on CLOSE",
          "MACD(12,26,9).histogram on CLOSE",
          "ATR(14)",
          "BB%B(20,2) on CLOSE",
          "MFI(14)");

  /**
   * Checks the components.
   *
   * @param indicators as above
   * @param monitor as above
   * @param breadth as above
   * @param barMillis as above
   * @param reportMillis as above
   * @param latenessMillis as above
   * @throws IllegalArgumentException if a text is not that of a recipe of the right kind, a longer
   *     bar is not a multiple of the shorter, the lateness is negative, or the monitor's not 0
   */
  public Settings {
    indicators.forEach(Gauge::parse);
    StressMonitor recipe = Indicators.parse(monitor, StressMonitor.class);
    Indicators.parse(breadth, Breadth.class);
    checkArgument(
        new Timeframe(reportMillis).isMultipleOf(new Timeframe(barMillis)),
        "reportMillis %s is not a multiple of barMillis %s",
        reportMillis,
        barMillis);
    checkArgument(
        recipe.judgement().isMultipleOf(new Timeframe(reportMillis)),
        "the monitor's judgement, %s, is not a multiple of reportMillis %s",
        recipe.judgement(),
        reportMillis);
    checkArgument(
        recipe.lateness().isZero(), "the monitor's lateness is not 0: %s", recipe.lateness());
    checkArgument(latenessMillis >= 0, "latenessMillis is negative: %s", latenessMillis);
  }

  /**
   * The usual settings for minutes, with reports by the hour.
   *
   * @param quorum the fewest instruments a measure of breadth rests on
   * @return the settings
   */
  public static Settings of(int quorum) {
    return new Settings(
        INDICATORS,
        StressMonitor.standard().judging(Timeframe.ONE_HOUR).withLateness(Duration.ZERO).toString(),
        Breadth.of(quorum).toString(),
        Duration.ofMinutes(1).toMillis(),
        Duration.ofHours(1).toMillis(),
        Duration.ofMinutes(5).toMillis());
  }

  /**
   * The same with other indicators.
   *
   * @param texts their recipes
   * @return the settings
   */
  public Settings withIndicators(List<String> texts) {
    return new Settings(
        ImmutableList.copyOf(texts), monitor, breadth, barMillis, reportMillis, latenessMillis);
  }

  /**
   * The same with another lateness.
   *
   * @param millis how far behind the latest of its feed an event may come and still count
   * @return the settings
   */
  public Settings withLateness(long millis) {
    return new Settings(indicators, monitor, breadth, barMillis, reportMillis, millis);
  }

  /**
   * The same with other bars.
   *
   * @param bar the length of the bars that come
   * @param report the length of the longer bars
   * @param judgement the length of the bars by which the monitor judges
   * @return the settings
   * @throws IllegalArgumentException if one is not a multiple of the one before, or the last is
   *     longer than a week
   */
  public Settings withBars(long bar, long report, long judgement) {
    String judging = monitorRecipe().judging(new Timeframe(judgement)).toString();
    return new Settings(indicators, judging, breadth, bar, report, latenessMillis);
  }

  StressMonitor monitorRecipe() {
    return Indicators.parse(monitor, StressMonitor.class);
  }

  Breadth breadthRecipe() {
    return Indicators.parse(breadth, Breadth.class);
  }
}
