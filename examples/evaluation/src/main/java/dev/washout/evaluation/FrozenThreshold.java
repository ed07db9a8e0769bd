package dev.washout.evaluation;

import com.google.common.collect.ImmutableMap;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The threshold by the frozen rule: coming down from 100 in steps of a tenth, the last before there
 * are more than six episodes a year on one of the tuning coins before 2024.
 *
 * @param inputs what the model was given
 * @param threshold the threshold
 * @param episodesPerYear on each of the tuning coins before 2024
 */
record FrozenThreshold(
    InputSet inputs, double threshold, ImmutableMap<String, Double> episodesPerYear) {
  private static final LocalDate BEFORE = LocalDate.of(2024, 1, 1);
  private static final double MOST_A_YEAR = 6;

  static FrozenThreshold of(
      InputSet inputs, Map<String, CoinHistory> histories, Map<Long, Double> oversold) {
    Map<String, CoinHistory> past = new LinkedHashMap<>();
    Map<String, double[]> scores = new LinkedHashMap<>();
    for (String coin : Nowcast.TUNING) {
      CoinHistory history = Coins.get(histories, coin).before(BEFORE);
      past.put(coin, history);
      scores.put(coin, ModelScores.of(history, inputs, oversold));
    }
    int lowest = 1000;
    while (lowest > 0 && holds(lowest - 1, past, scores)) {
      lowest--;
    }
    double threshold = lowest / 10.0;
    ImmutableMap.Builder<String, Double> rates = ImmutableMap.builder();
    past.forEach(
        (coin, history) ->
            rates.put(coin, Episodes.perYear(history, Coins.get(scores, coin), threshold)));
    return new FrozenThreshold(inputs, threshold, rates.buildOrThrow());
  }

  private static boolean holds(
      int tenths, Map<String, CoinHistory> past, Map<String, double[]> scores) {
    return past.entrySet().stream()
        .allMatch(
            coin ->
                Episodes.perYear(coin.getValue(), Coins.get(scores, coin.getKey()), tenths / 10.0)
                    <= MOST_A_YEAR);
  }
}
