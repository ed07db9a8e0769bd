package dev.washout.report;

import static dev.washout.report.input.TempFiles.write;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The report on a venue's single liquidations. */
class EventReportTest {
  private static final long START = Instant.parse("2026-02-05T20:00:00Z").toEpochMilli();

  @TempDir Path directory;

  private Run last = new Run(0, "", "");

  private JsonNode json(Object... arguments) throws IOException {
    Path file = directory.resolve("out.json");
    Object[] all = Stream.concat(Stream.of(arguments), Stream.of("--json", file)).toArray();
    last = Run.of(all);
    assertThat(last.status()).as(last.err()).isZero();
    return new ObjectMapper().readTree(Files.readString(file));
  }

  private static String row(long millis, boolean isLong, double price, double quantity) {
    return String.format(
        Locale.ROOT,
        "BTCUSDT,%s,LIMIT,IOC,%s,%s,%s,FILLED,%s,%s,%d,0",
        isLong ? "SELL" : "BUY",
        quantity,
        price,
        price,
        quantity,
        quantity,
        millis);
  }

  @Test
  void windowsCascadesAndRefusedRows() throws IOException {
    List<String> rows = new ArrayList<>();
    // Half a day before: one short.
    rows.add(row(START - 10 * 3_600_000L, false, 70_000, 1));
    // A cascade of longs of 40 s, from 60,000 down to 59,400 dollars.
    for (int i = 0; i < 5; i++) {
      rows.add(row(START + 10_000L * i, true, 60_000 - 150 * i, 1));
    }
    rows.add("nonsense");
    Path file = write(directory, "events.csv", rows.toArray(String[]::new));

    JsonNode json = json("--liquidations", file, "--venue", "binance");

    assertThat(json.get("asOf").textValue()).isEqualTo("2026-02-05T20:00:40Z");
    assertThat(json.at("/events/accepted").intValue()).isEqualTo(6);
    assertThat(json.at("/events/refused").intValue()).isEqualTo(1);
    assertThat(json.at("/events/reasons/0/example").textValue())
        .isEqualTo("has 1 field, not 12 or 13");
    assertThat(json.at("/events/refusedRows/0/line").intValue()).isEqualTo(7);
    assertThat(json.at("/events/longCount").intValue()).isEqualTo(5);
    assertThat(json.at("/events/shortCount").intValue()).isEqualTo(1);
    double longs = 5 * 60_000 - 150 * 10;
    assertThat(json.at("/events/longUsd").doubleValue()).isEqualTo(longs);
    assertThat(json.at("/liquidations/h4/longUsd").doubleValue()).isEqualTo(longs);
    assertThat(json.at("/liquidations/h4/shortUsd").doubleValue()).isZero();
    assertThat(json.at("/liquidations/h12/shortUsd").doubleValue()).isEqualTo(70_000);
    assertThat(json.at("/liquidations/h12/shortCount").intValue()).isEqualTo(1);
    assertThat(json.at("/liquidations/lowerBound").booleanValue()).isTrue();

    JsonNode cascade = json.get("cascades").get(0);
    assertThat(json.get("cascades")).hasSize(1);
    assertThat(cascade.get("side").textValue()).isEqualTo("long");
    assertThat(cascade.get("start").textValue()).isEqualTo("2026-02-05T20:00:00Z");
    assertThat(cascade.get("end").textValue()).isEqualTo("2026-02-05T20:00:40Z");
    assertThat(cascade.get("notionalUsd").doubleValue()).isEqualTo(longs);
    assertThat(cascade.get("count").intValue()).isEqualTo(5);
    // The peak span is (t - 10 s, t]: one of them at a time, the first the largest.
    assertThat(cascade.get("peakUsdPerSecond").doubleValue()).isCloseTo(6_000, within(1e-9));
    assertThat(cascade.get("priceMove").doubleValue()).isCloseTo(-0.01, within(1e-12));
    assertThat(cascade.get("finished").booleanValue()).isFalse();

    assertThat(json.at("/hawkes/branchingRatio").isNull()).isTrue();
    assertThat(json.at("/hawkes/pValue").isNull()).isTrue();
    assertThat(json.at("/hawkes/converged").booleanValue()).isFalse();
    assertThat(json.at("/missingReasons/hawkes.branchingRatio").textValue())
        .startsWith("too few events: 5 distinct moments");
    assertThat(last.out())
        .contains("6 rows accepted, 1 refused", "1 row: has 1 field, not 12 or 13 (line 7)")
        .contains("Liquidated (at least)", "too few events");
  }

  @Test
  void whatCameLaterIsLeftOut() throws IOException {
    List<String> rows = new ArrayList<>();
    for (int i = 0; i < 10; i++) {
      rows.add(row(START + 60_000L * i, true, 60_000, 1));
    }
    Path file = write(directory, "events.csv", rows.toArray(String[]::new));
    JsonNode cut =
        json("--liquidations", file, "--venue", "binance", "--as-of", "2026-02-05T20:04:59Z");
    assertThat(cut.at("/events/accepted").intValue()).isEqualTo(10);
    assertThat(cut.at("/events/later").intValue()).isEqualTo(5);
    assertThat(cut.at("/events/longCount").intValue()).isEqualTo(5);
    JsonNode before =
        json("--liquidations", file, "--venue", "binance", "--as-of", "2026-02-05T19:00:00Z");
    assertThat(before.at("/events/longCount").intValue()).isZero();
    assertThat(before.at("/hawkes/converged").isNull()).isTrue();
    assertThat(before.at("/missingReasons/liquidations.h1.longUsd").textValue())
        .isEqualTo("the liquidations begin at 2026-02-05T20:00:00Z");
  }

  @Test
  void sessionsAreFittedApart() throws IOException {
    // Two sessions of a Poisson process, between which the recorder was off.
    Random random = new Random(7);
    List<String> rows = new ArrayList<>();
    long time = START;
    for (int i = 0; i < 300; i++) {
      time += i == 200 ? 3_600_000 : 1 + (long) (-4_000 * Math.log(1 - random.nextDouble()));
      rows.add(row(time, i % 2 == 0, 60_000 + i, 0.01));
    }
    Path file = write(directory, "events.csv", rows.toArray(String[]::new));
    JsonNode hawkes = json("--liquidations", file, "--venue", "binance").get("hawkes");
    assertThat(hawkes.get("sessions")).hasSize(2);
    assertThat(hawkes.get("silences").intValue()).isEqualTo(1);
    assertThat(hawkes.at("/sessions/0/events").intValue()).isEqualTo(200);
    assertThat(hawkes.at("/sessions/0/main").booleanValue()).isTrue();
    assertThat(hawkes.get("branchingRatio")).isEqualTo(hawkes.at("/sessions/0/branchingRatio"));
    // Fitted over the hole the ratio would be near 1.
    assertThat(hawkes.get("branchingRatio").doubleValue()).isBetween(0.0, 0.4);
    assertThat(last.out()).contains("silent for more than 5 minutes once, 1.0 hours in");
    // The same run gives the same figures.
    assertThat(json("--liquidations", file, "--venue", "binance").get("hawkes")).isEqualTo(hawkes);
  }

  @Test
  void aVenueThatIsNotRead() {
    Run run = Run.of("--liquidations", "x.csv", "--venue", "mtgox");
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err())
        .contains("'mtgox' is not a venue whose files can be read: binance")
        .endsWith("Try --help.\n");
    assertThat(Run.of("--venue", "binance").err())
        .isEqualTo("washout-report: --venue binance: needs --liquidations\n");
  }

  @Test
  void aFileThatIsNoneIsOneLineAndStatusTwo() {
    Path buckets = write(directory, "liq.csv", Samples.hourlyLiquidations(48));
    Path json = directory.resolve("out.json");
    Run run = Run.of("--liquidations", buckets, "--venue", "binance", "--json", json);
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err())
        .isEqualTo(
            "washout-report: "
                + buckets
                + ": line 1: has 3 fields, not 12 or 13; none of the 49 rows is a Binance"
                + " forceOrder event\n");
    assertThat(json).doesNotExist();
  }

  private static Path data() {
    String property = System.getProperty("washout.data");
    assumeTrue(property != null, "needs market data: -Dwashout.data=DIR");
    return Path.of(property, "liquidation-events");
  }

  /** Totals by awk: {@code awk -F, '$2=="SELL"{n++; v+=$7*$10} END{printf "%d %.4f", n, v}'}. */
  @Test
  void allSymbolsOnADayOfDecember2025() throws IOException {
    Path file = data().resolve("binance-forceorder-2025-12-27.csv");
    JsonNode json = json("--liquidations", file, "--venue", "binance");
    JsonNode events = json.get("events");
    assertThat(events.get("accepted").intValue()).isEqualTo(2_045);
    assertThat(events.get("refused").intValue()).isZero();
    assertThat(events.get("longCount").intValue()).isEqualTo(880);
    assertThat(events.get("shortCount").intValue()).isEqualTo(1_165);
    assertThat(events.get("longUsd").doubleValue()).isCloseTo(544_019.79, within(0.005));
    assertThat(events.get("shortUsd").doubleValue()).isCloseTo(1_507_009.54, within(0.005));
    assertThat(json.at("/hawkes/sessions")).hasSize(4);
    assertThat(json.at("/hawkes/converged").booleanValue()).isTrue();
    assertThat(json.at("/hawkes/branchingRatio").doubleValue()).isBetween(0.5, 0.8);
    assertThat(json.at("/hawkes/pValue").isNumber()).isTrue();
    assertThat(json.get("cascades")).isNotEmpty();
  }

  @Test
  void bitcoinAroundTheDropOfDecember2024() throws IOException {
    Path file = data().resolve("btcusdt-2024-12-04.csv");
    JsonNode json = json("--liquidations", file, "--venue", "binance");
    JsonNode events = json.get("events");
    assertThat(events.get("header").booleanValue()).isTrue();
    assertThat(events.get("accepted").intValue()).isEqualTo(1_844);
    // Lines: a header, 1,844 of twelve fields, and 573 of six after the recorder was changed.
    assertThat(events.get("refused").intValue()).isEqualTo(573);
    assertThat(events.at("/reasons/0/reason").textValue()).isEqualTo("has 6 fields, not 12 or 13");
    assertThat(events.at("/reasons/0/lines/0").intValue()).isEqualTo(1_846);
    assertThat(events.get("refusedRows")).hasSize(573);
    assertThat(events.get("longCount").intValue()).isEqualTo(729);
    assertThat(events.get("shortCount").intValue()).isEqualTo(1_115);
    assertThat(events.get("longUsd").doubleValue()).isCloseTo(7_584_767.59, within(0.005));
    assertThat(events.get("shortUsd").doubleValue()).isCloseTo(19_269_060.31, within(0.005));
    assertThat(events.get("first").textValue()).isEqualTo("2024-12-04T16:46:25.584Z");
  }
}
