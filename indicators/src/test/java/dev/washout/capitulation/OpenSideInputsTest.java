package dev.washout.capitulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.washout.contract.Regime;
import dev.washout.market.Candle;
import java.util.Map;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;

class OpenSideInputsTest {
  private static final double UNKNOWN = Double.NaN;

  private static SideInputs copy(SideReadings open) {
    return new SideInputs(
        open.longUsd(),
        open.shortUsd(),
        open.burstRatio(),
        open.largestCascadeUsd(),
        open.openInterestCoins(),
        open.fundingRate(),
        open.shareOversold());
  }

  @Example
  void knowsNothingAtFirst() {
    assertThat(copy(new OpenSideInputs())).isEqualTo(SideInputs.NONE);
  }

  @Property(tries = 20)
  void readsWhatWasSet(
      @ForAll @DoubleRange(min = 0, max = 1e12) double usd,
      @ForAll @DoubleRange(min = -1, max = 1) double funding) {
    OpenSideInputs open = new OpenSideInputs();
    open.setLiquidations(usd, 2, 3, 4);
    open.setMarket(5, funding, 0.5);
    assertThat(copy(open)).isEqualTo(new SideInputs(usd, 2, 3, 4, 5, funding, 0.5));
    open.setLiquidations(UNKNOWN, UNKNOWN, UNKNOWN, UNKNOWN);
    assertThat(copy(open))
        .isEqualTo(SideInputs.NONE.withOpenInterest(5).withFunding(funding).withShareOversold(0.5));
  }

  @Example
  void wrongValuesChangeNothingAndAreNamed() {
    OpenSideInputs open = new OpenSideInputs();
    open.setLiquidations(1, 2, 3, 4);
    open.setMarket(5, 0.5, 0.5);
    SideInputs before = copy(open);
    Map<String, Runnable> wrong =
        Map.of(
            "longUsd is not within 0.0 and 1.0E30: -1.0",
            () -> open.setLiquidations(-1, 7, 7, 7),
            "shortUsd is not within 0.0 and 1.0E30: 1.0E31",
            () -> open.setLiquidations(7, 1e31, 7, 7),
            "longUsd is 7.0 and shortUsd NaN: know both or neither",
            () -> open.setLiquidations(7, UNKNOWN, 7, 7),
            "burstRatio is not within 0.0 and 1.0E30: -0.5",
            () -> open.setLiquidations(7, 7, -0.5, 7),
            "largestCascadeUsd is not within 0.0 and 1.0E30: -2.0",
            () -> open.setLiquidations(7, 7, 7, -2),
            "openInterestCoins is not within 0.0 and 1.0E90: -3.0",
            () -> open.setMarket(-3, 0, 0),
            "fundingRate is not within -1.0 and 1.0: 1.5",
            () -> open.setMarket(7, 1.5, 0),
            "shareOversold is not within 0.0 and 1.0: 1.25",
            () -> open.setMarket(7, 0, 1.25));
    wrong.forEach(
        (message, call) -> {
          assertThatIllegalArgumentException().isThrownBy(call::run).withMessage(message);
          assertThat(copy(open)).isEqualTo(before);
        });
  }

  @Property(tries = 10)
  void scoresLikeTheImmutableOnes(@ForAll long seed) {
    CapitulationCalculator one = CapitulationModel.standard().start();
    CapitulationCalculator other = CapitulationModel.standard().start();
    OpenSideInputs open = new OpenSideInputs();
    int i = 0;
    for (Candle bar : Regime.JUMPS.series(seed, 120)) {
      i++;
      open.setLiquidations(1e6 + i % 7 * 1e5, 1e6, 2, 1e5);
      open.setMarket(1000 - i, 0.0001, i % 10 * 0.1);
      one.update(bar, open);
      other.update(bar, copy(open));
      if (one.isReady()) {
        assertThat(one.assess()).isEqualTo(other.assess());
      }
    }
  }
}
