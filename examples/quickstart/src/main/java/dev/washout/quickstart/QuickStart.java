package dev.washout.quickstart;

import com.google.common.collect.ImmutableMap;
import dev.washout.core.DoubleSeries;
import dev.washout.core.Resampler;
import dev.washout.market.Candle;
import dev.washout.market.CandleSeries;
import dev.washout.market.Timeframe;
import dev.washout.scenario.Scenario;
import dev.washout.scenario.SimulatedMarket;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Prints one figure of each kind for the simulated February 2026. */
public final class QuickStart {
  private QuickStart() {}

  /**
   * Runs all examples.
   *
   * @param args none
   */
  public static void main(String[] args) {
    run(
        Scenario.named("february-2026").run(),
        new PrintStream(System.out, true, StandardCharsets.UTF_8));
  }

  static void run(SimulatedMarket market, PrintStream out) {
    CandleSeries hours = market.bitcoin().candles();
    Resampler.Result days = Resampler.of(hours.timeframe(), Timeframe.ONE_DAY).over(hours);
    CandleSeries closed = days.closed();
    Candle today = days.open().orElseGet(closed::last);

    print(out, "%s", market);
    DoubleSeries rsi = RsiExamples.batch(closed);
    print(out, "RSI(14) of days, batch       %s", rsi);
    print(out, "the same, streaming          %s", rsi.equals(RsiExamples.streaming(closed)));
    print(out, "the same, resumed half-way   %s", rsi.equals(RsiExamples.resumed(closed, 100)));
    print(out, "RSI(14) with the open day    %.2f", RsiExamples.preview(closed, today));
    ImmutableMap<String, DoubleSeries> macd = LineExamples.macd(closed);
    macd.forEach((name, line) -> print(out, "MACD %-12s            %s", name, line));
    print(out, "RSI(14) then EMA(9)          %s", LineExamples.smoothedRsi(closed));

    LiquidationExamples.Figures forced =
        LiquidationExamples.figures(market.liquidations(), market.end());
    print(out, "longs liquidated in 24 h     %.0f million USD", forced.day().longUsd() / 1e6);
    print(out, "shorts liquidated in 24 h    %.0f million USD", forced.day().shortUsd() / 1e6);
    print(out, "imbalance                    %.2f", forced.imbalance());
    print(out, "burst of the last hour       %.1f times the day's average", forced.burst());

    print(out, "%s", CapitulationExample.assess(hours, market.liquidations()));
    print(out, "All of this is %s.", market.label());
  }

  private static void print(PrintStream out, String format, Object... values) {
    out.println(String.format(Locale.ROOT, format, values));
  }
}
