package dev.washout.flink.market;

import dev.washout.breadth.Breadth;
import dev.washout.market.Timeframe;

/**
 * The recipes the market as a whole runs: settings, read once on each machine.
 *
 * @param breadth the recipe of breadth
 * @param bar the timeframe of the bars
 */
public record MarketSpec(Breadth breadth, Timeframe bar) {
  /**
   * Reads settings.
   *
   * @param settings the settings
   * @return the recipes they name
   */
  public static MarketSpec of(Settings settings) {
    return new MarketSpec(settings.breadthRecipe(), new Timeframe(settings.barMillis()));
  }
}
