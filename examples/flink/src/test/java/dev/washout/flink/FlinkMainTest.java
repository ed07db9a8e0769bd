package dev.washout.flink;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.washout.flink.market.RowKind;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(value = 20, unit = TimeUnit.MINUTES)
class FlinkMainTest {
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @TempDir Path folder;

  private int run(Object... args) {
    String[] texts = new String[args.length];
    for (int i = 0; i < args.length; i++) {
      texts[i] = args[i].toString();
    }
    return FlinkMain.run(
        texts, new PrintStream(out, true, UTF_8), new PrintStream(err, true, UTF_8));
  }

  @Test
  void refusesWhatItCannotDo() {
    assertThat(run("--out", folder)).isEqualTo(2);
    assertThat(err.toString(UTF_8)).contains("give either --scenario or --candles");
    assertThat(run("--scenario", "boom", "--out", folder)).isEqualTo(2);
    assertThat(err.toString(UTF_8)).contains("no scenario 'boom'");
    assertThat(run("--scenario", "calm", "--symbols", 0, "--out", folder)).isEqualTo(2);
    assertThat(err.toString(UTF_8)).contains("symbols is not in 1..10000: 0");
    assertThat(run("--scenario", "calm", "--indicators", "RSI(14)", "--out", folder)).isEqualTo(2);
    assertThat(err.toString(UTF_8)).contains("'RSI(14)' gives no single value of bars");
    assertThat(err.toString(UTF_8)).doesNotContain("\tat ");
  }

  private Path files() throws IOException {
    Path candles = Files.createDirectories(folder.resolve("candles"));
    Path liquidations = Files.createDirectories(folder.resolve("liquidations"));
    Instant start = Instant.parse("2026-02-05T00:00:00Z");
    for (String symbol : List.of("AAA", "BBB", "CCC")) {
      StringBuilder text = new StringBuilder("time,open,high,low,close,volume\n");
      for (int i = 0; i < 200; i++) {
        double price = 100 + symbol.charAt(0) % 5 * Math.sin(i / 7.0);
        text.append(start.plusSeconds(60L * i))
            .append(String.format(",%s,%s,%s,%s,7%n", price, price + 1, price - 1, price + 0.5));
      }
      Files.writeString(candles.resolve(symbol + ".csv"), text);
    }
    Files.writeString(
        liquidations.resolve("VENUE.csv"),
        """
        time,symbol,side,notional_usd
        2026-02-05T01:00:00Z,AAA,long,1000
        2026-02-05T00:59:00Z,BBB,short,500
        2026-02-05T00:30:00Z,CCC,short,1
        """);
    return folder;
  }

  /** The third liquidation is half an hour behind its feed. */
  @Test
  void readsFiles() throws IOException {
    files();
    Path job = folder.resolve("job");
    Path plain = folder.resolve("plain");
    List<Path> input = List.of(folder.resolve("candles"), folder.resolve("liquidations"));
    assertThat(
            run(
                "--candles",
                input.get(0),
                "--liquidations",
                input.get(1),
                "--out",
                job,
                "--parallelism",
                2,
                "--indicators",
                "RSI(14) on CLOSE"))
        .as(err.toString(UTF_8))
        .isZero();
    assertThat(
            run(
                "--candles",
                input.get(0),
                "--liquidations",
                input.get(1),
                "--out",
                plain,
                "--plain",
                "--indicators",
                "RSI(14) on CLOSE"))
        .isZero();
    for (RowKind kind : RowKind.values()) {
      assertThat(RowFolder.sorted(job, kind)).isEqualTo(RowFolder.sorted(plain, kind));
    }
    assertThat(RowFolder.count(job, RowKind.MARKET)).isEqualTo(200);
    assertThat(RowFolder.sorted(job, RowKind.LATE))
        .containsExactly(
            "{\"time\":\"2026-02-05T00:30:00Z\",\"symbol\":\"CCC\",\"event\":\"liquidation\","
                + "\"venue\":\"VENUE\",\"side\":\"short\",\"notionalMicroUsd\":1000000,"
                + "\"why\":\"behind its feed by more than the lateness\"}");
    assertThat(run("--candles", input.get(0), "--out", job)).isEqualTo(2);
    assertThat(err.toString(UTF_8)).contains("has rows already");
  }
}
