package dev.washout.flink.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.washout.flink.market.BarEvent;
import dev.washout.flink.market.FeedEvent;
import dev.washout.flink.market.LiquidationEvent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Feeds can be read on from any position, and say what is wrong with what they read. */
class FeedsTest {
  private static final Simulation SIMULATION = Simulation.of("february-2026", 12, 1);

  @TempDir Path folder;

  private static String describe(FeedEvent event) {
    if (event instanceof LiquidationEvent each) {
      return each.venue + each.symbol + each.epochMillis + each.isLong + each.notionalMicroUsd;
    }
    BarEvent each = (BarEvent) event;
    return each.symbol + each.openEpochMillis + " " + each.close + " " + each.volume;
  }

  private static <T extends FeedEvent> List<String> read(Feeds<T> feeds, String name, long from)
      throws IOException {
    List<String> all = new ArrayList<>();
    try (FeedCursor<T> cursor = feeds.open(name, from)) {
      for (T event = cursor.next(); event != null; event = cursor.next()) {
        all.add(describe(event));
      }
      assertThat(cursor.nextArrival()).isEqualTo(Long.MAX_VALUE);
    }
    return all;
  }

  private static <T extends FeedEvent> void assertResumesAnywhere(
      Feeds<T> feeds, String name, int every) throws IOException {
    List<String> all = read(feeds, name, 0);
    assertThat(all).isNotEmpty();
    try (FeedCursor<T> cursor = feeds.open(name, 0)) {
      for (int i = 0; i < all.size(); i++) {
        if (i % every == 0) {
          assertThat(read(feeds, name, cursor.position())).isEqualTo(all.subList(i, all.size()));
        }
        cursor.next();
      }
    }
  }

  @Test
  void simulatedFeedsResumeAnywhere() throws IOException {
    Simulation late = SIMULATION.arriving(5, 5, 100);
    assertResumesAnywhere(SIMULATION.candles(), "candles-3", 211);
    assertResumesAnywhere(late.candles(), "candles-0", 307);
    assertResumesAnywhere(late.liquidations(), "BETA-SIM", 5);
  }

  @Test
  void disorderDeliversTheSameEvents() throws IOException {
    for (Simulation other : List.of(SIMULATION.arriving(5, 5, 0), SIMULATION.arriving(3, 7, 50))) {
      for (String name : SIMULATION.candles().names()) {
        assertThat(read(other.candles(), name, 0))
            .isNotEqualTo(read(SIMULATION.candles(), name, 0))
            .containsExactlyInAnyOrderElementsOf(read(SIMULATION.candles(), name, 0));
      }
      for (String name : SIMULATION.liquidations().names()) {
        assertThat(read(other.liquidations(), name, 0))
            .containsExactlyInAnyOrderElementsOf(read(SIMULATION.liquidations(), name, 0));
      }
    }
  }

  @Test
  void anEndlessMarketGoesOn() throws IOException {
    Simulation endless = new Simulation("february-2026", 2, 1, 1, 0, 0, 0, true);
    assertThat(endless.candles().isBounded()).isFalse();
    try (FeedCursor<BarEvent> cursor = endless.candles().open("candles-0", 0)) {
      long before = 0;
      for (int i = 0; i < 2 * 1440 * 3; i++) {
        BarEvent event = cursor.next();
        assertThat(event.openEpochMillis).isGreaterThanOrEqualTo(before);
        assertThat(event.openEpochMillis - before).isIn(0L, 60_000L, event.openEpochMillis);
        before = event.openEpochMillis;
      }
    }
  }

  @Test
  void positionsHaveAByteForm() throws IOException {
    FeedSplit split = new FeedSplit("candles-0", 7L << 30, Long.MIN_VALUE);
    FeedSplitSerializer one = new FeedSplitSerializer();
    assertThat(one.deserialize(1, one.serialize(split))).isEqualTo(split);
    FeedSplitSerializer.OfList many = new FeedSplitSerializer.OfList();
    List<FeedSplit> splits = List.of(split, new FeedSplit("candles-1", 0, 5));
    assertThat(many.deserialize(1, many.serialize(splits))).isEqualTo(splits);
    assertThatThrownBy(() -> one.deserialize(2, one.serialize(split)))
        .isInstanceOf(IOException.class)
        .hasMessage("the position of a feed is in version 2, not 1");
  }

  @Test
  void readsCandleFiles() throws IOException {
    Files.writeString(
        folder.resolve("BTC.csv"),
        """
        time,open,high,low,close,volume
        2026-02-05T20:00:00Z,63000,63100,62900,63050,1.5
        1770321660000,63050,63060,63000,63010,
        """);
    Files.writeString(folder.resolve(".hidden.csv"), "nothing");
    CandleFiles files = CandleFiles.in(folder, 60_000);
    assertThat(files.names()).containsExactly("BTC");
    assertThat(read(files, "BTC", 0))
        .containsExactly("BTC1770321600000 63050.0 1.5", "BTC1770321660000 63010.0 NaN");
    assertResumesAnywhere(files, "BTC", 1);
  }

  @Test
  void readsLiquidationFiles() throws IOException {
    Files.writeString(
        folder.resolve("VENUE.csv"),
        """
        time,symbol,side,notional_usd,price,coverage
        2026-02-05T20:00:00.5Z,BTC,long,1000.25,63000,sampled
        2026-02-05T20:00:01Z,ETH,SHORT,5,,
        """);
    LiquidationFiles files = LiquidationFiles.in(folder);
    assertThatThrownBy(() -> read(files, "VENUE", 0)).hasMessageContaining("line 3: coverage ''");
    Files.writeString(
        folder.resolve("VENUE.csv"),
        """
        time,symbol,side,notional_usd
        2026-02-05T20:00:00.5Z,BTC,long,1000.25
        2026-02-05T20:00:01Z,ETH,SHORT,5
        """);
    assertThat(read(files, "VENUE", 0))
        .containsExactly(
            "VENUEBTC1770321600500true1000250000", "VENUEETH1770321601000false5000000");
  }

  @Test
  void saysWhatIsWrongAndWhere() throws IOException {
    assertRefused("2026-02-05T20:00:00Z,1,2,0.5,x,0", "line 2: close 'x' is not a number");
    assertRefused("yesterday,1,2,0.5,1,0", "line 2: time 'yesterday' is neither a time");
    assertRefused("2026-02-05T20:00:00Z,1,0.7,0.5,1,0", "line 2: ");
    Files.writeString(folder.resolve("A.csv"), "time,open\n2026-02-05T20:00:00Z,1\n");
    assertThatThrownBy(() -> read(CandleFiles.in(folder, 60_000), "A", 0))
        .hasMessageContaining("A.csv: line 2: there is no column 'high'");
  }

  private void assertRefused(String row, String message) throws IOException {
    Files.writeString(folder.resolve("A.csv"), "time,open,high,low,close,volume\n" + row + "\n");
    assertThatThrownBy(() -> read(CandleFiles.in(folder, 60_000), "A", 0))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("A.csv: " + message);
  }

  @Test
  void refusesSimulationsThatAreNone() {
    assertThatThrownBy(() -> Simulation.of("boom", 1, 1)).hasMessageContaining("no scenario");
    assertThatThrownBy(() -> Simulation.of("calm", 0, 1)).hasMessageContaining("symbols");
    assertThatThrownBy(() -> Simulation.of("calm", 1, 0)).hasMessageContaining("days");
    assertThatThrownBy(() -> SIMULATION.arriving(61, 0, 0)).hasMessageContaining("disorder");
    assertThatThrownBy(() -> SIMULATION.arriving(0, -1, 0)).hasMessageContaining("skew");
    assertThatThrownBy(() -> SIMULATION.arriving(0, 0, -1)).hasMessageContaining("lateOneIn");
  }
}
