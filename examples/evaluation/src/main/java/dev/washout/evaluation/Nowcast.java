package dev.washout.evaluation;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * How well the score, from price and volume alone, ranks the days of forced selling.
 *
 * @param coins a result for each coin
 */
record Nowcast(ImmutableList<Coin> coins) {
  /** The coins the model was chosen on. */
  static final ImmutableList<String> TUNING = ImmutableList.of("BTC", "ETH", "XRP");

  /** The coins it was not. */
  static final ImmutableList<String> TEST = ImmutableList.of("ADA", "BNB", "DOGE", "SOL");

  /**
   * One coin.
   *
   * @param coin its name
   * @param days how many days were ranked
   * @param forced how many of them were sought
   * @param averagePrecision of the score
   * @param baselines of each baseline
   * @param ranking what was ranked
   */
  record Coin(
      String coin,
      int days,
      int forced,
      double averagePrecision,
      ImmutableMap<Baseline, Double> baselines,
      Ranking ranking) {
    double of(Baseline baseline) {
      return AveragePrecision.of(ranking.of(baseline), ranking.forced());
    }
  }

  static Nowcast of(Map<String, CoinHistory> histories) {
    ImmutableList.Builder<Coin> coins = ImmutableList.builder();
    for (String name : ImmutableList.<String>builder().addAll(TUNING).addAll(TEST).build()) {
      coins.add(coin(Coins.get(histories, name)));
    }
    return new Nowcast(coins.build());
  }

  private static Coin coin(CoinHistory history) {
    Ranking ranking = Ranking.of(history);
    Map<Baseline, Double> baselines = new EnumMap<>(Baseline.class);
    for (Baseline baseline : Baseline.values()) {
      baselines.put(baseline, AveragePrecision.of(ranking.of(baseline), ranking.forced()));
    }
    int forced = 0;
    for (boolean is : ranking.forced()) {
      forced += is ? 1 : 0;
    }
    return new Coin(
        history.coin(),
        ranking.size(),
        forced,
        AveragePrecision.of(ranking.model(), ranking.forced()),
        ImmutableMap.copyOf(baselines),
        ranking);
  }

  private List<Coin> of(List<String> names) {
    List<Coin> some = new ArrayList<>(coins);
    some.removeIf(coin -> !names.contains(coin.coin()));
    return some;
  }

  ImmutableList<Ranking> testRankings() {
    return of(TEST).stream().map(Coin::ranking).collect(ImmutableList.toImmutableList());
  }

  double mean() {
    return coins.stream().mapToDouble(Coin::averagePrecision).average().orElseThrow();
  }

  double testMean() {
    return of(TEST).stream().mapToDouble(Coin::averagePrecision).average().orElseThrow();
  }

  double mean(Baseline baseline) {
    return mean(coins, baseline);
  }

  double testMean(Baseline baseline) {
    return mean(of(TEST), baseline);
  }

  private static double mean(List<Coin> some, Baseline baseline) {
    return some.stream().mapToDouble(c -> c.of(baseline)).average().orElseThrow();
  }

  /** The best baseline on the test coins. */
  Baseline best() {
    Baseline best = Baseline.RSI;
    for (Baseline baseline : Baseline.values()) {
      best = testMean(baseline) > testMean(best) ? baseline : best;
    }
    return best;
  }
}
