package dev.washout.flink.market;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import dev.washout.breadth.Breadth;
import dev.washout.capitulation.CapitulationModel;
import dev.washout.catalog.Indicators;
import dev.washout.market.Timeframe;
import java.io.Serializable;
import java.time.Duration;
import java.util.List;

/**
 * What is to be computed. Recipes are kept as their texts, so that settings can travel to the
 * machines of a cluster.
 *
 * @param indicators recipes over bars ({@code RSI(14) on CLOSE}) or liquidations ({@code
 *     IMBALANCE(24h)}), updated at every bar
 * @param model the capitulation model, run on the longer bars
 * @param breadth the recipe of breadth, whose quorum is the fewest instruments a value rests on
 * @param barMillis the length of the bars that come
 * @param reportMillis the length of the longer bars, at each of which an instrument reports
 * @param latenessMillis how far behind the latest of its feed an event may come and still count
 */
public record Settings(
    ImmutableList<String> indicators,
    String model,
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
   * @param model as above
   * @param breadth as above
   * @param barMillis as above
   * @param reportMillis as above
   * @param latenessMillis as above
   * @throws IllegalArgumentException if a text is not that of a recipe of the right kind, the
   *     longer bar is not a multiple of the shorter, or the lateness is negative
   */
  public Settings {
    indicators.forEach(Gauge::parse);
    Indicators.parse(model, CapitulationModel.class);
    Indicators.parse(breadth, Breadth.class);
    checkArgument(
        new Timeframe(reportMillis).isMultipleOf(new Timeframe(barMillis)),
        "reportMillis %s is not a multiple of barMillis %s",
        reportMillis,
        barMillis);
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
        CapitulationModel.standard().toString(),
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
        ImmutableList.copyOf(texts), model, breadth, barMillis, reportMillis, latenessMillis);
  }

  /**
   * The same with another lateness.
   *
   * @param millis how far behind the latest of its feed an event may come and still count
   * @return the settings
   */
  public Settings withLateness(long millis) {
    return new Settings(indicators, model, breadth, barMillis, reportMillis, millis);
  }

  /**
   * The same with other bars.
   *
   * @param bar the length of the bars that come
   * @param report the length of the longer bars
   * @return the settings
   */
  public Settings withBars(long bar, long report) {
    return new Settings(indicators, model, breadth, bar, report, latenessMillis);
  }

  CapitulationModel modelRecipe() {
    return Indicators.parse(model, CapitulationModel.class);
  }

  Breadth breadthRecipe() {
    return Indicators.parse(breadth, Breadth.class);
  }
}
