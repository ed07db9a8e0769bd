package dev.washout.evaluation;

import com.google.common.collect.ImmutableList;
import dev.washout.capitulation.FearGreed;
import dev.washout.core.CandleCalculator;
import dev.washout.market.Candle;
import dev.washout.market.CandleSeries;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How far the index of fear and greed from prices and volume agrees with the published one, which
 * knows surveys, searches and social media too: Spearman's rank correlation over the days of a
 * year.
 *
 * @param year the year
 * @param days its days that have both
 * @param correlation -1 to 1
 */
record PublishedFearGreed(int year, int days, double correlation) {
  private static final FearGreed INDEX = FearGreed.of(365);

  private record Pair(double ours, double published) {}

  static ImmutableList<PublishedFearGreed> of(CandleSeries bitcoin, Map<Long, Double> published) {
    Map<Integer, List<Pair>> years = new TreeMap<>();
    CandleCalculator index = INDEX.start();
    for (Candle day : bitcoin) {
      Double other = published.get(day.openEpochMillis());
      if (index.update(day) && other != null) {
        int year = Instant.ofEpochMilli(day.openEpochMillis()).atZone(ZoneOffset.UTC).getYear();
        years.computeIfAbsent(year, y -> new ArrayList<>()).add(new Pair(index.value(), other));
      }
    }
    ImmutableList.Builder<PublishedFearGreed> all = ImmutableList.builder();
    years.forEach(
        (year, pairs) ->
            all.add(
                new PublishedFearGreed(
                    year,
                    pairs.size(),
                    spearman(
                        pairs.stream().mapToDouble(Pair::ours).toArray(),
                        pairs.stream().mapToDouble(Pair::published).toArray()))));
    return all.build();
  }

  /** Spearman's rank correlation: Pearson's of the ranks, ties having the mean of theirs. */
  static double spearman(double[] x, double[] y) {
    double[] a = ranks(x);
    double[] b = ranks(y);
    double mean = (x.length + 1) / 2.0;
    double both = 0;
    double ofA = 0;
    double ofB = 0;
    for (int i = 0; i < a.length; i++) {
      both += (a[i] - mean) * (b[i] - mean);
      ofA += (a[i] - mean) * (a[i] - mean);
      ofB += (b[i] - mean) * (b[i] - mean);
    }
    return both / Math.sqrt(ofA * ofB);
  }

  private static double[] ranks(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    double[] ranks = new double[values.length];
    for (int i = 0; i < ranks.length; i++) {
      int first = 0;
      int last = sorted.length - 1;
      while (sorted[first] != values[i]) {
        first++;
      }
      while (sorted[last] != values[i]) {
        last--;
      }
      ranks[i] = (first + last) / 2.0 + 1;
    }
    return ranks;
  }
}
