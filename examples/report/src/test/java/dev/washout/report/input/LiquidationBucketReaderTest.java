package dev.washout.report.input;

import static dev.washout.report.input.TempFiles.write;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.washout.market.Timeframe;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LiquidationBucketReaderTest {
  @TempDir Path directory;

  private LiquidationBuckets read(String... lines) {
    return LiquidationBucketReader.read(write(directory, "l.csv", lines), ReadProgress.NONE);
  }

  @Test
  void readsMicroDollarsFromAFileThatIsAlsoOneOfCandles() {
    LiquidationBuckets buckets =
        read(
            "time,open,high,low,close,long_usd,short_usd,funding_pct",
            "2026-01-01T00:00:00Z,1,1,1,1,42620.5427004,0,0.1",
            "2026-01-01T01:00:00Z,1,1,1,1,0.0000005,1499665.49438,-0.1");
    assertThat(buckets.timeframe()).isEqualTo(Timeframe.ONE_HOUR);
    assertThat(buckets.size()).isEqualTo(2);
    assertThat(buckets.longMicroUsd().asList()).containsExactly(42_620_542_700L, 0L);
    assertThat(buckets.shortMicroUsd().asList()).containsExactly(0L, 1_499_665_494_380L);
    assertThat(buckets.closeEpochMillis(1)).isEqualTo(1_767_232_800_000L);
  }

  @Test
  void refusesNegativeAndEndlessAmounts() {
    assertThatThrownBy(() -> read("time,long_usd,short_usd", "2026-01-01,-1,0"))
        .hasMessageEndingWith("l.csv: line 2: long_usd '-1' is negative");
    assertThatThrownBy(() -> read("time,long_usd,short_usd", "2026-01-01,1,1e13"))
        .hasMessageEndingWith("l.csv: line 2: short_usd '1e13' is more than 9.2e12 USD");
    assertThatThrownBy(() -> read("time,long_usd", "2026-01-01,1"))
        .hasMessageEndingWith("line 1: the header has no column 'short_usd': 'time,long_usd'");
  }
}
