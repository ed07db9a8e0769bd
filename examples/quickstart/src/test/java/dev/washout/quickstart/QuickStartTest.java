package dev.washout.quickstart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.google.common.collect.ImmutableMap;
import dev.washout.capitulation.Assessment;
import dev.washout.capitulation.Evidence;
import dev.washout.capitulation.EvidenceKind;
import dev.washout.core.DoubleSeries;
import dev.washout.core.Resampler;
import dev.washout.market.Candle;
import dev.washout.market.CandleSeries;
import dev.washout.market.PositionSide;
import dev.washout.market.Timeframe;
import dev.washout.scenario.Scenario;
import dev.washout.scenario.SimulatedMarket;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** The examples do what they say, on the simulated February 2026. */
class QuickStartTest {
  private static final SimulatedMarket MARKET = Scenario.named("february-2026").run();
  private static final CandleSeries HOURS = MARKET.bitcoin().candles();
  private static final Resampler.Result DAYS =
      Resampler.of(Timeframe.ONE_HOUR, Timeframe.ONE_DAY).over(HOURS);
  private static final CandleSeries CLOSED = DAYS.closed();

  @Test
  void everyWayToRunARecipeGivesTheSameBits() {
    DoubleSeries batch = RsiExamples.batch(CLOSED);
    assertThat(batch.count()).isEqualTo(CLOSED.size() - 14);
    assertThat(RsiExamples.streaming(CLOSED)).isEqualTo(batch);
    assertThat(RsiExamples.resumed(CLOSED, 100)).isEqualTo(batch);
    assertThat(RsiExamples.resumed(CLOSED, 3)).isEqualTo(batch);
  }

  @Test
  void previewIsWhatTheBarGivesOnceClosed() {
    int last = CLOSED.size() - 1;
    double preview = RsiExamples.preview(CLOSED.slice(0, last), CLOSED.last());
    assertThat(preview).isEqualTo(RsiExamples.batch(CLOSED).last().getAsDouble());
  }

  @Test
  void openDayIsOversold() {
    assertThat(RsiExamples.preview(CLOSED, DAYS.open().orElseThrow())).isBetween(10.0, 30.0);
  }

  @Test
  void correctionLeavesNoTraceOfTheWrongBar() {
    Candle right = CLOSED.last();
    Candle wrong =
        new Candle(
            right.openEpochMillis(),
            right.timeframe(),
            right.open(),
            2 * right.high(),
            right.low(),
            2 * right.high(),
            right.volume());
    double value = RsiExamples.batch(CLOSED).last().getAsDouble();
    assertThat(RsiExamples.corrected(CLOSED, wrong)).isEqualTo(value);
  }

  @Test
  void linesBelongTogether() {
    ImmutableMap<String, DoubleSeries> macd = LineExamples.macd(CLOSED);
    assertThat(macd.keySet()).containsExactly("line", "signal", "histogram");
    double histogram = macd.get("histogram").last().getAsDouble();
    assertThat(LineExamples.lastHistogram(CLOSED)).isEqualTo(histogram).isNegative();
    assertThat(histogram)
        .isEqualTo(macd.get("line").last().getAsDouble() - macd.get("signal").last().getAsDouble());
  }

  @Test
  void recipeFromTextIsTheSameRecipe() {
    assertThat(LineExamples.fromText(CLOSED)).isEqualTo(LineExamples.smoothedRsi(CLOSED));
  }

  @Test
  void windowsSayWhatTheMarketSays() {
    LiquidationExamples.Figures figures =
        LiquidationExamples.figures(MARKET.liquidations(), MARKET.end());
    double longs = MARKET.liquidatedUsd(PositionSide.LONG, LiquidationExamples.DAY);
    double shorts = MARKET.liquidatedUsd(PositionSide.SHORT, LiquidationExamples.DAY);
    double recent =
        MARKET.liquidatedUsd(PositionSide.LONG, LiquidationExamples.HOUR)
            + MARKET.liquidatedUsd(PositionSide.SHORT, LiquidationExamples.HOUR);
    assertThat(figures.day().longUsd()).isCloseTo(longs, within(1e-3));
    assertThat(figures.imbalance()).isCloseTo((longs - shorts) / (longs + shorts), within(1e-9));
    assertThat(figures.burst()).isCloseTo(24 * recent / (longs + shorts), within(1e-9));
  }

  @Test
  void lastDayIsCapitulationBecauseOfItsEvidence() {
    Assessment assessment = CapitulationExample.assess(HOURS, MARKET.liquidations());
    assertThat(assessment.isCapitulation()).isTrue();
    assertThat(assessment.evidence().stream().mapToDouble(Evidence::points).sum())
        .isCloseTo(assessment.score(), within(1e-9));
    assertThat(assessment.strongest().get(0).kind()).isEqualTo(EvidenceKind.LIQUIDATION_SURGE);
    assertThat(assessment.missing()).contains(EvidenceKind.FUNDING);
  }

  @Test
  void programPrintsTheVerdictAndThatItIsSimulated() {
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    QuickStart.run(MARKET, new PrintStream(printed, true, StandardCharsets.UTF_8));
    String text = printed.toString(StandardCharsets.UTF_8);
    assertThat(text)
        .startsWith("SIMULATED market")
        .contains("\nCapitulation: score ")
        .contains("the same, streaming          true")
        .contains("the same, resumed half-way   true")
        .contains("longs liquidated in 24 h     1688 million USD");
    assertThat(text.stripTrailing()).endsWith("All of this is SIMULATED.");
  }
}
