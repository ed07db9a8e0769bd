package dev.washout.flink;

import dev.washout.flink.market.Settings;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What is computed of it. */
final class SettingsOptions {
  @Option(
      names = "--report",
      paramLabel = "DURATION",
      converter = DurationConverter.class,
      description = "How often an instrument reports, in bars of which length; default: 1h.")
  private Duration report = Duration.ofHours(1);

  @Option(
      names = "--judge",
      paramLabel = "DURATION",
      converter = DurationConverter.class,
      description = "The bars phases are about, at most a week; default: as long as --report.")
  private @Nullable Duration judgement;

  @Option(
      names = "--indicators",
      paramLabel = "RECIPE",
      description = "A recipe, such as 'RSI(14) on CLOSE' or 'IMBALANCE(24h)'. May be repeated.")
  private List<String> indicators = new ArrayList<>();

  @Option(
      names = "--quorum",
      paramLabel = "N",
      description = "The fewest instruments breadth rests on; default: half of a simulated market.")
  private int quorum;

  @Option(
      names = "--lateness",
      paramLabel = "DURATION",
      converter = DurationConverter.class,
      description = "How far behind its feed an event may be and still count; default: 5m.")
  private Duration lateness = Duration.ofMinutes(5);

  /**
   * The settings.
   *
   * @param bar the length of the bars
   * @param instruments how many instruments there are
   * @throws IllegalArgumentException if the options do not fit each other
   */
  Settings settings(Duration bar, int instruments) {
    Settings settings =
        Settings.of(quorum > 0 ? quorum : Math.max(1, instruments / 2))
            .withBars(
                bar.toMillis(),
                report.toMillis(),
                (judgement == null ? report : judgement).toMillis())
            .withLateness(lateness.toMillis());
    return indicators.isEmpty() ? settings : settings.withIndicators(indicators);
  }
}
