package dev.washout.flink.market;

import com.google.common.collect.ImmutableList;
import dev.washout.core.Indicator;
import dev.washout.liquidation.LiquidationWindow;
import dev.washout.market.Timeframe;
import dev.washout.stress.StressMonitor;

/**
 * The recipes every instrument runs: settings, read once on each machine.
 *
 * @param gauges the indicators
 * @param window what is kept of each venue's liquidations
 * @param monitor the stress monitor
 * @param bar the bars that come
 * @param report the longer bars, at each of which an instrument reports
 */
public record InstrumentSpec(
    ImmutableList<Indicator> gauges,
    LiquidationWindow window,
    StressMonitor monitor,
    Timeframe bar,
    Timeframe report) {
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
        settings.monitorRecipe(),
        new Timeframe(settings.barMillis()),
        new Timeframe(settings.reportMillis()));
  }
}
