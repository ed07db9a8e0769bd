package dev.washout.capitulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.within;

import com.google.common.collect.Iterables;
import dev.washout.contract.Regime;
import dev.washout.market.Bar;
import dev.washout.market.Candle;
import dev.washout.market.CandleSeries;
import dev.washout.market.Timeframe;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class CapitulationModelTest {
  private static final CapitulationModel MODEL = CapitulationModel.standard();

  /** A quiet market: each hour 100 to 101, volume 10. */
  private static CapitulationCalculator quiet(int bars) {
    CapitulationCalculator calculator = MODEL.start();
    for (int i = 0; i < bars; i++) {
      calculator.update(bar(i, 100, 101, 100, 100.5, 10));
    }
    return calculator;
  }

  private static Candle bar(int i, double o, double h, double l, double c, double v) {
    long open = Regime.START + i * Timeframe.ONE_HOUR.millis();
    return new Candle(open, Timeframe.ONE_HOUR, o, h, l, c, v);
  }

  private static Evidence find(Assessment assessment, EvidenceKind kind) {
    return Iterables.find(assessment.evidence(), e -> e.kind() == kind);
  }

  /** With seed 13 prices in ticks stand still in most bars, and those have no score. */
  @Example
  void equalsItsFormulasWhereMostBarsStandStill() {
    equalsItsFormulas(13);
  }

  @Property(tries = 4)
  void equalsItsFormulas(@ForAll long seed) {
    for (Regime regime : List.of(Regime.WALK, Regime.JUMPS, Regime.FALLING, Regime.TICKS)) {
      List<Candle> bars = regime.series(seed, 260).stream().toList();
      NaiveCapitulation naive = new NaiveCapitulation(bars);
      CapitulationCalculator calculator = MODEL.start();
      for (int i = 0; i < bars.size(); i++) {
        boolean scored = calculator.update(bars.get(i));
        assertThat(scored).isEqualTo(i >= 60 && naive.usual(i) > 0);
        if (scored) {
          double[] expected = naive.at(i);
          Assessment assessment = calculator.assess();
          for (int k = 0; k < 9; k++) {
            assertThat(assessment.evidence().get(k).strength())
                .as("%s of %s at %s", assessment.evidence().get(k), regime, i)
                .isCloseTo(expected[k], within(1e-9));
          }
          assertThat(calculator.value()).isCloseTo(expected[9], within(1e-9));
        }
      }
    }
  }

  @Property(tries = 30)
  void pointsAddUpToTheScore(@ForAll Regime regime, @ForAll long seed) {
    CapitulationCalculator calculator = MODEL.start();
    CandleSeries.Cursor bar = regime.series(seed, 120).cursor();
    SideInputs known =
        SideInputs.NONE.withLiquidations(3e6, 1e6).withBurstRatio(4).withFunding(-0.0002);
    while (bar.next()) {
      if (calculator.update(bar, known)) {
        Assessment assessment = calculator.assess();
        assertThat(assessment.score()).isEqualTo(calculator.value()).isBetween(0.0, 100.0);
        assertThat(assessment.evidence().stream().mapToDouble(Evidence::points).sum())
            .isCloseTo(assessment.score(), within(1e-9));
        assertThat(assessment.evidence()).allMatch(e -> e.strength() >= 0 && e.strength() <= 1);
        assertThat(assessment.evidence().size() + assessment.missing().size())
            .isEqualTo(EvidenceKind.values().length);
      }
    }
  }

  @Property(tries = 30)
  void doesNotDependOnTheUnitOfPriceOrVolume(@ForAll long seed) {
    CapitulationCalculator one = MODEL.start();
    CapitulationCalculator other = MODEL.start();
    for (Candle b : Regime.JUMPS.series(seed, 150)) {
      one.update(b);
      other.update(
          new Candle(
              b.openEpochMillis(),
              b.timeframe(),
              b.open() * 1024,
              b.high() * 1024,
              b.low() * 1024,
              b.close() * 1024,
              b.volume() * 64));
      if (one.isReady()) {
        assertThat(other.value()).isCloseTo(one.value(), within(1e-9));
      }
    }
  }

  @Example
  void quietMarketIsNotCapitulation() {
    Assessment assessment = quiet(100).assess();
    assertThat(assessment.isCapitulation()).isFalse();
    assertThat(assessment.score()).isLessThan(5);
    assertThat(assessment.toString()).startsWith("No capitulation: score ");
  }

  @Example
  void crashOnHighVolumeIsCapitulation() {
    CapitulationCalculator calculator = quiet(100);
    calculator.update(bar(100, 100.5, 100.6, 90, 91, 100));
    Assessment assessment = calculator.assess();
    assertThat(assessment.isCapitulation()).isTrue();
    // ln(100.5 / 90) in usual ranges of ln(101 / 100), after falls of ln(100.5 / 100) at most.
    double usual = Math.log(1.01);
    double fresh = Math.log(100.5 / 90) / usual / (1 + 0.25 * Math.log(1.005) / usual);
    assertThat(find(assessment, EvidenceKind.FALL).observed()).isCloseTo(fresh, within(1e-12));
    assertThat(find(assessment, EvidenceKind.VOLUME).observed()).isEqualTo(10);
    assertThat(find(assessment, EvidenceKind.BEARISH_RUN).observed()).isEqualTo(1);
    assertThat(find(assessment, EvidenceKind.VOLUME).sentence())
        .isEqualTo("Volume is 10.0 times its median of the last bars.");
    assertThat(assessment.strongest().get(0).kind()).isEqualTo(EvidenceKind.FALL);
    assertThat(assessment.toString()).startsWith("Capitulation: score ").contains("missing: ");
  }

  @Example
  void riseOnHighVolumeIsNot() {
    CapitulationCalculator calculator = quiet(100);
    calculator.update(bar(100, 100.5, 111, 100.5, 111, 100));
    assertThat(calculator.assess().isCapitulation()).isFalse();
    assertThat(find(calculator.assess(), EvidenceKind.VOLUME).strength()).isZero();
  }

  @Example
  void missingInputsAreNamedAndDoNotCount() {
    Assessment bare = quiet(100).assess();
    assertThat(bare.missing())
        .containsExactly(
            EvidenceKind.LIQUIDATION_SURGE,
            EvidenceKind.LONG_SHARE,
            EvidenceKind.CASCADE,
            EvidenceKind.BURST,
            EvidenceKind.OPEN_INTEREST_FLUSH,
            EvidenceKind.FUNDING,
            EvidenceKind.BREADTH);
    assertThat(bare.coverage()).isCloseTo(120.0 / 215, within(1e-12));

    CapitulationCalculator noVolume = MODEL.start();
    for (int i = 0; i < 70; i++) {
      noVolume.update(bar(i, 100, 101, 100, 100.5, Bar.UNKNOWN_VOLUME));
    }
    assertThat(noVolume.assess().missing()).contains(EvidenceKind.VOLUME);
  }

  @Example
  void liquidationsCountAgainstTheirOwnPast() {
    CapitulationCalculator calculator = MODEL.start();
    for (int i = 0; i < 100; i++) {
      SideInputs usual = SideInputs.NONE.withLiquidations(1e6 + i % 3, 1e6).withOpenInterest(1000);
      calculator.update(bar(i, 100, 101, 100, 100.5, 10), usual);
    }
    SideInputs forced =
        SideInputs.NONE
            .withLiquidations(20e6, 5e6)
            .withBurstRatio(4)
            .withLargestCascade(2e6 + 2)
            .withOpenInterest(920)
            .withFunding(-0.0001)
            .withShareOversold(0.5);
    Assessment assessment = calculator.assess(bar(100, 100.5, 100.6, 90, 91, 100), forced);
    double surge = 20e6 / (1e6 + 1);
    double gate = surge * surge / (surge * surge + 25);
    double fall = find(assessment, EvidenceKind.FALL).strength();
    assertThat(assessment.missing()).isEmpty();
    assertThat(assessment.coverage()).isEqualTo(1);
    assertThat(find(assessment, EvidenceKind.LIQUIDATION_SURGE).observed()).isEqualTo(surge);
    assertThat(find(assessment, EvidenceKind.LIQUIDATION_SURGE).strength())
        .isCloseTo(gate, within(1e-12));
    assertThat(find(assessment, EvidenceKind.LONG_SHARE).observed()).isEqualTo(0.6);
    assertThat(find(assessment, EvidenceKind.LONG_SHARE).sentence())
        .isEqualTo("80 % of liquidations are long.");
    // Each of these was put at its threshold: half, times the gate.
    assertThat(find(assessment, EvidenceKind.BURST).strength()).isCloseTo(gate / 2, within(1e-12));
    assertThat(find(assessment, EvidenceKind.CASCADE).strength())
        .isCloseTo(gate / 2, within(1e-12));
    for (EvidenceKind kind :
        List.of(EvidenceKind.OPEN_INTEREST_FLUSH, EvidenceKind.FUNDING, EvidenceKind.BREADTH)) {
      assertThat(find(assessment, kind).strength()).isCloseTo(fall / 2, within(1e-9));
    }
    assertThat(calculator.preview(bar(100, 100.5, 100.6, 90, 91, 100), forced))
        .isEqualTo(assessment.score());
    calculator.update(bar(100, 100.5, 100.6, 90, 91, 100), forced);
    assertThat(calculator.assess()).isEqualTo(assessment);
  }

  @Example
  void liquidationsNeedAPast() {
    CapitulationCalculator calculator = quiet(80);
    SideInputs known = SideInputs.NONE.withLiquidations(1e6, 1e6);
    for (int i = 80; i < 100; i++) {
      calculator.update(bar(i, 100, 101, 100, 100.5, 10), known);
      assertThat(calculator.assess().missing()).contains(EvidenceKind.LIQUIDATION_SURGE);
    }
    calculator.update(bar(100, 100, 101, 100, 100.5, 10), known);
    assertThat(calculator.assess().missing()).doesNotContain(EvidenceKind.LIQUIDATION_SURGE);
  }

  @Example
  void whatIsKnownOfOneBarIsForgottenAtTheNext() {
    CapitulationCalculator calculator = MODEL.start();
    SideInputs known = SideInputs.NONE.withLiquidations(1e6, 1e6).withShareOversold(0.5);
    for (int i = 0; i < 100; i++) {
      calculator.update(bar(i, 100, 101, 100, 100.5, 10), known);
    }
    double rich = calculator.threshold(bar(100, 100, 101, 100, 100.5, 10), known);
    double poor = calculator.threshold(bar(100, 100, 101, 100, 100.5, 10), SideInputs.NONE);
    assertThat(rich).isEqualTo(33.2);
    assertThat(poor).isEqualTo(20.1);
    assertThat(calculator.assess().threshold()).isEqualTo(rich);
    calculator.update(bar(100, 100, 101, 100, 100.5, 10));
    assertThat(calculator.assess().threshold()).isEqualTo(poor);
    assertThat(calculator.assess().missing())
        .contains(EvidenceKind.LIQUIDATION_SURGE, EvidenceKind.BREADTH);
    assertThat(MODEL.start().threshold(bar(0, 100, 101, 100, 100.5, 10), known)).isNaN();
  }

  @Example
  void marketThatNeverMovedHasNoScore() {
    CapitulationCalculator calculator = MODEL.start();
    for (int i = 0; i < 100; i++) {
      assertThat(calculator.update(bar(i, 100, 100, 100, 100, 10))).isFalse();
    }
    assertThatIllegalStateException().isThrownBy(calculator::assess);
    assertThatIllegalStateException()
        .isThrownBy(() -> calculator.assess(bar(100, 100, 100, 100, 100, 10), SideInputs.NONE));
  }

  @Example
  void sideInputsAreChecked() {
    List<Runnable> wrong =
        List.of(
            () -> SideInputs.NONE.withLiquidations(-1, 0),
            () -> SideInputs.NONE.withLiquidations(0, Double.POSITIVE_INFINITY),
            () -> SideInputs.NONE.withLiquidations(1, Double.NaN),
            () -> SideInputs.NONE.withBurstRatio(-0.1),
            () -> SideInputs.NONE.withLargestCascade(-1),
            () -> SideInputs.NONE.withOpenInterest(-1),
            () -> SideInputs.NONE.withFunding(1.5),
            () -> SideInputs.NONE.withShareOversold(1.01));
    List<String> fields =
        List.of(
            "longUsd",
            "shortUsd",
            "longUsd",
            "burstRatio",
            "largestCascadeUsd",
            "openInterestCoins",
            "fundingRate",
            "shareOversold");
    IntStream.range(0, wrong.size())
        .forEach(
            i ->
                assertThatIllegalArgumentException()
                    .isThrownBy(wrong.get(i)::run)
                    .withMessageContaining(fields.get(i)));
  }

  @Example
  void parametersAreChecked() {
    assertThatIllegalArgumentException().isThrownBy(() -> new CapitulationModel(180, 20, 15, 5));
    assertThatIllegalArgumentException().isThrownBy(() -> new CapitulationModel(59, 60, 15, 5));
    assertThatIllegalArgumentException().isThrownBy(() -> new CapitulationModel(180, 60, 0, 5));
    assertThatIllegalArgumentException().isThrownBy(() -> new CapitulationModel(180, 60, 15, 0));
    assertThatIllegalArgumentException().isThrownBy(() -> new CapitulationModel(180, 60, 60, 5));
    assertThat(MODEL).hasToString("CAPITULATION(180,60,15,5)");
  }
}
