package dev.washout.report;

import static dev.washout.report.input.TempFiles.write;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReportMainTest {
  private static final int HOURS = 70 * 24 + 6;

  @TempDir Path directory;

  private JsonNode json(Object... arguments) throws IOException {
    Path file = directory.resolve("out.json");
    Object[] all = Stream.concat(Stream.of(arguments), Stream.of("--json", file)).toArray();
    Run run = Run.of(all);
    assertThat(run.err()).isEmpty();
    assertThat(run.status()).isZero();
    return new ObjectMapper().readTree(Files.readString(file));
  }

  @Test
  void figuresOfCandlesLiquidationsAndMarket() throws IOException {
    Path candles = write(directory, "COIN-1h.csv", Samples.hourlyCandles(HOURS));
    Path liquidations = write(directory, "liq.csv", Samples.hourlyLiquidations(HOURS));
    Path market = Files.createDirectory(directory.resolve("market"));
    write(market, "AAA.csv", Samples.hourlyCandles(HOURS));
    write(market, "BBB.csv", Samples.hourlyCandles(HOURS));

    JsonNode json = json("--candles", candles, "--liquidations", liquidations, "--market", market);

    assertThat(json.get("simulated").booleanValue()).isFalse();
    assertThat(json.get("asOf").textValue()).isEqualTo("2026-03-12T06:00:00Z");
    assertThat(json.get("coin").textValue()).isEqualTo("COIN");
    assertThat(json.get("timeframe").textValue()).isEqualTo("1h");
    assertThat(json.get("close").doubleValue()).isCloseTo(Samples.price(HOURS), within(1e-4));
    assertThat(json.get("dailyBars").intValue()).isEqualTo(71);
    assertThat(json.get("openDayHours").doubleValue()).isEqualTo(6);
    double change = 100 * (Samples.price(HOURS) / Samples.price(HOURS - 24) - 1);
    assertThat(json.get("change24h").doubleValue()).isCloseTo(change, within(1e-4));
    double roc = 100 * (Samples.price(HOURS) / Samples.price((70 - 11) * 24) - 1);
    assertThat(json.get("roc12").doubleValue()).isCloseTo(roc, within(1e-4));
    // It falls every day but by the wave; the exact value is asserted on real data.
    assertThat(json.get("rsi14").doubleValue()).isBetween(0.0, 20.0);
    assertThat(json.get("macdHistogram").isNumber()).isTrue();

    // Hours 1662 .. 1685, of which the last is 1685.
    JsonNode h1 = json.at("/liquidations/h1");
    assertThat(h1.get("longUsd").doubleValue()).isEqualTo(1_000 + HOURS - 1);
    assertThat(h1.get("shortUsd").doubleValue()).isEqualTo(500);
    double longs = 24 * 1_000 + 24 * (HOURS - 24 + HOURS - 1) / 2.0;
    JsonNode h24 = json.at("/liquidations/h24");
    assertThat(h24.get("longUsd").doubleValue()).isEqualTo(longs);
    assertThat(h24.get("shortUsd").doubleValue()).isEqualTo(12_000);
    assertThat(h24.get("imbalance").doubleValue())
        .isCloseTo((longs - 12_000) / (longs + 12_000), within(1e-12));
    assertThat(json.at("/liquidations/burstRatio").doubleValue())
        .isCloseTo((1_500 + HOURS - 1) / (longs + 12_000) * 24, within(1e-12));

    assertThat(json.at("/breadth/symbols").intValue()).isEqualTo(2);
    assertThat(json.at("/breadth/averageRsi").doubleValue())
        .isEqualTo(json.get("rsi14").doubleValue());
    assertThat(json.at("/breadth/shareOversold").doubleValue()).isEqualTo(1);

    JsonNode capitulation = json.get("capitulation");
    double points = 0;
    for (JsonNode piece : capitulation.get("evidence")) {
      points += piece.get("points").doubleValue();
      assertThat(piece.get("sentence").textValue()).isNotBlank();
    }
    assertThat(capitulation.get("score").doubleValue()).isCloseTo(points, within(1e-9));
    // The coin is not in the market, and the buckets have no more columns.
    assertThat(names(json))
        .containsExactly(
            "relativeStrength.day", "relativeStrength.week", "openInterest", "funding");
    assertThat(json.get("phase").textValue()).isNotBlank();
    assertThat(json.get("prose").textValue()).contains("COIN");
    assertThat(json.at("/capitulation/history")).isNotEmpty();
    assertThat(json.at("/capitulation/history").get(json.at("/capitulation/history").size() - 1))
        .isEqualTo(
            new ObjectMapper()
                .createObjectNode()
                .put("day", "2026-03-12T00:00:00Z")
                .put("score", capitulation.get("score").doubleValue()));
  }

  @Test
  void openInterestAndFundingAreEvidence() throws IOException {
    Path candles = write(directory, "COIN.csv", Samples.hourlyCandles(HOURS));
    String[] buckets = Samples.hourlyLiquidations(HOURS);
    buckets[0] += ",open_interest_usd,funding_pct,close";
    for (int i = 1; i < buckets.length; i++) {
      // A thousand coins, of which a tenth is closed in the last day, at the file's own price.
      int coins = i > HOURS - 12 ? 900 : 1_000;
      buckets[i] += "," + coins * 2_000 + "," + (i > HOURS - 12 ? "-0.02" : "") + ",2000";
    }
    JsonNode json =
        json("--candles", candles, "--liquidations", write(directory, "liq.csv", buckets));
    assertThat(json.at("/openInterest/coins").doubleValue()).isEqualTo(900);
    assertThat(json.at("/openInterest/change24hPercent").doubleValue())
        .isCloseTo(-10, within(1e-9));
    assertThat(json.at("/funding/ratePercent").doubleValue()).isCloseTo(-0.02, within(1e-12));
    assertThat(json.at("/capitulation/evidence").findValuesAsText("name"))
        .contains("open_interest_flush", "funding");
    assertThat(names(json)).doesNotContain("openInterest", "funding");
  }

  @Test
  void badOpenInterestAndFundingAreRefused() {
    Path file =
        write(
            directory,
            "liq.csv",
            "time,long_usd,short_usd,open_interest_usd,funding_pct",
            "2026-01-01T00:00:00Z,1,1,-5,0",
            "2026-01-01T01:00:00Z,1,1,5,0");
    assertThat(Run.of("--liquidations", file).err())
        .isEqualTo("washout-report: " + file + ": line 2: open_interest_usd '-5' is negative\n");
    write(
        directory,
        "liq.csv",
        "time,long_usd,short_usd,open_interest_usd,funding_pct",
        "2026-01-01T00:00:00Z,1,1,5,101",
        "2026-01-01T01:00:00Z,1,1,5,0");
    assertThat(Run.of("--liquidations", file).err())
        .isEqualTo(
            "washout-report: " + file + ": line 2: funding_pct '101' is not within -100 and 100\n");
  }

  @Test
  void historyGivesTheModelItsPast() throws IOException {
    String[] days = new String[41];
    days[0] = "time,open,high,low,close,volume";
    for (int i = 1; i < days.length; i++) {
      // To the first day of the hours and beyond, of which nothing is taken.
      days[i] =
          Samples.START.plus(i - 31, java.time.temporal.ChronoUnit.DAYS)
              + ",10000,10100,9900,"
              + (10_000 + i)
              + ",1";
    }
    Path history = write(directory, "COIN-1d.csv", days);
    Path candles = write(directory, "COIN.csv", Samples.hourlyCandles(14 * 24));
    JsonNode alone = json("--candles", candles);
    JsonNode json = json("--candles", candles, "--history", history);
    assertThat(json.get("dailyBars").intValue()).isEqualTo(14 + 30);
    assertThat(alone.get("rsi14").isNull()).isTrue();
    assertThat(json.get("rsi14").isNumber()).isTrue();
    assertThat(json.get("close")).isEqualTo(alone.get("close"));
    assertThat(json.get("notes").toString())
        .contains("30 daily bars before 2026-01-01T00:00:00Z are from the history");
  }

  @Test
  void aHistoryIsOfDays() {
    Path candles = write(directory, "COIN.csv", Samples.hourlyCandles(48));
    assertThat(Run.of("--candles", candles, "--history", candles).err())
        .isEqualTo(
            "washout-report: " + candles + ": is no history: its bars are 1h long, not a day\n");
    assertThat(Run.of("--history", candles).err())
        .isEqualTo("washout-report: --history: needs --candles\n");
  }

  @Test
  void aBarCountsOnceItHasClosed() throws IOException {
    Path candles = write(directory, "COIN.csv", Samples.hourlyCandles(HOURS));
    assertThat(
            json("--candles", candles, "--as-of", "2026-03-01T09:59:59Z")
                .get("close")
                .doubleValue())
        .isCloseTo(Samples.price(59 * 24 + 9), within(1e-4));
    JsonNode onTheHour = json("--candles", candles, "--as-of", "2026-03-01T10:00:00Z");
    assertThat(onTheHour.get("close").doubleValue())
        .isCloseTo(Samples.price(59 * 24 + 10), within(1e-4));
    assertThat(onTheHour.get("asOf").textValue()).isEqualTo("2026-03-01T10:00:00Z");
  }

  @Test
  void theFutureChangesNothing() throws IOException {
    Path whole = write(directory, "COIN.csv", Samples.hourlyCandles(HOURS));
    JsonNode cut =
        json("--candles", whole, "--liquidations", liquidations(HOURS), "--as-of", "2026-03-08");
    Path past = write(directory, "COIN.csv", Samples.hourlyCandles(66 * 24));
    JsonNode alone = json("--candles", past, "--liquidations", liquidations(66 * 24));
    for (String field :
        List.of(
            "asOf", "close", "rsi14", "macdHistogram", "roc12", "liquidations", "capitulation")) {
      assertThat(cut.get(field)).as(field).isEqualTo(alone.get(field));
    }
  }

  private Path liquidations(int hours) {
    return write(directory, "liq.csv", Samples.hourlyLiquidations(hours));
  }

  @Test
  void whatTheInputDoesNotSupportIsNullAndNamed() throws IOException {
    Path candles = write(directory, "COIN.csv", Samples.hourlyCandles(14 * 24));
    JsonNode json = json("--candles", candles);
    assertThat(names(json))
        .containsExactly(
            "rsi14",
            "macdHistogram",
            "liquidations.h1.longUsd",
            "liquidations.h1.shortUsd",
            "liquidations.h4.longUsd",
            "liquidations.h4.shortUsd",
            "liquidations.h12.longUsd",
            "liquidations.h12.shortUsd",
            "liquidations.h24.longUsd",
            "liquidations.h24.shortUsd",
            "liquidations.h24.imbalance",
            "liquidations.burstRatio",
            "breadth.symbols",
            "breadth.averageRsi",
            "breadth.shareOversold",
            "cohorts",
            "relativeStrength.day",
            "relativeStrength.week",
            "phase",
            "openInterest",
            "funding",
            "capitulation.score");
    for (String name : names(json)) {
      assertThat(json.at("/" + name.replace('.', '/')).isNull()).as(name).isTrue();
      assertThat(json.get("missingReasons").get(name).textValue()).isNotBlank();
    }
    assertThat(json.get("roc12").isNumber()).isTrue();
    assertThat(json.at("/capitulation/evidence")).isEmpty();
  }

  private static List<String> names(JsonNode json) {
    return new ObjectMapper().convertValue(json.get("missing"), StringList.class);
  }

  private static final class StringList extends java.util.ArrayList<String> {
    private static final long serialVersionUID = 1L;
  }

  @Test
  void liquidationsAloneAreEnough() throws IOException {
    JsonNode json = json("--liquidations", liquidations(48));
    assertThat(json.get("asOf").textValue()).isEqualTo("2026-01-03T00:00:00Z");
    assertThat(json.get("close").isNull()).isTrue();
    assertThat(names(json))
        .contains("close", "timeframe", "rsi14")
        .doesNotContain("liquidations.burstRatio");
    assertThat(json.at("/liquidations/h24/shortUsd").doubleValue()).isEqualTo(12_000);
  }

  @Test
  void dailyBucketsHaveNoHour() throws IOException {
    Path daily =
        write(
            directory,
            "liq.csv",
            "time,long_usd,short_usd",
            "2026-01-01,100,300",
            "2026-01-02,700,100");
    JsonNode json = json("--liquidations", daily, "--as-of", "2026-01-03T21:00:00Z");
    assertThat(json.at("/liquidations/h24/imbalance").isNull()).isFalse();
    assertThat(json.at("/liquidations/h24/imbalance").doubleValue()).isEqualTo(0.75);
    assertThat(json.at("/liquidations/until").textValue()).isEqualTo("2026-01-03T00:00:00Z");
    assertThat(names(json))
        .contains("liquidations.h1.longUsd", "liquidations.burstRatio")
        .doesNotContain("liquidations.h24.longUsd");
  }

  @Test
  void liquidationsThatEndedBeforeAreNotZero() throws IOException {
    JsonNode json = json("--liquidations", liquidations(48), "--as-of", "2026-01-05");
    assertThat(json.at("/liquidations/h24/longUsd").isNull()).isTrue();
    assertThat(names(json)).contains("liquidations.h24.longUsd");
    JsonNode half = json("--liquidations", liquidations(48), "--as-of", "2026-01-03T12:00:00Z");
    assertThat(half.at("/liquidations/h24/shortUsd").doubleValue()).isEqualTo(6_000);
    assertThat(half.get("notes").get(0).textValue()).contains("12.0 of the 24 hours");
  }

  @Test
  void weeklyBarsGiveNoDailyFigures() throws IOException {
    Path weekly =
        write(
            directory,
            "COIN.csv",
            "time,open,high,low,close",
            "2026-01-05,1,1,1,1",
            "2026-01-12,1,1,1,1");
    JsonNode json = json("--candles", weekly);
    assertThat(json.get("close").doubleValue()).isEqualTo(1);
    assertThat(json.get("missingReasons").get("rsi14").textValue())
        .isEqualTo("the bars are longer than a day");
  }

  @Test
  void coinsThatEndedAreNotCounted() throws IOException {
    Path market = Files.createDirectory(directory.resolve("market"));
    write(market, "AAA.csv", Samples.hourlyCandles(40 * 24));
    write(market, "GONE.csv", Samples.hourlyCandles(39 * 24));
    write(
        market, "NEW.csv", "time,open,high,low,close", "2026-02-08,1,1,1,1", "2026-02-09,1,1,1,1");
    JsonNode json = json("--market", market);
    assertThat(json.at("/breadth/symbols").intValue()).isEqualTo(1);
    assertThat(json.get("notes")).hasSize(2);
  }

  @Test
  void withoutFilesItReportsOnASimulatedMarketAndSaysSo() throws IOException {
    Path html = directory.resolve("out.html");
    JsonNode json = json("--html", html);
    assertThat(json.get("simulated").booleanValue()).isTrue();
    assertThat(json.at("/source/simulation").textValue()).contains("SIMULATED", "february-2026");
    assertThat(names(json)).containsExactly("openInterest", "funding");
    assertThat(Files.readString(html)).contains("SIMULATED: this market never existed");
    assertThat(Run.of().out()).contains("SIMULATED");
  }

  @Test
  void helpAndVersion() {
    assertThat(Run.of("--help").out()).contains("--candles", "--as-of", "Exit status");
    assertThat(Run.of("--version").out()).startsWith("washout-report ");
  }

  @ParameterizedTest
  @ValueSource(strings = {"--nonsense", "--as-of", "--as-of tomorrow", "extra", "--candles"})
  void badCommandLine(String line) {
    Run run = Run.of((Object[]) line.split(" "));
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err())
        .startsWith("washout-report: ")
        .endsWith("Try --help.\n")
        .doesNotContain("at dev.");
  }

  @Test
  void badInputLeavesNoOutput() throws IOException {
    Path bad = write(directory, "COIN.csv", "time,open,high,low,close", "2026-01-01,1,1,1,x");
    Path json = directory.resolve("out.json");
    Path html = write(directory, "out.html", "what was there before");
    Run run = Run.of("--candles", bad, "--json", json, "--html", html);
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err())
        .isEqualTo("washout-report: " + bad + ": line 2: close 'x' is not a number\n");
    assertThat(Files.readString(html)).isEqualTo("what was there before\n");
    assertThat(directory.toFile().list()).containsExactlyInAnyOrder("COIN.csv", "out.html");
  }

  @Test
  void asOfOutsideTheData() {
    Path candles = write(directory, "COIN.csv", Samples.hourlyCandles(48));
    Run early = Run.of("--candles", candles, "--as-of", "2026-01-01T00:30:00Z");
    assertThat(early.status()).isEqualTo(2);
    assertThat(early.err())
        .isEqualTo(
            "washout-report: --as-of 2026-01-01T00:30:00Z: the first bar of COIN closes later, at"
                + " 2026-01-01T01:00:00Z\n");
    Run late = Run.of("--candles", candles, "--as-of", "2026-01-04T00:00:00Z");
    assertThat(late.status()).isEqualTo(2);
    assertThat(late.err())
        .contains("the last bar of COIN closed long before, at 2026-01-03T00:00:00Z");
    Run justInTime = Run.of("--candles", candles, "--as-of", "2026-01-03T23:59:59Z");
    assertThat(justInTime.status()).isZero();
    assertThat(justInTime.out()).contains("The last bar of COIN closed 2026-01-03T00:00:00Z.");
  }

  @Test
  void outputsThatCannotBe() {
    Path candles = write(directory, "COIN.csv", Samples.hourlyCandles(48));
    assertThat(Run.of("--candles", candles, "--json", directory).err())
        .isEqualTo("washout-report: --json " + directory + ": is a directory\n");
    assertThat(Run.of("--candles", candles, "--html", directory.resolve("no/where.html")).err())
        .contains("the directory does not exist");
    assertThat(Run.of("--candles", candles, "--json", candles).err())
        .contains("would overwrite another file of this run");
    Path same = directory.resolve("out");
    assertThat(Run.of("--candles", candles, "--json", same, "--html", same).err())
        .contains("would overwrite another file of this run");
    assertThat(Files.exists(same)).isFalse();
  }
}
