package dev.washout.report;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import dev.washout.market.CandleSeries;
import dev.washout.market.Symbol;
import dev.washout.report.analysis.LiquidationFeed;
import dev.washout.report.analysis.MarketData;
import dev.washout.report.model.Source;
import dev.washout.scenario.Scenario;
import dev.washout.scenario.SimulatedMarket;
import java.util.Locale;

/** A market that never was, for a report without files. */
final class SimulatedInputs {
  static final String PRESET = "february-2026";

  private SimulatedInputs() {}

  static MarketData run() {
    SimulatedMarket market = Scenario.named(PRESET).run();
    ImmutableSortedMap.Builder<Symbol, CandleSeries> coins = ImmutableSortedMap.naturalOrder();
    market.coins().forEach((symbol, coin) -> coins.put(symbol, coin.candles()));
    Scenario scenario = market.scenario();
    return new MarketData(
        new Source(
            market.label()
                + ": this market never existed. It was made by the scenario '"
                + scenario.name()
                + "', seed "
                + scenario.seed()
                + ", to resemble published figures of that day.",
            ImmutableList.of(
                new Source.Input(
                    "scenario",
                    scenario.name(),
                    String.format(
                        Locale.ROOT,
                        "%d coins, %s bars, %s to %s, %,d liquidations",
                        scenario.coins(),
                        scenario.timeframe(),
                        market.start(),
                        market.end(),
                        market.liquidations().size())))),
        new MarketData.Coin(market.bitcoin().symbol().name(), market.bitcoin().candles(), null),
        coins.build(),
        LiquidationFeed.ofEvents(market.liquidations(), market.start(), market.end()),
        ImmutableList.of(),
        null);
  }
}
