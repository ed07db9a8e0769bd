package dev.washout.stress;

import static org.assertj.core.api.Assertions.assertThat;

import dev.washout.level.ZonePhase;
import dev.washout.market.Candle;
import dev.washout.market.Timeframe;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.regex.Pattern;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Sentences agree with their numbers, and with what the numbers say. */
class GrammarTest {
  /** A one with a plural, another number with a singular, a zero with a minus, a half sentence. */
  private static final Pattern WRONG =
      Pattern.compile(
          "(?<![\\d.,])1 (bars|days|hours|minutes|coins|closes|conditions|liquidations|are)\\b"
              + "|\\b(than|was|[Oo]ver) (hour|minute|day)\\b"
              + "|(?<![\\d.,])(0|[2-9]|\\d\\d+) (bar|coin|close|condition|liquidation|is)\\b"
              + "|(?<![\\d.,])-0(\\.0+)?(?![\\d.])|\\.\\.|  | ,|null|NaN");

  private static Condition condition(Criterion criterion, double observed) {
    return new Condition(criterion, observed, 5);
  }

  private static String tally(int met, int open, int unknown) {
    List<Condition> conditions = new ArrayList<>();
    for (int i = 0; i < met; i++) {
      conditions.add(condition(Criterion.NO_NEW_LOW, 7));
    }
    for (int i = 0; i < open; i++) {
      conditions.add(condition(Criterion.NO_NEW_LOW, 2));
    }
    for (int i = 0; i < unknown; i++) {
      conditions.add(condition(Criterion.NO_NEW_LOW, Double.NaN));
    }
    return PhaseProse.tally(conditions);
  }

  @Example
  void countsOfConditions() {
    assertThat(tally(5, 0, 0)).isEqualTo("all 5 conditions are met");
    assertThat(tally(1, 0, 0)).isEqualTo("its one condition is met");
    assertThat(tally(1, 4, 0)).isEqualTo("of 5 conditions 1 is met and 4 are not");
    assertThat(tally(4, 1, 0)).isEqualTo("of 5 conditions 4 are met and 1 is not");
    assertThat(tally(2, 2, 1)).isEqualTo("of 5 conditions 2 are met, 2 are not and 1 is not known");
    assertThat(tally(0, 5, 0)).isEqualTo("of 5 conditions none is met and 5 are not");
    assertThat(tally(0, 3, 2))
        .isEqualTo("of 5 conditions none is met, 3 are not and 2 are not known");
    assertThat(tally(3, 0, 2)).isEqualTo("of 5 conditions 3 are met and 2 are not known");
    assertThat(tally(0, 1, 0)).isEqualTo("of 1 condition none is met and 1 is not");
  }

  private static String sentence(Criterion criterion, double observed, double threshold) {
    return new Condition(criterion, observed, threshold).sentence();
  }

  @Example
  void lengthsOfTime() {
    assertThat(Words.length(Duration.ofDays(7))).isEqualTo("7 days");
    assertThat(Words.length(Duration.ofDays(1))).isEqualTo("24 hours");
    assertThat(Words.length(Duration.ofHours(1))).isEqualTo("an hour");
    assertThat(Words.length(Duration.ofMinutes(90))).isEqualTo("90 minutes");
    assertThat(Words.length(Duration.ofMinutes(1))).isEqualTo("a minute");
    assertThat(Words.length(Duration.ofMillis(1500))).isEqualTo("1500 milliseconds");
  }

  @Example
  void countsOfBarsAndCloses() {
    assertThat(sentence(Criterion.CLIMAX_PASSED, 1, 1))
        .isEqualTo("The score was last high 1 bar ago; 1 is enough.");
    assertThat(sentence(Criterion.CLIMAX_PASSED, 2.04, 2))
        .isEqualTo("The score was last high 2 bars ago; 2 are enough.");
    assertThat(sentence(Criterion.NO_NEW_LOW, 6.5, 5))
        .isEqualTo("There was no new low for 6.5 bars, and 5 are asked.");
    assertThat(sentence(Criterion.NO_NEW_LOW, 1, 5))
        .isEqualTo("The last new low is 1 bar old, and 5 are asked.");
    assertThat(sentence(Criterion.NO_NEW_LOW, 0.04, 5))
        .isEqualTo("The market is at a new low, and 5 bars without one are asked.");
    assertThat(sentence(Criterion.NO_NEW_LOW, 0, 1))
        .isEqualTo("The market is at a new low, and 1 bar without one is asked.");
    assertThat(sentence(Criterion.RETRACED_CLOSES, 1, 1))
        .isEqualTo("That was so at 1 close, and 1 is asked.");
    assertThat(sentence(Criterion.RETRACED_CLOSES, 2, 2))
        .isEqualTo("That was so at 2 closes in a row, and 2 are asked.");
    assertThat(sentence(Criterion.QUIET_BARS, 10, 10))
        .isEqualTo("The phase before lasted 10 bars, and 10 are asked.");
    assertThat(sentence(Criterion.OPEN_INTEREST, -0.0001, 0.05))
        .isEqualTo("Open interest is flat: +0.0 %, with 5.0 % allowed either way.");
  }

  @Property(tries = 200)
  void everyCriterionAgreesWithItsNumbers(
      @ForAll @IntRange(min = -30, max = 30) int tenths,
      @ForAll @IntRange(min = 1, max = 12) int threshold) {
    for (Criterion criterion : Criterion.values()) {
      boolean hasSign = criterion == Criterion.OPEN_INTEREST || criterion == Criterion.BROKEN_LOW;
      double observed = (hasSign ? tenths : Math.abs(tenths)) / 10.0;
      String sentence = sentence(criterion, observed, threshold);
      assertThat(WRONG.matcher(sentence).find()).as(sentence).isFalse();
    }
  }

  /** At every day of a market with a crash in it. */
  @Property(tries = 5)
  void noReportReadsWrong(@ForAll @IntRange(max = 1_000) int seed) {
    StressCalculator calculator = StressMonitor.standard().start();
    for (Candle day : StressMonitorTest.crash(seed, 500)) {
      calculator.update(day);
      String prose = calculator.report().prose("BTC");
      assertThat(WRONG.matcher(prose).results().map(found -> found.group())).as(prose).isEmpty();
    }
  }

  /** A market that swings between two levels, and comes to the lower again and again. */
  @Example
  void aZoneThatThePriceHasComeToDoesNotLieBelowIt() {
    StressCalculator calculator = StressMonitor.standard().start();
    Random random = new Random(5);
    int above = 0;
    int reached = 0;
    double close = 100;
    for (int i = 0; i < 400; i++) {
      double open = close;
      close = 100 + 4 * Math.sin(i / 5.0) + 0.3 * random.nextGaussian();
      double high = Math.max(open, close) + 1;
      double low = Math.min(open, close) - 1;
      Candle day =
          new Candle(
              StressMonitorTest.START + i * Timeframe.ONE_DAY.millis(),
              Timeframe.ONE_DAY,
              open,
              high,
              low,
              close,
              100);
      calculator.update(day);
      StressReport report = calculator.report();
      if (report.episode().isEmpty()) {
        for (WatchedZone zone : report.zones()) {
          boolean isReached = day.low() <= zone.zone().high();
          assertThat(zone.phase()).isEqualTo(isReached ? ZonePhase.TESTING : ZonePhase.ABOVE);
          above += isReached ? 0 : 1;
          reached += isReached ? 1 : 0;
        }
        assertThat(report.prose())
            .doesNotContain(String.format(Locale.ROOT, "%.3f lies below", close));
      }
    }
    assertThat(above).isGreaterThan(20);
    assertThat(reached).isGreaterThan(20);
  }
}
