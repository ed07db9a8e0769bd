package dev.washout.quickstart;

import dev.washout.capitulation.Assessment;
import dev.washout.capitulation.CapitulationCalculator;
import dev.washout.capitulation.CapitulationModel;
import dev.washout.capitulation.SideInputs;
import dev.washout.core.Resampler;
import dev.washout.market.Bar;
import dev.washout.market.Candle;
import dev.washout.market.CandleSeries;
import dev.washout.market.Liquidation;
import dev.washout.market.PositionSide;
import dev.washout.market.Timeframe;
import java.util.List;
import java.util.Optional;

/** Does the day look like capitulation, and what speaks for it? */
final class CapitulationExample {
  private CapitulationExample() {}

  /**
   * Assesses the last day, which may still be open.
   *
   * @param hours bars of an hour
   * @param events the liquidations of the same time
   * @return the assessment
   */
  static Assessment assess(CandleSeries hours, List<Liquidation> events) {
    Resampler.Result days = Resampler.of(hours.timeframe(), Timeframe.ONE_DAY).over(hours);
    CapitulationCalculator model = CapitulationModel.standard().start();
    for (Candle day : days.closed()) {
      model.update(day, liquidated(day, events));
    }
    Optional<Candle> open = days.open();
    return open.isPresent()
        ? model.assess(open.get(), liquidated(open.get(), events))
        : model.assess();
  }

  /** What was liquidated in a day, by side. */
  private static SideInputs liquidated(Bar day, List<Liquidation> events) {
    return SideInputs.NONE.withLiquidations(
        usd(day, events, PositionSide.LONG), usd(day, events, PositionSide.SHORT));
  }

  private static double usd(Bar day, List<Liquidation> events, PositionSide side) {
    return events.stream()
        .filter(event -> event.side() == side)
        .filter(event -> event.epochMillis() >= day.openEpochMillis())
        .filter(event -> event.epochMillis() < day.closeEpochMillis())
        .mapToDouble(Liquidation::notionalUsd)
        .sum();
  }
}
