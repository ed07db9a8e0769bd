package dev.washout.report.input;

import static dev.washout.report.input.TempFiles.write;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.washout.market.Liquidation;
import dev.washout.market.PositionSide;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Rows that cannot be counted are refused one by one; what is no such file is refused whole. */
class ForceOrderReaderTest {
  private static final String LONG =
      "BTCUSDT,SELL,LIMIT,IOC,0.5,60000,60100,FILLED,0.5,0.5,1770325200000,30000";
  private static final String SHORT =
      "ETHUSDT,BUY,LIMIT,IOC,2,2000,1990,FILLED,1,2,1770325201000,4000,7";
  private static final String HEADER =
      "Symbol,Side,Order Type,Time in Force,Quantity,Price,Average Price,Order Status,"
          + "Last Filled Quantity,Filled Quantity,Event Time (IST),Trade Time (IST)";

  @TempDir Path directory;

  private EventFile read(String... lines) {
    return ForceOrderReader.read(write(directory, "events.csv", lines), "FILE", ReadProgress.NONE);
  }

  @Test
  void withoutHeader() {
    EventFile file = read(LONG, SHORT);
    assertThat(file.hasHeader()).isFalse();
    assertThat(file.refused().count()).isZero();
    assertThat(file.events())
        .extracting(Liquidation::side, Liquidation::notionalUsd, e -> e.symbol().name())
        .containsExactly(
            tuple(PositionSide.LONG, 30_050.0, "BTCUSDT"),
            tuple(PositionSide.SHORT, 3_980.0, "ETHUSDT"));
    assertThat(file.events().get(0).time()).isEqualTo(Instant.parse("2026-02-05T21:00:00Z"));
  }

  @Test
  void withAHeaderOfWordsAndTimesWithAnOffset() {
    EventFile file =
        read(
            HEADER,
            "BTCUSDT,SELL,LIMIT,IOC,0.013,94434.91,94809.6,FILLED,0.013,0.013,"
                + "2024-12-04 22:16:25.587000+05:30,2024-12-04 22:16:25.584000+05:30");
    assertThat(file.hasHeader()).isTrue();
    assertThat(file.events()).hasSize(1);
    // The trade's time, not the event's.
    assertThat(file.events().get(0).time()).isEqualTo(Instant.parse("2024-12-04T16:46:25.584Z"));
    assertThat(file.events().get(0).notionalMicroUsd()).isEqualTo(1_232_524_800L);
  }

  @Test
  void withBinancesLettersInAnyOrder() {
    EventFile file = read("T,E,X,z,ap,p,q,S,s", "1770325200000,1,FILLED,2,10,11,2,BUY,XRPUSDT");
    assertThat(file.events())
        .extracting(Liquidation::side, Liquidation::notionalUsd)
        .containsExactly(tuple(PositionSide.SHORT, 20.0));
    assertThat(file.events().get(0).time()).isEqualTo(Instant.parse("2026-02-05T21:00:00Z"));
  }

  @Test
  void theArchiveNamesTheSymbolInTheFileOnly() {
    EventFile file =
        read(
            "time,side,order_type,time_in_force,original_quantity,price,average_price,order_status,"
                + "last_fill_quantity,accumulated_fill_quantity",
            "1770325200000,SELL,LIMIT,IOC,3,10,9,FILLED,3,3");
    assertThat(file.events())
        .extracting(e -> e.symbol().name(), Liquidation::notionalUsd)
        .containsExactly(tuple("FILE", 27.0));
  }

  static Stream<Arguments> badRows() {
    return Stream.of(
        Arguments.of("BTCUSDT,SELL,LIMIT", "has 3 fields, not 12 or 13"),
        Arguments.of(SHORT + ",8", "has 14 fields, not 12 or 13"),
        Arguments.of(LONG.replace("SELL", "LONG"), "field 'S' is not one of [BUY, SELL]: 'LONG'"),
        Arguments.of(LONG.replace("SELL", "sell"), "field 'S' is not one of [BUY, SELL]: 'sell'"),
        Arguments.of(
            LONG.replace("FILLED", "REJECTED"),
            "field 'X' is not one of [NEW, PARTIALLY_FILLED, FILLED, CANCELED, EXPIRED]:"
                + " 'REJECTED'"),
        Arguments.of(
            LONG.replace("60100", "NaN"), "field 'ap' is not a decimal of 0 or more: 'NaN'"),
        Arguments.of(
            LONG.replace("60100", "-60100"), "field 'ap' is not a decimal of 0 or more: '-60100'"),
        Arguments.of(LONG.replace("60100", ""), "field 'ap' is missing"),
        Arguments.of(
            LONG.replace("IOC,0.5", "IOC,Infinity"),
            "field 'q' is not a decimal of 0 or more: 'Infinity'"),
        Arguments.of(LONG.replace("IOC,0.5", "IOC,0"), "field 'q' is not positive: '0'"),
        Arguments.of(
            LONG.replace("IOC,0.5", "IOC,0.4"), "field 'z' = '0.5' contradicts field 'q' = '0.4'"),
        Arguments.of(
            LONG.replace("1770325200000", "yesterday"),
            "field 'T' is neither an ISO 8601 time nor one in epoch units: 'yesterday'"),
        Arguments.of(LONG.replace("1770325200000", ""), "field 'T' is empty: ''"),
        Arguments.of(LONG.replace("BTCUSDT", ""), "field 's' is missing"),
        Arguments.of(
            LONG.replace("60100", "99999999999999999999"),
            "quantity 0.5 at price 99999999999999999999 is not an amount within 9.2e12 USD of zero:"
                + " 49999999999999999999.5"),
        Arguments.of("s,S,o,f,q,p,ap,X,l,z,T,n", "repeats the header"),
        Arguments.of(
            LONG.replace("SELL", "\u202eSELL"), "field 'S' is not one of [BUY, SELL]: '?SELL'"));
  }

  @ParameterizedTest
  @MethodSource("badRows")
  void aBadRowIsRefusedAndTheOthersCount(String bad, String reason) {
    EventFile file = read(LONG, bad, SHORT);
    assertThat(file.events()).hasSize(2);
    assertThat(file.refused().count()).isEqualTo(1);
    assertThat(file.refused().rows()).containsExactly(new Refusals.Row(2, reason));
    // Also where the bad row is the first, from which the columns are told.
    if (!bad.startsWith("s,")) {
      assertThat(read(bad, LONG, SHORT).refused().rows())
          .containsExactly(new Refusals.Row(1, reason));
    }
  }

  @Test
  void reasonsAreCountedWithoutTheirValues() {
    Refusals refused =
        read(
                LONG,
                LONG.replace("SELL", "A"),
                LONG.replace("SELL", "B"),
                "x",
                LONG.replace("IOC,0.5", "IOC,0.4"),
                LONG.replace("IOC,0.5", "IOC,0.3"),
                LONG.replace("SELL", "C"))
            .refused();
    assertThat(refused.count()).isEqualTo(6);
    assertThat(refused.reasons())
        .extracting(Refusals.Reason::reason, Refusals.Reason::count, Refusals.Reason::lines)
        .containsExactly(
            tuple("field 'S' is not one of [BUY, SELL]", 3L, List.of(2L, 3L, 7L)),
            tuple("field 'z' contradicts field 'q'", 2L, List.of(5L, 6L)),
            tuple("has 1 field, not 12 or 13", 1L, List.of(4L)));
  }

  @Test
  void moreRefusedRowsThanAreKeptAreCounted() {
    List<String> lines = new ArrayList<>(List.of(LONG));
    lines.addAll(Collections.nCopies(2 * Refusals.MOST_ROWS, "x"));
    Refusals refused = read(lines.toArray(String[]::new)).refused();
    assertThat(refused.count()).isEqualTo(2 * Refusals.MOST_ROWS);
    assertThat(refused.rows()).hasSize(Refusals.MOST_ROWS);
    assertThat(refused.reasons().get(0).count()).isEqualTo(2 * Refusals.MOST_ROWS);
  }

  @Test
  void aRepeatedRowCountsOnce() {
    EventFile file = read(LONG, SHORT, LONG, LONG.replace("0.5,0.5,", "0.25,0.5,"));
    // The last differs in a field, so it is another order.
    assertThat(file.events()).hasSize(3);
    assertThat(file.refused().rows())
        .containsExactly(new Refusals.Row(3, "repeats line 1 in every field"));
  }

  @Test
  void shuffledRowsGiveTheSameEvents() {
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < 50; i++) {
      lines.add(LONG.replace("1770325200000", Long.toString(1_770_325_200_000L + 7L * i)));
    }
    EventFile ordered = read(lines.toArray(String[]::new));
    assertThat(ordered.outOfOrder()).isZero();
    Collections.shuffle(lines, new Random(5));
    EventFile shuffled = read(lines.toArray(String[]::new));
    assertThat(shuffled.events()).isEqualTo(ordered.events());
    assertThat(shuffled.outOfOrder()).isPositive();
  }

  @Test
  void aFileCutOffWithinItsLastFieldLosesThatRow() {
    Path whole = write(directory, "a.csv", (LONG + "\n" + SHORT).getBytes(StandardCharsets.UTF_8));
    assertThat(ForceOrderReader.read(whole, "FILE", ReadProgress.NONE).events()).hasSize(1);
    String same = LONG.replace("1770325200000", "1770325200001");
    Path merely = write(directory, "b.csv", (LONG + "\n" + same).getBytes(StandardCharsets.UTF_8));
    assertThat(ForceOrderReader.read(merely, "FILE", ReadProgress.NONE).events()).hasSize(2);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 20, 50, 71})
  void aFileCutOffAnywhereLosesThatRow(int kept) {
    String cut = LONG + "\n" + LONG.replace("BTC", "LTC").substring(0, kept);
    Path file = write(directory, "a.csv", cut.getBytes(StandardCharsets.UTF_8));
    EventFile events = ForceOrderReader.read(file, "FILE", ReadProgress.NONE);
    assertThat(events.events()).hasSize(1);
    assertThat(events.refused().rows()).extracting(Refusals.Row::line).containsExactly(2L);
  }

  @Test
  void whatIsNoSuchFileIsRefusedWhole() {
    assertProblem("is empty", "");
    assertProblem("has a header and no row", HEADER);
    assertProblem(
        "line 1: has 3 fields, not 12 or 13; none of the 2 rows is a Binance forceOrder event",
        "time,long_usd,short_usd",
        "2026-01-01,1,2");
    assertProblem(
        "line 1: the header has no column 'order_status':"
            + " 'symbol,side,quantity,price,average_price,filled_quantity,tim...'",
        "symbol,side,quantity,price,average_price,filled_quantity,time",
        "BTCUSDT,BUY,1,1,1,1,1770325200000");
    // Bybit's columns: the side there is the position's, so to read it as Binance's would be wrong.
    assertProblem(
        "line 1: the header has no column 'quantity': 'T,s,S,v,p'",
        "T,s,S,v,p",
        "1770325200000,BTCUSDT,Buy,0.1,60000");
    assertProblem("line 2: is not text: character 1 is U+0000", LONG, "\u0000");
    assertProblem("line 2: is longer than 65536 characters", LONG, "x".repeat(70_000));
  }

  @Test
  void randomBytesAreRefusedWhole() {
    for (int seed = 0; seed < 20; seed++) {
      byte[] bytes = new byte[10_000];
      new Random(seed).nextBytes(bytes);
      Path file = write(directory, "events.csv", bytes);
      assertThatThrownBy(() -> ForceOrderReader.read(file, "FILE", ReadProgress.NONE))
          .isInstanceOf(InputException.class);
    }
  }

  private void assertProblem(String problem, String... lines) {
    assertThatThrownBy(() -> read(lines))
        .isInstanceOf(InputException.class)
        .hasMessage(directory.resolve("events.csv") + ": " + problem);
  }
}
