package dev.washout.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The fall of 2026-02-05 on real data, against figures computed outside this project. */
class RealDataTest {
  @TempDir Path directory;

  private static Path data() {
    String property = System.getProperty("washout.data");
    assumeTrue(property != null, "needs market data: -Dwashout.data=DIR");
    return Path.of(property);
  }

  @Test
  void february2026() throws IOException {
    Path data = data();
    Path file = data.resolve("BTC-1h-2026-crash.csv");
    Path out = directory.resolve("out.json");
    Run run =
        Run.of(
            "--candles",
            file,
            "--liquidations",
            file,
            "--market",
            data.resolve("candles-1h"),
            "--as-of",
            "2026-02-05T21:00:00Z",
            "--json",
            out,
            "--html",
            directory.resolve("out.html"));
    assertThat(run.status()).as(run.err()).isZero();
    JsonNode json = new ObjectMapper().readTree(Files.readString(out));
    assertThat(json.get("close").doubleValue()).isEqualTo(63775.67);
    // Wilder's RSI, MACD with both averages together, and ROC on 64 daily closes, by a script.
    assertThat(json.get("rsi14").doubleValue()).isCloseTo(16.099107947067626, within(1e-9));
    assertThat(json.get("macdHistogram").doubleValue())
        .isCloseTo(-2200.2362161958495, within(1e-6));
    assertThat(json.get("roc12").doubleValue()).isCloseTo(-28.52291736854127, within(1e-9));
    assertThat(json.at("/liquidations/h1/longUsd").doubleValue())
        .isCloseTo(134_313_226.1747, within(0.01));
    assertThat(json.at("/liquidations/h1/shortUsd").doubleValue())
        .isCloseTo(7_923_895.19104, within(0.01));
    assertThat(json.at("/liquidations/h24/longUsd").doubleValue())
        .isCloseTo(410_644_180, within(41_064.0));
    assertThat(json.at("/liquidations/h24/imbalance").doubleValue()).isCloseTo(0.791, within(5e-4));
    assertThat(json.at("/liquidations/burstRatio").doubleValue()).isCloseTo(7.44, within(5e-3));
    assertThat(json.at("/breadth/symbols").intValue()).isEqualTo(33);
    assertThat(json.at("/breadth/averageRsi").doubleValue())
        .isCloseTo(23.27535163334651, within(1e-9));
    assertThat(json.at("/breadth/shareOversold").doubleValue()).isCloseTo(31 / 33.0, within(1e-12));
    assertThat(json.get("missing")).isEmpty();
    assertThat(json.get("phase").textValue()).isEqualTo("capitulating");
    // In coins at the row's own price: 93,957 after 94,536 a day before.
    assertThat(json.at("/openInterest/coins").doubleValue()).isCloseTo(93_956.63, within(0.01));
    assertThat(json.at("/openInterest/change24hPercent").doubleValue())
        .isCloseTo(-0.6131, within(1e-4));
    assertThat(json.at("/funding/ratePercent").doubleValue()).isCloseTo(-0.00389, within(1e-12));
    assertThat(json.get("cohorts")).hasSize(3);
    assertThat(json.at("/relativeStrength/coin").textValue()).isEqualTo("BTCUSDT");
    assertThat(json.get("prose").textValue()).startsWith("BTC is capitulating");
  }

  @Test
  void february2026WithItsHistory() throws IOException {
    Path data = data();
    Path file = data.resolve("BTC-1h-2026-crash.csv");
    Path out = directory.resolve("out.json");
    Run run =
        Run.of(
            "--candles",
            file,
            "--history",
            data.resolve("candles-1d/BTC.csv"),
            "--liquidations",
            file,
            "--as-of",
            "2026-02-05T21:00:00Z",
            "--json",
            out);
    assertThat(run.status()).as(run.err()).isZero();
    JsonNode json = new ObjectMapper().readTree(Files.readString(out));
    // The days to 2025-12-04, of which the hours have only a part, and 63 of hours.
    assertThat(json.get("dailyBars").intValue()).isEqualTo(2_287 + 63);
    // Zones from bars before the stress began; each holds as many turns as are asked.
    assertThat(json.get("zones")).isNotEmpty();
    for (JsonNode zone : json.get("zones")) {
      assertThat(zone.get("touches").intValue()).isGreaterThanOrEqualTo(3);
      assertThat(zone.get("lastTouch").textValue()).isLessThan("2026-02-05");
    }
  }

  @Test
  void dailyCandlesOfManyLengths() throws IOException {
    Path data = data();
    Path out = directory.resolve("out.json");
    Run run =
        Run.of(
            "--candles", data.resolve("candles-1d/BTC-index.csv"),
            "--market", data.resolve("candles-1d"),
            "--json", out);
    assertThat(run.status()).as(run.err()).isZero();
    JsonNode json = new ObjectMapper().readTree(Files.readString(out));
    assertThat(json.get("asOf").textValue()).isEqualTo("2026-03-07T00:00:00Z");
    assertThat(json.get("openDayHours").doubleValue()).isZero();
    // XMR ended two years before.
    assertThat(json.at("/breadth/symbols").intValue()).isEqualTo(16);
  }
}
