package dev.washout.evaluation;

import dev.washout.capitulation.CapitulationCalculator;
import dev.washout.capitulation.CapitulationModel;
import dev.washout.capitulation.EvidenceKind.Input;
import dev.washout.capitulation.SideInputs;
import dev.washout.market.Bar;
import dev.washout.market.Candle;
import dev.washout.market.CandleSeries;
import java.util.Arrays;
import java.util.Map;

/** The capitulation score of each day from what was known at its close, and nothing later. */
final class ModelScores {
  /** No share of coins oversold is known. */
  static final Map<Long, Double> NO_MARKET = Map.of();

  private ModelScores() {}

  /**
   * Runs the model over a coin's days.
   *
   * @param history the coin
   * @param given what the model is given
   * @param oversold the share of coins oversold at each day's close
   * @return a score for each day; NaN where there is none, or one of the inputs is missing
   */
  static double[] of(CoinHistory history, InputSet given, Map<Long, Double> oversold) {
    double[] scores = new double[history.size()];
    Arrays.fill(scores, Double.NaN);
    CapitulationCalculator calculator = CapitulationModel.standard().start();
    CandleSeries.Cursor day = history.days().cursor();
    for (int i = 0; day.next(); i++) {
      SideInputs known = known(history, i, given, oversold);
      if (calculator.update(given.has(Input.VOLUME) ? day : withoutVolume(day), known)
          && calculator.assess().inputs().equals(given.inputs())) {
        scores[i] = calculator.value();
      }
    }
    return scores;
  }

  private static Bar withoutVolume(Bar day) {
    return new Candle(
        day.openEpochMillis(),
        day.timeframe(),
        day.open(),
        day.high(),
        day.low(),
        day.close(),
        Bar.UNKNOWN_VOLUME);
  }

  private static SideInputs known(
      CoinHistory history, int day, InputSet given, Map<Long, Double> oversold) {
    SideInputs known = SideInputs.NONE;
    if (given.has(Input.LIQUIDATIONS) && !Double.isNaN(history.longUsd(day))) {
      known = known.withLiquidations(history.longUsd(day), history.shortUsd(day));
    }
    if (given.has(Input.OPEN_INTEREST)) {
      known = known.withOpenInterest(history.interestUsd(day) / history.days().get(day).close());
    }
    if (given.has(Input.MARKET)) {
      long open = history.days().openEpochMillis(day);
      known = known.withShareOversold(oversold.getOrDefault(open, Double.NaN));
    }
    return known;
  }
}
