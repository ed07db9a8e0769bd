package dev.washout.stress;

import static org.assertj.core.api.Assertions.assertThat;

import dev.washout.market.Candle;
import dev.washout.market.CandleSeries;
import dev.washout.market.Timeframe;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.Example;

/**
 * The phases of seven coins over all their days, with what is known of liquidations and open
 * interest. Printed, for the reader; what is checked holds whatever the data.
 */
class RealPhasesTest {
  private static final List<String> COINS =
      List.of("BTC", "ETH", "XRP", "ADA", "BNB", "DOGE", "SOL");
  private static final List<String> CRASHES =
      List.of(
          "2020-03-12",
          "2021-05-19",
          "2022-05-11",
          "2022-06-13",
          "2022-11-09",
          "2024-08-05",
          "2025-10-10",
          "2026-02-05");
  private static final long DAY = Timeframe.ONE_DAY.millis();

  @Example
  void phasesOfSevenCoins() throws IOException {
    Map<String, Map<Long, double[]>> liquidated = table("liquidations-1d.csv");
    Map<String, Map<Long, double[]>> interest = table("open-interest-1d.csv");
    for (String coin : COINS) {
      CandleSeries days = Feed.candles("candles-1d/" + coin + ".csv", Timeframe.ONE_DAY);
      Feed feed = new Feed();
      feed.bars(days);
      for (Candle day : days) {
        double[] usd = liquidated.get(coin).get(day.openEpochMillis());
        if (usd != null) {
          feed.liquidated(day.closeEpochMillis(), usd[0], usd[1]);
        }
        double[] held = interest.get(coin).get(day.openEpochMillis());
        if (held != null) {
          feed.interest(day.closeEpochMillis(), held[0], day.close());
        }
      }
      describe(coin, feed, days);
    }
  }

  private static void describe(String coin, Feed feed, CandleSeries days) {
    Map<StressPhase, Integer> count = new EnumMap<>(StressPhase.class);
    Map<Long, StressPhase> phases = new TreeMap<>();
    List<PhaseTransition> changes = new ArrayList<>();
    feed.run(
        StressMonitor.standard(),
        calculator -> {
          if (calculator.isReady()) {
            long close = calculator.clock().orElseThrow().toEpochMilli();
            if (phases.put(close, calculator.phase()) == null) {
              count.merge(calculator.phase(), 1, Integer::sum);
            }
          }
          calculator
              .latest()
              .filter(
                  latest -> changes.isEmpty() || !latest.equals(changes.get(changes.size() - 1)))
              .ifPresent(changes::add);
        });
    int all = count.values().stream().mapToInt(Integer::intValue).sum();
    StringBuilder text = new StringBuilder(String.format(Locale.ROOT, "%-5s %d days:", coin, all));
    for (StressPhase phase : StressPhase.values()) {
      text.append(
          String.format(
              Locale.ROOT,
              " %s %.0f %%",
              phase.word(),
              100.0 * count.getOrDefault(phase, 0) / all));
    }
    double years = all / 365.25;
    text.append(String.format(Locale.ROOT, "; changes a year %.1f", changes.size() / years));
    for (StressPhase to : List.of(StressPhase.CAPITULATING, StressPhase.STABILISING)) {
      long n = changes.stream().filter(change -> change.to() == to).count();
      text.append(String.format(Locale.ROOT, ", to %s %.1f", to.word(), n / years));
    }
    System.out.println(text);
    for (String crash : CRASHES) {
      long open = Instant.parse(crash + "T00:00:00Z").toEpochMilli();
      StressPhase on = phases.get(open + DAY);
      StressPhase after = phases.get(open + 2 * DAY);
      String rest =
          changes.stream()
              .filter(c -> c.epochMillis() > open + DAY && c.to() == StressPhase.STABILISING)
              .findFirst()
              .map(c -> (c.epochMillis() - open - DAY) / DAY + " days")
              .orElse("never");
      System.out.printf(
          Locale.ROOT, "  %s %-12s next day %-12s stabilising after %s%n", crash, on, after, rest);
    }
    assertThat(all).isPositive();
    assertThat(days.size()).isGreaterThanOrEqualTo(all);
  }

  private static Map<String, Map<Long, double[]>> table(String file) throws IOException {
    Map<String, Map<Long, double[]>> coins = new TreeMap<>();
    for (String[] cells : Feed.rows(file)) {
      double[] numbers = new double[cells.length - 2];
      for (int i = 0; i < numbers.length; i++) {
        numbers[i] = Feed.number(cells[i + 2]);
      }
      coins
          .computeIfAbsent(cells[0], c -> new TreeMap<>())
          .put(Instant.parse(cells[1]).toEpochMilli(), numbers);
    }
    return coins;
  }
}
