package dev.washout.evaluation;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.washout.market.Price;
import dev.washout.momentum.Rsi;
import dev.washout.stress.StressPhase;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Everything that is measured.
 *
 * @param nowcast how well the score ranks days of forced selling
 * @param gain over the best baseline
 * @param thresholds the frozen threshold for each set of inputs
 * @param episodesPerYear episodes of the score from price and volume, over all of each coin's days
 * @param crashes the named crashes
 * @param aftermath what followed
 * @param stressLevels what other levels of stress would do to the phases
 * @param ranked what the score would be worth if evidence were judged by ranks
 * @param fearGreed how far the index of fear and greed agrees with the published one
 */
record Evaluation(
    Nowcast nowcast,
    Gain gain,
    ImmutableList<FrozenThreshold> thresholds,
    ImmutableMap<String, Double> episodesPerYear,
    ImmutableList<Crash> crashes,
    ImmutableList<Aftermath> aftermath,
    ImmutableList<StressLevels> stressLevels,
    ImmutableList<RankedEvidence> ranked,
    ImmutableList<PublishedFearGreed> fearGreed) {
  static Evaluation of(
      Map<String, CoinHistory> histories, ImmutableList<PublishedFearGreed> fearGreed) {
    Nowcast nowcast = Nowcast.of(histories);
    Map<Long, Double> oversold = Oversold.byDay(histories);
    ImmutableList<FrozenThreshold> thresholds =
        InputSet.all().stream()
            .map(inputs -> FrozenThreshold.of(inputs, histories, oversold))
            .collect(ImmutableList.toImmutableList());
    double threshold =
        thresholds.stream()
            .filter(frozen -> frozen.inputs().equals(InputSet.PRICE_AND_VOLUME))
            .findFirst()
            .orElseThrow()
            .threshold();
    Map<String, double[]> scores = new LinkedHashMap<>();
    ImmutableMap.Builder<String, Double> episodes = ImmutableMap.builder();
    histories.forEach(
        (coin, history) -> {
          double[] its = ModelScores.of(history, InputSet.PRICE_AND_VOLUME, ModelScores.NO_MARKET);
          scores.put(coin, its);
          episodes.put(coin, Episodes.perYear(history, its, threshold));
        });
    return new Evaluation(
        nowcast,
        Gain.of(nowcast),
        thresholds,
        episodes.buildOrThrow(),
        Crash.all(histories, scores, threshold),
        aftermath(histories, scores, threshold),
        StressLevels.all(histories),
        RankedEvidence.all(histories),
        fearGreed);
  }

  private static ImmutableList<Aftermath> aftermath(
      Map<String, CoinHistory> histories, Map<String, double[]> scores, double threshold) {
    Map<String, List<Integer>> all = new LinkedHashMap<>();
    Map<String, List<Integer>> oversold = new LinkedHashMap<>();
    Map<String, List<Integer>> capitulation = new LinkedHashMap<>();
    Map<String, List<Integer>> stabilising = new LinkedHashMap<>();
    Map<String, List<Integer>> recovered = new LinkedHashMap<>();
    histories.forEach(
        (coin, history) -> {
          double[] score = Coins.get(scores, coin);
          double[] rsi = Rsi.of(14).on(Price.CLOSE).over(history.days()).toArray();
          List<Integer> scored = new ArrayList<>();
          List<Integer> low = new ArrayList<>();
          for (int i = 0; i < score.length; i++) {
            if (!Double.isNaN(score[i])) {
              scored.add(i);
            }
            if (!Double.isNaN(score[i]) && rsi[i] < 30) {
              low.add(i);
            }
          }
          all.put(coin, scored);
          oversold.put(coin, low);
          capitulation.put(coin, Episodes.starts(history, Episodes.flags(score, threshold)));
          stabilising.put(coin, Phases.entries(history, StressPhase.STABILISING));
          recovered.put(coin, Phases.entries(history, StressPhase.RECOVERED));
        });
    return ImmutableList.<Aftermath>builder()
        .addAll(Aftermath.of("all days", histories, all))
        .addAll(Aftermath.of("RSI(14) below 30", histories, oversold))
        .addAll(Aftermath.of("capitulation", histories, capitulation))
        .addAll(Aftermath.of("stabilising", histories, stabilising))
        .addAll(Aftermath.of("recovered", histories, recovered))
        .build();
  }
}
