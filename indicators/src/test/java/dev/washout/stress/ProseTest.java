package dev.washout.stress;

import static org.assertj.core.api.Assertions.assertThat;

import dev.washout.breadth.CrossSection;
import dev.washout.market.Candle;
import dev.washout.market.Symbol;
import dev.washout.market.Timeframe;
import java.time.Instant;
import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** What a report says: only what it holds, and what it does not know. */
class ProseTest {
  private static final long DAY = StressMonitorTest.DAY;

  /** A crash with everything that can be given. */
  private static Feed everything(long seed) {
    Feed feed = new Feed();
    List<Candle> days = StressMonitorTest.crash(seed, 500);
    for (int i = 0; i < days.size(); i++) {
      Candle day = days.get(i);
      long close = day.closeEpochMillis();
      boolean isCrash = i == 120 || i == 121;
      feed.bar(day);
      feed.liquidated(close - DAY / 2, isCrash ? 9e8 : 4e7 + i, isCrash ? 1e8 : 3e7);
      feed.liquidated(close, isCrash ? 8e8 : 1e6, 2e6);
      feed.interest(close, (isCrash ? 7e9 : 9e9) + 1e7 * i, day.close());
      feed.funding(close, isCrash ? -0.0002 : 0.0001);
      CrossSection.Builder row = CrossSection.builder(day.openEpochMillis(), Timeframe.ONE_DAY);
      for (int coin = 0; coin < 6; coin++) {
        List<Candle> others = StressMonitorTest.crash(seed + 1 + coin, 10);
        row.add(Symbol.of("COIN" + coin), others.get(i));
      }
      feed.row(row.build());
    }
    return feed;
  }

  private static Instant day(int number) {
    return Instant.ofEpochMilli(StressMonitorTest.START + number * DAY);
  }

  @Example
  void everyNumberStandsInTheReport() {
    for (long seed = 1; seed < 4; seed++) {
      Feed feed = everything(seed);
      for (int number : new int[] {3, 70, 121, 122, 126, 160}) {
        StressReport report = feed.upTo(day(number), StressMonitor.standard()).report();
        assertThat(Traced.check(report, "BTC")).isGreaterThan(3);
      }
    }
  }

  @Property(tries = 20)
  void everyNumberOfAReportOnPricesAlone(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 160) int days) {
    StressCalculator calculator = StressMonitor.standard().start();
    StressMonitorTest.crash(seed, 3e-6).subList(0, days).forEach(calculator::update);
    Traced.check(calculator.report(), "A coin");
  }

  @Example
  void aForgedNumberIsFound() {
    StressReport report = everything(1).upTo(day(122), StressMonitor.standard()).report();
    org.assertj.core.api.Assertions.assertThatExceptionOfType(AssertionError.class)
        .isThrownBy(() -> Traced.check(report, "BTC, which lost 12345.67 dollars,"));
  }

  @Example
  void answersTheQuestions() {
    StressReport report = everything(1).upTo(day(122), StressMonitor.standard()).report();
    assertThat(report.phase()).hasValue(StressPhase.CAPITULATING);
    assertThat(report.prose("BTC"))
        .startsWith(
            "BTC is capitulating as of 3 May 2025, 00:00 UTC, and has been since"
                + " 2 May 2025, 00:00 UTC.")
        .contains("USD 1.80 billion of positions were liquidated in the last 24 hours")
        .contains("an imbalance of 0.887")
        .contains("This is capitulation, as the model has it")
        .contains("The daily RSI(14) is ")
        .contains("In the whole market, 6 coins, the average RSI is ")
        .contains("The shock is not absorbed yet")
        .endsWith("This describes what is known; it is no forecast and no advice.");
  }

  @Example
  void saysWhatIsNotKnown() {
    StressCalculator calculator = StressMonitor.standard().start();
    StressMonitorTest.crash(1, 500).forEach(calculator::update);
    String prose = calculator.report().prose();
    assertThat(prose)
        .contains("The report does without liquidations, cascades, bursts, open interest, funding")
        .doesNotContain("were liquidated");
    StressCalculator young = StressMonitor.standard().start();
    StressMonitorTest.crash(1, 500).subList(0, 5).forEach(young::update);
    assertThat(young.report().prose())
        .startsWith("The market has no phase yet as of 6 January 2025, 00:00 UTC")
        .contains("a capitulation score");
  }
}
