package dev.washout.liquidation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.within;

import dev.washout.core.LiquidationCalculator;
import dev.washout.market.Coverage;
import dev.washout.market.Liquidation;
import dev.washout.market.Money;
import dev.washout.market.PositionSide;
import dev.washout.market.Symbol;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** The published figures of 5 February 2026, and hand-worked ones. */
class LiquidationFiguresTest {
  private static final Duration HOUR = Duration.ofHours(1);
  private static final Duration DAY = Duration.ofHours(24);

  private static LiquidationTotals totals(Duration span, double longUsd, double shortUsd) {
    Instant to = Instant.parse("2026-02-05T21:00:00Z");
    return new LiquidationTotals(
        to.minus(span).toEpochMilli(),
        to.toEpochMilli(),
        SideTotals.aggregate(Money.microUsd(longUsd)),
        SideTotals.aggregate(Money.microUsd(shortUsd)),
        Coverage.SAMPLED,
        false);
  }

  @Test
  void theNewsReportsFigures() {
    LiquidationTotals day = totals(DAY, 1.70e9, 0.25e9);
    assertThat(Imbalance.of(day)).hasValueCloseTo(0.744, within(5e-4));
    assertThat(BurstRatio.of(totals(HOUR, 0.45e9, 0.05e9), day))
        .hasValueCloseTo(6.15, within(5e-3));
  }

  @Test
  void theNewsReportsFiguresFromEvents() {
    LiquidationCalculator imbalance = Imbalance.of(DAY).start();
    LiquidationCalculator burst = BurstRatio.of(HOUR, DAY).start();
    long hour = HOUR.toMillis();
    for (Liquidation event :
        List.of(
            Events.at(0, PositionSide.LONG, Money.microUsd(1.25e9)),
            Events.at(22 * hour, PositionSide.SHORT, Money.microUsd(0.20e9)),
            Events.at(23 * hour, PositionSide.LONG, Money.microUsd(0.45e9)),
            Events.at(23 * hour, PositionSide.SHORT, Money.microUsd(0.05e9)))) {
      imbalance.update(event);
      burst.update(event);
    }
    assertThat(imbalance.value()).isEqualTo((1.70 - 0.25) / 1.95, within(1e-15));
    assertThat(burst.value()).isEqualTo(0.5 / 1.95 * 24, within(1e-14));
    long end = Events.START.toEpochMilli() + 24 * hour;
    assertThat(burst.advanceTo(end - 1)).isTrue();
    assertThat(burst.value()).isEqualTo(0.5 / 1.95 * 24, within(1e-14));
    // At 24 h the first event has just left the day, and what came at 23 h the hour.
    assertThat(imbalance.advanceTo(end)).isTrue();
    assertThat(imbalance.value()).isEqualTo((0.45 - 0.25) / 0.70, within(1e-15));
    assertThat(burst.advanceTo(end)).isTrue();
    assertThat(burst.value()).isZero();
    assertThat(imbalance.advanceTo(end + 22 * hour)).isTrue();
    assertThat(imbalance.advanceTo(end + 23 * hour)).isFalse();
    assertThat(imbalance.isReady()).isFalse();
    assertThatIllegalStateException()
        .isThrownBy(imbalance::value)
        .withMessage("IMBALANCE(24h) has no value after 4 events");
    assertThat(imbalance).hasToString("IMBALANCE(24h) has no value after 4 events");
    assertThat(burst).hasToString("BURST(1h,24h) = 0.0 after 4 events");
  }

  @Test
  void imbalanceOfTotals() {
    assertThat(Imbalance.of(totals(DAY, 0, 0))).isEmpty();
    assertThat(Imbalance.of(totals(DAY, 5, 0))).hasValue(1);
    assertThat(Imbalance.of(totals(DAY, 0, 5))).hasValue(-1);
    assertThat(Imbalance.of(3, 1)).isEqualTo(0.5);
    assertThat(Imbalance.of(0L, 0L)).isNaN();
    for (long[] wrong : new long[][] {{-1, 1}, {1, -1}, {Long.MAX_VALUE, 1}}) {
      assertThatIllegalArgumentException().isThrownBy(() -> Imbalance.of(wrong[0], wrong[1]));
    }
  }

  @Test
  void burstOfTotals() {
    LiquidationTotals hour = totals(HOUR, 2, 1);
    LiquidationTotals day = totals(DAY, 10, 2);
    assertThat(BurstRatio.of(hour, day)).hasValue(6);
    assertThat(BurstRatio.of(totals(HOUR, 0, 0), totals(DAY, 0, 0))).isEmpty();
    assertThat(BurstRatio.of(totals(HOUR, 10, 2), day)).hasValue(24);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> BurstRatio.of(totals(HOUR, 10, 3), day))
        .withMessage("notionalMicroUsd 13000000 of the part is above 12000000 of the whole");
    for (LiquidationTotals part :
        List.of(
            day,
            totals(Duration.ZERO, 0, 0),
            totals(DAY.plusMillis(1), 0, 0),
            shifted(hour, 1),
            shifted(hour, -23 * HOUR.toMillis() - 1))) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> BurstRatio.of(part, day))
          .withMessageContaining("is not a part of");
    }
    assertThat(BurstRatio.of(shifted(hour, -23 * HOUR.toMillis()), day)).hasValue(6);
  }

  private static LiquidationTotals shifted(LiquidationTotals totals, long millis) {
    return new LiquidationTotals(
        totals.fromEpochMillis() + millis,
        totals.toEpochMillis() + millis,
        totals.longs(),
        totals.shorts(),
        totals.coverage(),
        totals.provisional());
  }

  @Test
  void decayedImbalanceHalvesOverTheHalfLife() {
    LiquidationCalculator calculator = DecayedImbalance.of(HOUR).start();
    assertThat(calculator.update(Events.at(0, PositionSide.LONG, 0))).isFalse();
    assertThat(calculator.update(Events.at(0, PositionSide.LONG, 400))).isTrue();
    assertThat(calculator.value()).isEqualTo(1);
    calculator.update(Events.at(2 * HOUR.toMillis(), PositionSide.SHORT, 50));
    // The long counts a quarter: (100 - 50) / 150.
    assertThat(calculator.value()).isEqualTo(1.0 / 3, within(1e-15));
    calculator.advanceTo(Events.START.toEpochMilli() + 500 * HOUR.toMillis());
    assertThat(calculator.value()).isEqualTo(1.0 / 3, within(1e-15));
    // After 2,000 half-lives nothing is left of the past.
    assertThat(calculator.preview(Events.at(2_000 * HOUR.toMillis(), PositionSide.SHORT, 0)))
        .isNaN();
    calculator.update(Events.at(2_000 * HOUR.toMillis(), PositionSide.SHORT, 1));
    assertThat(calculator.value()).isEqualTo(-1);
  }

  @Test
  void recipesCheckTheirSpans() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Imbalance.of(Duration.ZERO))
        .withMessage("span is not positive: PT0S");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> DecayedImbalance.of(Duration.ofMillis(-1)))
        .withMessage("halfLife is negative: PT-0.001S");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Imbalance.of(Duration.ofNanos(1_500_000)))
        .withMessage("span is not in whole milliseconds: PT0.0015S");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Imbalance.of(Duration.ofDays(5_000_000)))
        .withMessageStartingWith("span is too long");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> BurstRatio.of(HOUR, HOUR))
        .withMessage("shortSpan PT1H is not shorter than longSpan PT1H");
    assertThat(BurstRatio.of(HOUR, DAY).range().max()).isEqualTo(24);
  }

  @Test
  void refusesWhatOverflows() {
    LiquidationCalculator imbalance = Imbalance.of(HOUR).start();
    imbalance.update(Events.at(0, PositionSide.LONG, Long.MAX_VALUE - 5));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> imbalance.update(Events.at(1, PositionSide.SHORT, 6)))
        .withMessage(
            "notionalMicroUsd 6 of the liquidation at epochMillis 1770249600001 takes the sum of"
                + " the window beyond what a long holds");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> imbalance.preview(Events.at(1, PositionSide.SHORT, 6)))
        .withMessageStartingWith("notionalMicroUsd 6 of the liquidation at epochMillis");
    imbalance.update(Events.at(1, PositionSide.SHORT, 5));
    // An hour later it has left, so there is room.
    imbalance.update(Events.at(HOUR.toMillis(), PositionSide.SHORT, Long.MAX_VALUE - 5));
    assertThat(imbalance.value()).isEqualTo(-1);
  }

  @Test
  void theCrashOfFebruary2026FromHourlyBuckets() throws IOException {
    String data = System.getProperty("washout.data");
    Assumptions.assumeTrue(data != null, "-Dwashout.data is not given");
    Instant asOf = Instant.parse("2026-02-05T21:00:00Z");
    Symbol btc = Symbol.of("BTC");
    LiquidationWindowCalculator windows = LiquidationWindow.of(HOUR, DAY).start();
    LiquidationCalculator imbalance = Imbalance.of(DAY).start();
    LiquidationCalculator burst = BurstRatio.of(HOUR, DAY).start();
    for (String line : Files.readAllLines(Path.of(data, "BTC-1h-2026-crash.csv"))) {
      if (line.startsWith("time")) {
        continue;
      }
      String[] fields = line.split(",", -1);
      Instant close = Instant.parse(fields[0]).plus(HOUR);
      if (close.isAfter(asOf)) {
        break;
      }
      List<Liquidation> sides = new ArrayList<>();
      sides.add(
          Liquidation.aggregate(
              close, btc, PositionSide.LONG, Double.parseDouble(fields[5]), Coverage.SAMPLED));
      sides.add(
          Liquidation.aggregate(
              close, btc, PositionSide.SHORT, Double.parseDouble(fields[6]), Coverage.SAMPLED));
      for (Liquidation side : sides) {
        windows.update(side);
        imbalance.update(side);
        burst.update(side);
      }
    }
    windows.advanceTo(asOf.toEpochMilli());
    LiquidationTotals day = windows.totals(DAY);
    assertThat(day.longUsd()).isEqualTo(410_644_180, within(41_064.0));
    assertThat(day.longs().count()).isEmpty();
    assertThat(day.isLowerBound()).isTrue();
    assertThat(Imbalance.of(day)).hasValueCloseTo(0.791, within(5e-4));
    assertThat(BurstRatio.of(windows.totals(HOUR), day)).hasValueCloseTo(7.44, within(5e-3));
    assertThat(imbalance.value()).isEqualTo(Imbalance.of(day).orElseThrow());
    assertThat(burst.value()).isEqualTo(BurstRatio.of(windows.totals(HOUR), day).orElseThrow());
  }
}
