package dev.washout.evaluation;

import static dev.washout.evaluation.Table.number;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The tables of the page and of the terminal. */
final class Tables {
  private final Evaluation evaluation;

  Tables(Evaluation evaluation) {
    this.evaluation = evaluation;
  }

  /** All tables, each under its heading. */
  String all() {
    return "### Ranking the days of forced selling\n\n"
        + nowcast()
        + "\n"
        + gain()
        + "\n### Frozen thresholds\n\n"
        + thresholds()
        + "\n### Episodes a year, and the named crashes\n\n"
        + crashes()
        + "\n"
        + recall()
        + "\n### What followed\n\n"
        + aftermath()
        + "\n### How much stress\n\n"
        + stressLevels()
        + "\n"
        + chosen()
        + "\n### Evidence by its rank\n\n"
        + ranked()
        + "\n### Fear and greed beside the published index\n\n"
        + fearGreed();
  }

  private Table nowcast() {
    List<String> header = new ArrayList<>(List.of("average precision"));
    evaluation.nowcast().coins().forEach(coin -> header.add(coin.coin()));
    header.addAll(List.of("mean of 7", "test 4"));
    Table table = new Table(header.toArray(new String[0]));
    for (Baseline baseline : Baseline.values()) {
      List<String> row = new ArrayList<>(List.of(baseline.label()));
      evaluation.nowcast().coins().forEach(c -> row.add(number(c.of(baseline), 3)));
      row.add(number(evaluation.nowcast().mean(baseline), 3));
      row.add(number(evaluation.nowcast().testMean(baseline), 3));
      table.add(row.toArray(new String[0]));
    }
    List<String> row = new ArrayList<>(List.of("capitulation score"));
    evaluation.nowcast().coins().forEach(coin -> row.add(number(coin.averagePrecision(), 3)));
    row.add(number(evaluation.nowcast().mean(), 3));
    row.add(number(evaluation.nowcast().testMean(), 3));
    table.add(row.toArray(new String[0]));
    List<String> days = new ArrayList<>(List.of("days sought, of all"));
    evaluation.nowcast().coins().forEach(c -> days.add(c.forced() + "/" + c.days()));
    days.addAll(List.of("", ""));
    table.add(days.toArray(new String[0]));
    return table;
  }

  private String gain() {
    Gain gain = evaluation.gain();
    return String.format(
        Locale.ROOT,
        "On the test coins the score gains %.3f over the best baseline, %s"
            + " (95 %% of the draws: %.3f to %.3f).%n",
        gain.gain(),
        gain.over().label(),
        gain.interval().low(),
        gain.interval().high());
  }

  private Table thresholds() {
    Table table = new Table("the score rests on", "threshold", "BTC", "ETH", "XRP");
    for (FrozenThreshold frozen : evaluation.thresholds()) {
      List<String> row = new ArrayList<>();
      row.add(frozen.inputs().label());
      row.add(number(frozen.threshold(), 1));
      frozen.episodesPerYear().values().forEach(rate -> row.add(number(rate, 1)));
      table.add(row.toArray(new String[0]));
    }
    return table;
  }

  private Table crashes() {
    ImmutableList<Crash> crashes = evaluation.crashes();
    List<String> header = new ArrayList<>(List.of("coin", "episodes a year"));
    crashes.forEach(crash -> header.add(crash.first().toString()));
    Table table = new Table(header.toArray(new String[0]));
    evaluation
        .episodesPerYear()
        .forEach(
            (coin, rate) -> {
              List<String> row = new ArrayList<>(List.of(coin, number(rate, 1)));
              for (Crash crash : crashes) {
                Boolean flagged = crash.flagged().get(coin);
                row.add(flagged == null ? "" : flagged ? "yes" : "no");
              }
              table.add(row.toArray(new String[0]));
            });
    return table;
  }

  private String recall() {
    ImmutableSet<String> seven =
        ImmutableSet.<String>builder().addAll(Nowcast.TUNING).addAll(Nowcast.TEST).build();
    long hits = 0;
    long all = 0;
    long hitsOfSeven = 0;
    long allOfSeven = 0;
    for (Crash crash : evaluation.crashes()) {
      hits += crash.hits();
      all += crash.flagged().size();
      for (String coin : seven) {
        Boolean flagged = crash.flagged().get(coin);
        allOfSeven += flagged == null ? 0 : 1;
        hitsOfSeven += Boolean.TRUE.equals(flagged) ? 1 : 0;
      }
    }
    return String.format(
        Locale.ROOT,
        "Flagged: %d of %d; on the seven coins of the first table %d of %d.%n",
        hits,
        all,
        hitsOfSeven,
        allOfSeven);
  }

  private Table aftermath() {
    Table table =
        new Table(
            "after", "days", "cases", "median %", "mean %", "95 %", "higher", "low held", "95 %");
    for (Aftermath some : evaluation.aftermath()) {
      table.add(
          some.signal(),
          Integer.toString(some.horizon()),
          Integer.toString(some.days()),
          number(some.median(), 1),
          number(some.mean(), 1),
          interval(some.meanInterval(), 1, 1),
          percent(some.positive()),
          percent(some.held()),
          interval(some.heldInterval(), 100, 0));
    }
    return table;
  }

  private Table stressLevels() {
    Table table =
        new Table(
            "stressScore",
            "calm BTC",
            "ETH",
            "XRP",
            "alarms a year BTC",
            "ETH",
            "XRP",
            "heavy days found",
            "others");
    for (StressLevels level : evaluation.stressLevels()) {
      List<String> row = new ArrayList<>(List.of(number(level.stressScore(), 2)));
      level.coins().values().forEach(coin -> row.add(percent(coin.calm())));
      level.coins().values().forEach(coin -> row.add(number(coin.alarmsPerYear(), 2)));
      row.add(percent(level.mean(StressLevels.Coin::found)));
      row.add(percent(level.mean(StressLevels.Coin::mistaken)));
      table.add(row.toArray(new String[0]));
    }
    return table;
  }

  private String chosen() {
    return String.format(
        Locale.ROOT,
        "The lowest with at most %.0f alarms a year on each coin: %.2f.%n",
        StressLevels.MOST_ALARMS_A_YEAR,
        StressLevels.chosen(evaluation.stressLevels()));
  }

  private Table ranked() {
    Table table = new Table("average precision before 2024", "BTC", "ETH", "XRP", "mean");
    for (RankedEvidence variant : evaluation.ranked()) {
      List<String> row = new ArrayList<>(List.of(variant.what()));
      variant.averagePrecision().values().forEach(value -> row.add(number(value, 3)));
      row.add(number(variant.mean(), 3));
      table.add(row.toArray(new String[0]));
    }
    return table;
  }

  private Table fearGreed() {
    Table table = new Table("year", "days", "rank correlation");
    for (PublishedFearGreed year : evaluation.fearGreed()) {
      table.add(
          Integer.toString(year.year()),
          Integer.toString(year.days()),
          number(year.correlation(), 2));
    }
    return table;
  }

  private static String percent(double share) {
    return number(100 * share, 0) + " %";
  }

  private static String interval(Bootstrap.Interval interval, double scale, int decimals) {
    return number(scale * interval.low(), decimals)
        + " to "
        + number(scale * interval.high(), decimals);
  }
}
