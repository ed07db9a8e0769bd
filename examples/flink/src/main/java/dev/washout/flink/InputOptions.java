package dev.washout.flink;

import dev.washout.flink.feed.CandleFiles;
import dev.washout.flink.feed.Feeds;
import dev.washout.flink.feed.LiquidationFiles;
import dev.washout.flink.feed.Simulation;
import dev.washout.flink.market.BarEvent;
import dev.washout.flink.market.LiquidationEvent;
import dev.washout.scenario.SimulatedMarket;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What is read: a simulated market, or files. */
final class InputOptions {
  private static final int DEFAULT_DAYS = 10;

  /**
   * The feeds.
   *
   * @param bars the instruments' bars
   * @param events the venues' liquidations
   * @param instruments how many instruments there are
   */
  record Input(Feeds<BarEvent> bars, Feeds<LiquidationEvent> events, int instruments) {}

  @Option(
      names = "--scenario",
      paramLabel = "NAME",
      description = "Reads a simulated market: february-2026, calm or recovery.")
  private @Nullable String scenario;

  @Option(names = "--symbols", paramLabel = "N", description = "How many instruments it has.")
  private int symbols = 100;

  @Option(
      names = "--days",
      paramLabel = "N",
      description = "How many days of minutes it has; default: ${DEFAULT-VALUE}.")
  private int days = DEFAULT_DAYS;

  @Option(
      names = "--disorder",
      paramLabel = "MINUTES",
      description = "Its events arrive up to so much after they happened.")
  private int disorder;

  @Option(
      names = "--skew",
      paramLabel = "MINUTES",
      description = "Every other of its feeds runs so much behind.")
  private int skew;

  @Option(
      names = "--late-one-in",
      paramLabel = "N",
      description = "One in so many of its events arrives another half hour late.")
  private int lateOneIn;

  @Option(names = "--endless", description = "It begins again after its end, times going on.")
  private boolean endless;

  @Option(
      names = "--candles",
      paramLabel = "DIR",
      description = "Reads SYMBOL.csv with time,open,high,low,close[,volume].")
  private @Nullable Path candles;

  @Option(
      names = "--liquidations",
      paramLabel = "DIR",
      description = "Reads VENUE.csv with time,symbol,side,notional_usd[,price][,coverage].")
  private @Nullable Path liquidations;

  @Option(
      names = "--bar",
      paramLabel = "DURATION",
      converter = DurationConverter.class,
      description = "The length of the bars; default: 1m.")
  private Duration bar = Duration.ofMinutes(1);

  Duration bar() {
    return bar;
  }

  /**
   * Finds the feeds.
   *
   * @param out is told if they are simulated
   * @throws IOException if a folder cannot be read
   * @throws IllegalArgumentException if the options do not fit each other
   */
  Input open(PrintStream out) throws IOException {
    if ((scenario == null) == (candles == null)) {
      throw new IllegalArgumentException("give either --scenario or --candles");
    }
    return scenario == null ? files(candles) : simulation(scenario, out);
  }

  private Input simulation(String name, PrintStream out) {
    Simulation simulation =
        new Simulation(
            name, symbols, days, Math.min(8, symbols), disorder, skew, lateOneIn, endless);
    out.printf(
        Locale.ROOT,
        "%s: %d instruments of the scenario '%s', %d days of minutes%n",
        SimulatedMarket.LABEL,
        symbols,
        name,
        days);
    return new Input(simulation.candles(), simulation.liquidations(), symbols);
  }

  private Input files(Path folder) throws IOException {
    CandleFiles bars = CandleFiles.in(folder, bar.toMillis());
    LiquidationFiles events =
        liquidations == null ? LiquidationFiles.none() : LiquidationFiles.in(liquidations);
    return new Input(bars, events, bars.names().size());
  }
}
