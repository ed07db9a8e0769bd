package dev.washout.evaluation;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.washout.market.Candle;
import dev.washout.stress.PhaseRules;
import dev.washout.stress.PhaseTransition;
import dev.washout.stress.StressCalculator;
import dev.washout.stress.StressMonitor;
import dev.washout.stress.StressPhase;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/**
 * What another {@code stressScore} would do to the phases, on daily bars of the tuning coins before
 * 2024. An alarm is a way into STRESSED or CAPITULATING from one of the other phases.
 *
 * @param stressScore part of the capitulation threshold from which selling is stress
 * @param coins what comes of it on each coin
 */
record StressLevels(double stressScore, ImmutableMap<String, Coin> coins) {
  static final ImmutableList<Double> TRIED =
      ImmutableList.of(0.45, 0.5, 0.55, 0.6, 0.65, 0.7, 0.75, 0.8);

  /** At most one alarm a month, twice the rate that capitulation may have. */
  static final double MOST_ALARMS_A_YEAR = 12;

  private static final LocalDate BEFORE = LocalDate.of(2024, 1, 1);
  private static final double DAYS_A_YEAR = 365.25;
  private static final double HEAVY_SHARE = 0.1;

  /**
   * One coin.
   *
   * @param calm the share of days that are calm
   * @param alarmsPerYear alarms a year
   * @param found the share of heavy days that end stressed or capitulating, heavy being those of
   *     each year's tenth on which most was liquidated for the open interest
   * @param mistaken the share of all other days that do
   */
  record Coin(double calm, double alarmsPerYear, double found, double mistaken) {}

  static ImmutableList<StressLevels> all(Map<String, CoinHistory> histories) {
    return TRIED.stream()
        .map(
            score -> {
              ImmutableMap.Builder<String, Coin> coins = ImmutableMap.builder();
              for (String coin : Nowcast.TUNING) {
                coins.put(coin, coin(Coins.get(histories, coin).before(BEFORE), score));
              }
              return new StressLevels(score, coins.buildOrThrow());
            })
        .collect(ImmutableList.toImmutableList());
  }

  /** The rule: the lowest level that keeps the alarms on every coin within the limit. */
  static double chosen(List<StressLevels> all) {
    return all.stream()
        .filter(
            level ->
                level.coins.values().stream()
                    .allMatch(coin -> coin.alarmsPerYear <= MOST_ALARMS_A_YEAR))
        .mapToDouble(StressLevels::stressScore)
        .min()
        .orElseThrow();
  }

  private static Coin coin(CoinHistory history, double stressScore) {
    StressPhase[] phases = new StressPhase[history.size()];
    StressCalculator monitor = StressMonitor.standard().withRules(rules(stressScore)).start();
    int judged = 0;
    int calm = 0;
    int alarms = 0;
    int day = 0;
    long transitions = 0;
    for (Candle bar : history.days()) {
      monitor.update(bar);
      if (monitor.isReady()) {
        phases[day] = monitor.phase();
        judged++;
        calm += monitor.phase() == StressPhase.CALM ? 1 : 0;
      }
      if (monitor.transitionCount() > transitions) {
        transitions = monitor.transitionCount();
        alarms += isAlarm(monitor.latest().orElseThrow()) ? 1 : 0;
      }
      day++;
    }
    List<Integer> days = ForcedSelling.days(history);
    boolean[] heavy = ForcedSelling.among(history, days, HEAVY_SHARE);
    return new Coin(
        (double) calm / judged,
        alarms * DAYS_A_YEAR / judged,
        shareSold(phases, days, heavy, true),
        shareSold(phases, days, heavy, false));
  }

  private static PhaseRules rules(double stressScore) {
    PhaseRules r = PhaseRules.standard();
    return new PhaseRules(
        stressScore,
        r.calmScore(),
        r.stressFall(),
        r.fallBars(),
        r.usualBars(),
        r.climaxBars(),
        r.lowBars(),
        r.volatilityShare(),
        r.volatilityFloor(),
        r.liquidationRatio(),
        r.interestBand(),
        r.relapse(),
        r.retraced(),
        r.retracedCloses(),
        r.calmBars(),
        r.absorbedBars());
  }

  private static boolean isAlarm(PhaseTransition change) {
    return isSold(change.to()) && !isSold(change.from());
  }

  private static boolean isSold(StressPhase phase) {
    return phase == StressPhase.STRESSED || phase == StressPhase.CAPITULATING;
  }

  private static double shareSold(
      StressPhase[] phases, List<Integer> days, boolean[] heavy, boolean ofHeavy) {
    int all = 0;
    int sold = 0;
    for (int k = 0; k < heavy.length; k++) {
      if (heavy[k] == ofHeavy) {
        all++;
        sold += isSold(phases[days.get(k)]) ? 1 : 0;
      }
    }
    return (double) sold / all;
  }

  double mean(ToDoubleFunction<Coin> figure) {
    return coins.values().stream().mapToDouble(figure).average().orElseThrow();
  }
}
