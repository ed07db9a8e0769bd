package dev.washout.evaluation;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import java.util.List;

/** The judged days of one coin: what they are, and how the model and each baseline score them. */
final class Ranking {
  private final boolean[] forced;
  private final double[] model;
  private final ImmutableMap<Baseline, double[]> baselines;

  private Ranking(CoinHistory history, List<Integer> days) {
    forced = ForcedSelling.among(history, days);
    model = at(days, ModelScores.of(history, InputSet.PRICE_AND_VOLUME, ModelScores.NO_MARKET));
    baselines =
        Maps.toMap(List.of(Baseline.values()), each -> at(days, each.scores(history.days())));
  }

  static Ranking of(CoinHistory history) {
    return new Ranking(history, ForcedSelling.days(history));
  }

  private static double[] at(List<Integer> days, double[] scores) {
    return days.stream().mapToDouble(day -> scores[day]).toArray();
  }

  int size() {
    return forced.length;
  }

  boolean[] forced() {
    return forced;
  }

  double[] model() {
    return model;
  }

  double[] of(Baseline baseline) {
    return requireNonNull(baselines.get(baseline));
  }
}
