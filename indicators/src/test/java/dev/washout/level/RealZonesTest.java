package dev.washout.level;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.washout.market.Candle;
import dev.washout.market.CandleSeries;
import dev.washout.market.Timeframe;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import net.jqwik.api.Example;

/**
 * Which zones the data before the crash of February 2026 shows, and what became of the one a news
 * report named. Printed, for the reader: nothing here is a measure of quality, and nothing is tuned
 * to it.
 */
class RealZonesTest {
  private static final Instant CRASH = Instant.parse("2026-02-05T00:00:00Z");
  private static final double REPORTED_LOW = 63_000;
  private static final double REPORTED_HIGH = 65_000;

  @Example
  void dailyZonesBeforeTheCrash() throws IOException {
    print(read("candles-1d/BTC.csv", Timeframe.ONE_DAY));
  }

  @Example
  void hourlyZonesBeforeTheCrash() throws IOException {
    print(read("candles-1h/BTCUSDT.csv", Timeframe.ONE_HOUR));
  }

  @Example
  void whatBecameOfTheReportedZone() throws IOException {
    for (CandleSeries bars :
        List.of(
            read("candles-1d/BTC.csv", Timeframe.ONE_DAY),
            read("candles-1h/BTCUSDT.csv", Timeframe.ONE_HOUR))) {
      ZoneWatch.Calculator watch = ZoneWatch.of(REPORTED_LOW, REPORTED_HIGH).start();
      System.out.println(watch.recipe() + " over " + bars);
      for (Candle bar : bars) {
        if (watch.update(bar) && !bar.openTime().isBefore(CRASH)) {
          System.out.println("  " + watch.latest().orElseThrow());
        }
      }
      System.out.println("  " + watch);
    }
  }

  /** Other parameters, to see how much the answer depends on them. */
  @Example
  void otherParameters() throws IOException {
    CandleSeries before = read("candles-1d/BTC.csv", Timeframe.ONE_DAY).closedBy(CRASH);
    for (int k : new int[] {3, 5, 10}) {
      for (double width : new double[] {0.5, 1, 1.5}) {
        for (int memory : new int[] {500, 1000, 2000}) {
          SupportZones recipe = new SupportZones(k, 14, width, memory, 3);
          SupportZones.Calculator calculator = recipe.start();
          before.forEach(calculator::update);
          List<SupportZone> zones = calculator.zones();
          System.out.println(recipe + ": " + zones.size() + " zones");
          for (SupportZone zone : zones) {
            if (zone.overlaps(REPORTED_LOW, REPORTED_HIGH)) {
              long stronger = zones.stream().filter(z -> z.strength() > zone.strength()).count();
              System.out.println("  number " + (stronger + 1) + " by strength: " + zone);
            }
          }
        }
      }
    }
  }

  private static void print(CandleSeries all) {
    CandleSeries before = all.closedBy(CRASH);
    SupportZones.Calculator calculator = SupportZones.standard().start();
    before.forEach(calculator::update);
    List<SupportZone> zones = calculator.zones();
    System.out.println(calculator.recipe() + " over " + before);
    for (SupportZone zone : zones) {
      boolean reported = zone.overlaps(REPORTED_LOW, REPORTED_HIGH);
      System.out.println((reported ? "* " : "  ") + zone);
    }
    System.out.println("  support: " + calculator.supportAt(before.last().close()));
    // What must hold whatever the data: the future has not been looked at.
    SupportZones.Calculator cut = SupportZones.standard().start();
    all.closedBy(CRASH).forEach(cut::update);
    assertThat(cut.zones()).isEqualTo(zones);
    assertThat(zones)
        .allSatisfy(
            zone -> assertThat(zone.lastTouchEpochMillis()).isLessThan(CRASH.toEpochMilli()));
  }

  private static CandleSeries read(String file, Timeframe timeframe) throws IOException {
    String data = System.getProperty("washout.data");
    assumeThat(data).as("needs -Dwashout.data=DIR").isNotNull();
    CandleSeries.Builder bars = CandleSeries.builder(timeframe);
    List<String> lines = Files.readAllLines(Path.of(data, file));
    for (String line : lines.subList(1, lines.size())) {
      String[] cells = line.split(",", -1);
      bars.add(
          Instant.parse(cells[0]).toEpochMilli(),
          Double.parseDouble(cells[1]),
          Double.parseDouble(cells[2]),
          Double.parseDouble(cells[3]),
          Double.parseDouble(cells[4]),
          Double.parseDouble(cells[5]));
    }
    return bars.build();
  }
}
