package dev.washout.liquidation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.washout.market.ContractSpec;
import dev.washout.market.Coverage;
import dev.washout.market.Liquidation;
import dev.washout.market.NotionalBasis;
import dev.washout.market.Venue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/**
 * Two recorded files of Binance forceOrder events, read whole. The expected totals were made by
 * awk: {@code awk -F, '$2=="SELL"{n++; v+=$7*$10} END{printf "%d %.4f", n, v}'}.
 */
class VenueEventFilesTest {
  private static final String[] COLUMNS = {"s", "S", "o", "f", "q", "p", "ap", "X", "l", "z"};

  private record Read(List<Liquidation> events, List<String> refused) {
    LiquidationTotals totals() {
      return LiquidationTotals.of(Instant.EPOCH, Instant.parse("2030-01-01T00:00:00Z"), events);
    }
  }

  private static Read read(String file, int timeColumn, UnaryOperator<String> toMillis)
      throws IOException {
    String data = System.getProperty("washout.data");
    Assumptions.assumeTrue(data != null, "-Dwashout.data is not given");
    Read read = new Read(new ArrayList<>(), new ArrayList<>());
    List<String> lines = Files.readAllLines(Path.of(data, "liquidation-events", file));
    for (int i = 0; i < lines.size(); i++) {
      String[] values = lines.get(i).strip().split(",", -1);
      try {
        if (values.length != 12 && values.length != 13) {
          throw new IllegalArgumentException(values.length + " columns, not 12");
        }
        Map<String, String> fields = new HashMap<>();
        for (int c = 0; c < COLUMNS.length; c++) {
          fields.put(COLUMNS[c], values[c]);
        }
        fields.put("T", toMillis.apply(values[timeColumn]));
        read.events.addAll(Venue.BINANCE_USD_M.read(fields, ContractSpec.linear()).liquidations());
      } catch (IllegalArgumentException e) {
        read.refused.add("line " + (i + 1) + ": " + e.getMessage());
      }
    }
    assertThat(read.events.size() + read.refused.size()).isEqualTo(lines.size());
    assertThat(read.events)
        .allMatch(e -> e.basis() == NotionalBasis.EXECUTED && e.coverage() == Coverage.SAMPLED);
    return read;
  }

  @Test
  void allSymbolsOnADayOfDecember2025() throws IOException {
    Read read = read("binance-forceorder-2025-12-27.csv", 10, UnaryOperator.identity());
    assertThat(read.refused).isEmpty();
    LiquidationTotals totals = read.totals();
    assertThat(totals.longs().count()).hasValue(880);
    assertThat(totals.shorts().count()).hasValue(1165);
    assertThat(totals.longUsd()).isEqualTo(544_019.7939, within(0.001));
    assertThat(totals.shortUsd()).isEqualTo(1_507_009.5410, within(0.001));
    assertThat(totals.isLowerBound()).isTrue();
  }

  @Test
  void bitcoinAroundTheDropOfDecember2024() throws IOException {
    DateTimeFormatter stamp = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss[.SSSSSS]XXX");
    Read read =
        read(
            "btcusdt-2024-12-04.csv",
            11,
            text ->
                text.startsWith("Trade Time")
                    ? text
                    : Long.toString(OffsetDateTime.parse(text, stamp).toInstant().toEpochMilli()));
    assertThat(read.refused).hasSize(574);
    assertThat(read.refused.get(0))
        .isEqualTo("line 1: BINANCE_USD_M: field 'S' is not one of [BUY, SELL]: 'Side'");
    assertThat(read.refused.subList(1, 574)).allMatch(r -> r.endsWith(": 6 columns, not 12"));
    LiquidationTotals totals = read.totals();
    assertThat(totals.longs().count()).hasValue(729);
    assertThat(totals.shorts().count()).hasValue(1115);
    assertThat(totals.longUsd()).isEqualTo(7_584_767.5909, within(0.001));
    assertThat(totals.shortUsd()).isEqualTo(19_269_060.3063, within(0.001));
    assertThat(read.events.get(0).time()).isEqualTo(Instant.parse("2024-12-04T16:46:25.584Z"));
  }
}
