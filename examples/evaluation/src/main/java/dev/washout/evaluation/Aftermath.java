package dev.washout.evaluation;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Multimaps;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * What followed a kind of day, over all coins: the return of the close over some days, and whether
 * the lowest low of the ten days up to it held.
 *
 * <p>Intervals come from drawing calendar months, with all coins of a month together, because coins
 * fall together.
 *
 * @param signal what happened on those days
 * @param horizon how many days were waited
 * @param days how many such days there were
 * @param median the median return, in percent
 * @param mean the mean return, in percent
 * @param meanInterval of the mean
 * @param positive the share of days after which the close was higher
 * @param held the share of days after which the low was not broken
 * @param heldInterval of that share
 */
record Aftermath(
    String signal,
    int horizon,
    int days,
    double median,
    double mean,
    Bootstrap.Interval meanInterval,
    double positive,
    double held,
    Bootstrap.Interval heldInterval) {
  private static final ImmutableList<Integer> HORIZONS = ImmutableList.of(1, 5, 20, 60);
  private static final int LOW_DAYS = 10;

  /** One such day: the month it is in, and what followed. */
  private record Outcome(int month, double percent, boolean held) {}

  static ImmutableList<Aftermath> of(
      String signal, Map<String, CoinHistory> histories, Map<String, List<Integer>> days) {
    return HORIZONS.stream()
        .map(horizon -> of(signal, horizon, outcomes(histories, days, horizon)))
        .collect(ImmutableList.toImmutableList());
  }

  private static List<Outcome> outcomes(
      Map<String, CoinHistory> histories, Map<String, List<Integer>> days, int horizon) {
    List<Outcome> outcomes = new ArrayList<>();
    days.forEach(
        (coin, some) -> {
          CoinHistory history = Coins.get(histories, coin);
          for (int day : some) {
            if (day >= LOW_DAYS && day + horizon < history.size()) {
              outcomes.add(outcome(history, day, horizon));
            }
          }
        });
    return outcomes;
  }

  private static Outcome outcome(CoinHistory history, int day, int horizon) {
    double before = history.days().get(day).close();
    double after = history.days().get(day + horizon).close();
    return new Outcome(
        (int) ChronoUnit.MONTHS.between(LocalDate.EPOCH, history.date(day)),
        100 * (after / before - 1),
        lowest(history, day + 1, day + horizon) >= lowest(history, day - LOW_DAYS + 1, day));
  }

  private static double lowest(CoinHistory history, int from, int to) {
    double lowest = Double.POSITIVE_INFINITY;
    for (int i = from; i <= to; i++) {
      lowest = Math.min(lowest, history.days().get(i).low());
    }
    return lowest;
  }

  private static Aftermath of(String signal, int horizon, List<Outcome> outcomes) {
    double[] percents = outcomes.stream().mapToDouble(Outcome::percent).sorted().toArray();
    // Sums of each month, so that a draw adds up few numbers.
    double[][] months =
        Multimaps.index(outcomes, Outcome::month).asMap().values().stream()
            .map(
                month ->
                    new double[] {
                      month.size(),
                      month.stream().mapToDouble(Outcome::percent).sum(),
                      month.stream().filter(Outcome::held).count()
                    })
            .toArray(double[][]::new);
    return new Aftermath(
        signal,
        horizon,
        percents.length,
        percents.length == 0 ? Double.NaN : percents[percents.length / 2],
        Arrays.stream(percents).average().orElse(Double.NaN),
        Bootstrap.interval(months.length, drawn -> ratio(months, drawn, 1)),
        share(outcomes.stream().filter(o -> o.percent > 0).count(), outcomes.size()),
        share(outcomes.stream().filter(Outcome::held).count(), outcomes.size()),
        Bootstrap.interval(months.length, drawn -> ratio(months, drawn, 2)));
  }

  private static double ratio(double[][] months, int[] drawn, int column) {
    double sum = 0;
    double count = 0;
    for (int month : drawn) {
      sum += months[month][column];
      count += months[month][0];
    }
    return sum / count;
  }

  private static double share(long part, int whole) {
    return whole == 0 ? Double.NaN : (double) part / whole;
  }
}
