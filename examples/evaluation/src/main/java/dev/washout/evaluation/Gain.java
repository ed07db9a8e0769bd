package dev.washout.evaluation;

import com.google.common.collect.ImmutableList;
import java.util.List;

/**
 * How much more average precision the score has than the best baseline, on the test coins.
 *
 * @param over the baseline
 * @param gain the difference of the means over the coins
 * @param interval of the gain, by a paired block bootstrap: blocks of 30 days, the same for the
 *     score and the baseline and for every coin
 */
record Gain(Baseline over, double gain, Bootstrap.Interval interval) {
  private static final int BLOCK = 30;

  static Gain of(Nowcast nowcast) {
    Baseline best = nowcast.best();
    ImmutableList<Ranking> coins = nowcast.testRankings();
    int days = coins.stream().mapToInt(Ranking::size).max().orElseThrow();
    int blocks = (days + BLOCK - 1) / BLOCK;
    return new Gain(
        best,
        nowcast.testMean() - nowcast.testMean(best),
        Bootstrap.interval(blocks, drawn -> gain(coins, best, drawn)));
  }

  private static double gain(List<Ranking> coins, Baseline over, int[] drawn) {
    double sum = 0;
    for (Ranking coin : coins) {
      boolean[] forced = new boolean[drawn.length * BLOCK];
      double[] model = new double[forced.length];
      double[] other = new double[forced.length];
      int n = 0;
      for (int block : drawn) {
        for (int i = block * BLOCK; i < Math.min(coin.size(), (block + 1) * BLOCK); i++, n++) {
          forced[n] = coin.forced()[i];
          model[n] = coin.model()[i];
          other[n] = coin.of(over)[i];
        }
      }
      for (int i = n; i < forced.length; i++) { // what is drawn of a short block: ranked last
        model[i] = Double.NaN;
        other[i] = Double.NaN;
      }
      sum += AveragePrecision.of(model, forced) - AveragePrecision.of(other, forced);
    }
    return sum / coins.size();
  }
}
