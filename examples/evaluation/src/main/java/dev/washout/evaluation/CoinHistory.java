package dev.washout.evaluation;

import static com.google.common.collect.ImmutableMap.toImmutableMap;

import com.google.common.collect.ImmutableMap;
import dev.washout.market.CandleSeries;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Map;

/**
 * A coin's days, with what is known of each; NaN where it is not.
 *
 * <p>Not a record: its columns are arrays, which nobody changes.
 */
final class CoinHistory {
  private final String coin;
  private final CandleSeries days;
  private final double[] longUsd;
  private final double[] shortUsd;
  private final double[] interestUsd;

  private CoinHistory(
      String coin, CandleSeries days, double[] longUsd, double[] shortUsd, double[] interestUsd) {
    this.coin = coin;
    this.days = days;
    this.longUsd = longUsd;
    this.shortUsd = shortUsd;
    this.interestUsd = interestUsd;
  }

  /** Every coin that has candles. */
  static ImmutableMap<String, CoinHistory> readAll(DataFiles files) {
    Map<String, Map<Long, Double>> longs = files.bySymbol("liquidations-1d.csv", "long_usd");
    Map<String, Map<Long, Double>> shorts = files.bySymbol("liquidations-1d.csv", "short_usd");
    Map<String, Map<Long, Double>> interest =
        files.bySymbol("open-interest-1d.csv", "open_interest_usd");
    return files.candles().entrySet().stream()
        .collect(
            toImmutableMap(
                Map.Entry::getKey,
                e ->
                    new CoinHistory(
                        e.getKey(),
                        e.getValue(),
                        column(e.getValue(), longs.get(e.getKey())),
                        column(e.getValue(), shorts.get(e.getKey())),
                        column(e.getValue(), interest.get(e.getKey())))));
  }

  private static double[] column(
      CandleSeries days, @org.jspecify.annotations.Nullable Map<Long, Double> byDay) {
    double[] column = new double[days.size()];
    Arrays.fill(column, Double.NaN);
    for (int i = 0; i < column.length && byDay != null; i++) {
      column[i] = byDay.getOrDefault(days.openEpochMillis(i), Double.NaN);
    }
    return column;
  }

  /** The days before a day, as if nothing later were known. */
  CoinHistory before(LocalDate end) {
    int size =
        (int) days.stream().filter(day -> dateOf(day.openEpochMillis()).isBefore(end)).count();
    return new CoinHistory(
        coin,
        days.slice(0, size),
        Arrays.copyOf(longUsd, size),
        Arrays.copyOf(shortUsd, size),
        Arrays.copyOf(interestUsd, size));
  }

  private static LocalDate dateOf(long epochMillis) {
    return LocalDate.ofInstant(Instant.ofEpochMilli(epochMillis), ZoneOffset.UTC);
  }

  String coin() {
    return coin;
  }

  CandleSeries days() {
    return days;
  }

  int size() {
    return days.size();
  }

  LocalDate date(int day) {
    return dateOf(days.openEpochMillis(day));
  }

  /** The day of a date, or -1. */
  int indexOf(LocalDate date) {
    for (int i = 0; i < size(); i++) {
      if (date(i).equals(date)) {
        return i;
      }
    }
    return -1;
  }

  double longUsd(int day) {
    return longUsd[day];
  }

  double shortUsd(int day) {
    return shortUsd[day];
  }

  double interestUsd(int day) {
    return interestUsd[day];
  }
}
