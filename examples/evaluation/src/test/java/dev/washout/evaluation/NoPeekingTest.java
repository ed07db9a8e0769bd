package dev.washout.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Maps;
import dev.washout.capitulation.EvidenceKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * On a made-up market: nothing is known early, labels are what they are said to be, tuned alone.
 */
class NoPeekingTest {
  private static final LocalDate START = LocalDate.of(2022, 9, 1);
  private static final int DAYS = 600; // to April 2024
  private static final ImmutableList<String> ALL =
      ImmutableList.of("BTC", "ETH", "XRP", "ADA", "BNB", "DOGE", "SOL");

  @TempDir private Path directory = Path.of("");

  /** A score that knew of the next day would change with it. */
  @Test
  void aScoreKnowsNothingOfTheNextDay() throws IOException {
    CoinHistory whole = histories(1, 1).get("BTC");
    assertThat(whole).isNotNull();
    for (InputSet inputs : InputSet.all()) {
      double[] scores = ModelScores.of(whole, inputs, Map.of());
      for (int day = 150; day < DAYS; day += 75) {
        CoinHistory past = whole.before(START.plusDays(day));
        assertThat(ModelScores.of(past, inputs, Map.of()))
            .as("before day %s from %s", day, inputs.label())
            .isEqualTo(Arrays.copyOf(scores, day));
      }
    }
    double[] scores = ModelScores.of(whole, InputSet.PRICE_AND_VOLUME, Map.of());
    assertThat(Arrays.stream(scores).anyMatch(score -> score > 5)).isTrue();
  }

  @Test
  void neitherDoesARank() throws IOException {
    CoinHistory whole = histories(1, 1).get("BTC");
    assertThat(whole).isNotNull();
    ImmutableSet<EvidenceKind> kinds = ImmutableSet.of(EvidenceKind.FALL, EvidenceKind.VOLUME);
    for (RankedEvidence.By by : RankedEvidence.By.values()) {
      double[] scores = RankedEvidence.scores(whole, kinds, by, 180);
      CoinHistory past = whole.before(START.plusDays(400));
      assertThat(RankedEvidence.scores(past, kinds, by, 180)).isEqualTo(Arrays.copyOf(scores, 400));
      assertThat(scores).isNotEqualTo(RankedEvidence.scores(whole, ImmutableSet.of(), by, 180));
    }
    double[] asItIs = RankedEvidence.scores(whole, ImmutableSet.of(), RankedEvidence.By.RANK, 180);
    double[] model = ModelScores.of(whole, InputSet.PRICE_AND_VOLUME, Map.of());
    for (int day = 60; day < DAYS; day++) {
      assertThat(asItIs[day]).as("day %s", day).isCloseTo(model[day], within(1e-9));
    }
  }

  /** Longs alone count, and against the interest of the day before, not of the day. */
  @Test
  void aDayIsLabelledByItsLongsOverTheInterestBefore() throws IOException {
    write("BTC", new Random(1), 1, 1);
    StringBuilder liquidations = new StringBuilder("symbol,time,long_usd,short_usd\n");
    StringBuilder interest = new StringBuilder("symbol,time,open_interest_usd\n");
    for (int i = 0; i < DAYS; i++) {
      String time = START.plusDays(i) + "T00:00:00Z";
      // Day 300 is the worst by the interest of 299; day 299 would be by its own, 310 by shorts.
      liquidations.append("BTC,%s,%s,%s%n".formatted(time, 1000 + i % 7, i == 310 ? 9e9 : 10));
      interest.append("BTC,%s,%s%n".formatted(time, i == 299 ? 10 : 50_000));
    }
    Files.writeString(directory.resolve("liquidations-1d.csv"), liquidations);
    Files.writeString(directory.resolve("open-interest-1d.csv"), interest);
    CoinHistory history = CoinHistory.readAll(new DataFiles(directory)).get("BTC");
    assertThat(history).isNotNull();
    List<Integer> days = ForcedSelling.days(history);
    boolean[] worst = ForcedSelling.among(history, days, 1e-9); // one a year
    assertThat(days.stream().filter(day -> worst[days.indexOf(day)]).map(history::date))
        .hasSize(3)
        .contains(START.plusDays(300));
  }

  /**
   * The frozen threshold and the level of stress rest on three coins before 2024, and on no more.
   */
  @Test
  void whatIsTunedRestsOnTheTuningCoinsBefore2024() throws IOException {
    Map<String, CoinHistory> all = histories(1, 1);
    FrozenThreshold frozen = frozen(all);
    List<StressLevels> levels = StressLevels.all(all);
    Map<String, CoinHistory> wildTest = histories(9, 1);
    assertThat(frozen(wildTest)).isEqualTo(frozen);
    assertThat(StressLevels.all(wildTest)).isEqualTo(levels);
    Map<String, CoinHistory> tuning = Maps.filterKeys(all, Nowcast.TUNING::contains);
    assertThat(frozen(tuning)).isEqualTo(frozen);
    Map<String, CoinHistory> wildLater = histories(1, 9);
    assertThat(frozen(wildLater)).isEqualTo(frozen);
    assertThat(StressLevels.all(wildLater)).isEqualTo(levels);
    assertThat(frozen.threshold()).isBetween(1.0, 99.0);
    assertThat(frozen.episodesPerYear().keySet()).containsExactly("BTC", "ETH", "XRP");
    assertThat(frozen.episodesPerYear().values()).allMatch(rate -> rate <= 6).anyMatch(r -> r > 0);
    assertThat(Nowcast.TUNING).doesNotContainAnyElementsOf(Nowcast.TEST);
  }

  private static FrozenThreshold frozen(Map<String, CoinHistory> histories) {
    return FrozenThreshold.of(InputSet.PRICE_AND_VOLUME, histories, Map.of());
  }

  @Test
  void theLevelOfStressIsTheLowestThatKeepsAlarmsRare() {
    assertThat(
            StressLevels.chosen(List.of(level(0.5, 12.1, 3), level(0.6, 12, 11), level(0.7, 5, 5))))
        .isEqualTo(0.6);
  }

  private static StressLevels level(double score, double alarms, double others) {
    return new StressLevels(
        score,
        ImmutableMap.of(
            "BTC",
            new StressLevels.Coin(0.3, alarms, 0.5, 0.1),
            "ETH",
            new StressLevels.Coin(0.3, others, 0.5, 0.1)));
  }

  /** Without ties 1 - 6 sum d^2 / (n^3 - n); with ties Pearson's of the mean ranks. */
  @Test
  void rankCorrelationByHand() {
    double[] x = {10, 20, 30, 40, 50};
    assertThat(PublishedFearGreed.spearman(x, new double[] {1, 2, 3, 4, 99})).isEqualTo(1);
    assertThat(PublishedFearGreed.spearman(x, new double[] {5, 4, 3, 2, 1})).isEqualTo(-1);
    // d = 1, 1, 0, 1, 1
    assertThat(PublishedFearGreed.spearman(x, new double[] {2, 1, 3, 5, 4}))
        .isCloseTo(1 - 6 * 4 / 120.0, within(1e-15));
    // Ranks 1.5, 1.5, 3 and 1, 2, 3: 1.5 / sqrt(1.5 * 2)
    assertThat(PublishedFearGreed.spearman(new double[] {7, 7, 9}, new double[] {1, 2, 3}))
        .isCloseTo(1.5 / Math.sqrt(3), within(1e-15));
  }

  private Map<String, CoinHistory> histories(double wildTest, double wildLater) throws IOException {
    StringBuilder liquidations = new StringBuilder("symbol,time,long_usd,short_usd\n");
    StringBuilder interest = new StringBuilder("symbol,time,open_interest_usd\n");
    for (String coin : ALL) {
      Random random = new Random(coin.hashCode());
      write(coin, random, Nowcast.TEST.contains(coin) ? wildTest : 1, wildLater);
      for (int i = 0; i < DAYS; i++) {
        String row = coin + "," + START.plusDays(i) + "T00:00:00Z,";
        liquidations.append(row).append(1e6 * Math.exp(random.nextGaussian())).append(",1e6\n");
        interest.append(row).append(1e9 + 1e8 * random.nextDouble()).append('\n');
      }
    }
    Files.writeString(directory.resolve("liquidations-1d.csv"), liquidations);
    Files.writeString(directory.resolve("open-interest-1d.csv"), interest);
    return CoinHistory.readAll(new DataFiles(directory));
  }

  /** Days that now and then fall hard, on high volume; harder by a factor, and later by another. */
  private void write(String coin, Random random, double wild, double wildLater) throws IOException {
    StringBuilder candles = new StringBuilder("time,open,high,low,close,volume\n");
    double close = 100;
    for (int i = 0; i < DAYS; i++) {
      LocalDate date = START.plusDays(i);
      boolean falls = random.nextInt(40) == 0;
      double factor = wild * (date.getYear() >= 2024 ? wildLater : 1);
      double open = close;
      double size = falls ? -0.02 * factor * (1 + random.nextDouble()) : 0.0;
      close = open * Math.exp(size + 0.01 * random.nextGaussian());
      double high = Math.max(open, close) * (1 + 0.01 * random.nextDouble());
      double low = Math.min(open, close) * (1 - 0.01 * random.nextDouble());
      double volume = (falls ? 5 : 1) * (1 + random.nextDouble());
      candles.append(
          "%sT00:00:00Z,%s,%s,%s,%s,%s%n".formatted(date, open, high, low, close, volume));
    }
    Files.createDirectories(directory.resolve("candles-1d"));
    Files.writeString(directory.resolve("candles-1d").resolve(coin + ".csv"), candles);
  }
}
