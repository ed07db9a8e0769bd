package dev.washout.liquidation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.common.base.Splitter;
import dev.washout.market.OpenInterest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Hourly open interest of bitcoin around the fall of 2026-02-05. */
class DeleveragingRealDataTest {
  @Test
  void flushIsLongClosure() throws IOException {
    String directory = System.getProperty("washout.data", "");
    assumeTrue(!directory.isEmpty(), "needs -Dwashout.data=DIR");
    DeleveragingCalculator calculator = Deleveraging.of(Duration.ofHours(24), 0.02, 0.02).start();
    Map<Instant, DeleveragingReading> readings = new TreeMap<>();
    Map<PositionChange, Integer> counts = new EnumMap<>(PositionChange.class);
    List<String> lines = Files.readAllLines(Path.of(directory, "BTC-1h-2026-crash.csv"));
    for (String line : lines.subList(1, lines.size())) {
      List<String> columns = Splitter.on(',').splitToList(line);
      // the row's open interest and close are those of the end of its hour
      Instant time = Instant.parse(columns.get(0)).plus(Duration.ofHours(1));
      double usd = Double.parseDouble(columns.get(8));
      double close = Double.parseDouble(columns.get(4));
      if (calculator.update(OpenInterest.ofUsd(time, usd, close))) {
        readings.put(time, calculator.reading());
        counts.merge(calculator.change(), 1, Integer::sum);
      }
    }
    // on the day of the fall shorts opened as fast as longs closed; the flush came overnight
    assertThat(readings.get(Instant.parse("2026-02-05T12:00:00Z")).change())
        .isEqualTo(PositionChange.NEW_SHORTS);
    DeleveragingReading flush = readings.get(Instant.parse("2026-02-06T12:00:00Z"));
    assertThat(flush.change()).isEqualTo(PositionChange.LONG_CLOSURE);
    assertThat(flush.priceChange()).isEqualTo(-0.0524, within(1e-4));
    assertThat(flush.interestChange()).isEqualTo(-0.0708, within(1e-4));
    assertThat(readings.get(Instant.parse("2026-02-07T00:00:00Z")).change())
        .isEqualTo(PositionChange.SHORT_COVERING);
    assertThat(counts).hasSize(PositionChange.values().length);
  }
}
