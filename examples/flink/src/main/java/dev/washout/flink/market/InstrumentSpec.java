package dev.washout.flink.market;

import com.google.common.collect.ImmutableList;
import dev.washout.capitulation.CapitulationModel;
import dev.washout.core.Indicator;
import dev.washout.core.Resampler;
import dev.washout.liquidation.LiquidationWindow;
import dev.washout.market.Timeframe;

/**
 * The recipes every instrument runs: settings, read once on each machine.
 *
 * @param gauges the indicators
 * @param window what is kept of each venue's liquidations
 * @param resampler makes the longer bars
 * @param model the capitulation model
 */
public record InstrumentSpec(
    ImmutableList<Indicator> gauges,
    LiquidationWindow window,
    Resampler resampler,
    CapitulationModel model) {
  /**
   * Reads settings.
   *
   * @param settings the settings
   * @return the recipes they name
   */
  public static InstrumentSpec of(Settings settings) {
    return new InstrumentSpec(
        settings.indicators().stream().map(Gauge::parse).collect(ImmutableList.toImmutableList()),
        LiquidationWindow.of(Liquidated.HOUR, Liquidated.DAY),
        Resampler.of(new Timeframe(settings.barMillis()), new Timeframe(settings.reportMillis())),
        settings.modelRecipe());
  }

  Timeframe bar() {
    return resampler.from();
  }

  Timeframe report() {
    return resampler.to();
  }
}
