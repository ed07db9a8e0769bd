package dev.washout.flink.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.washout.flink.feed.FeedCursor;
import dev.washout.flink.feed.Simulation;
import dev.washout.flink.market.BarEvent;
import dev.washout.flink.market.Instrument;
import dev.washout.flink.market.LiquidationEvent;
import dev.washout.flink.market.MarketSpec;
import dev.washout.flink.market.MarketView;
import dev.washout.flink.market.Settings;
import dev.washout.flink.market.Slice;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.api.common.typeutils.TypeSerializerSnapshot;
import org.apache.flink.core.memory.DataInputDeserializer;
import org.apache.flink.core.memory.DataOutputSerializer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LiveSerializerTest {
  private static final Simulation SIMULATION = Simulation.of("february-2026", 1, 2);
  private static final Settings SETTINGS =
      Settings.of(1)
          .withBars(60_000, 600_000, 600_000)
          .withIndicators(List.of("RSI(14) on CLOSE", "ATR(14)", "IMBALANCE(24h)"));

  private final LiveSerializer<Instrument> serializer =
      new LiveSerializer<>(new InstrumentLayout(), SETTINGS);
  private final List<BarEvent> bars = new ArrayList<>();
  private final List<LiquidationEvent> events = new ArrayList<>();
  private final List<Slice> slices = new ArrayList<>();

  @BeforeEach
  void read() throws IOException {
    try (FeedCursor<BarEvent> cursor = SIMULATION.candles().open("candles-0", 0)) {
      for (BarEvent each = cursor.next(); each != null; each = cursor.next()) {
        bars.add(each);
      }
    }
    for (String venue : SIMULATION.liquidations().names()) {
      try (FeedCursor<LiquidationEvent> cursor = SIMULATION.liquidations().open(venue, 0)) {
        for (LiquidationEvent each = cursor.next(); each != null; each = cursor.next()) {
          events.add(each);
        }
      }
    }
  }

  /** Gives an instrument what happens from one bar to another, and reads half of it. */
  private List<String> go(Instrument instrument, int from, int to, long watermark) {
    List<String> rows = new ArrayList<>();
    long start = bars.get(from).openEpochMillis;
    long end = bars.get(to - 1).eventTime();
    for (LiquidationEvent event : events) {
      if (event.epochMillis > start && event.epochMillis <= end) {
        instrument.take(event);
      }
    }
    for (BarEvent bar : bars.subList(from, to)) {
      instrument.take(bar);
    }
    instrument.advance(watermark, slices::add, (kind, line) -> rows.add(line));
    return rows;
  }

  private Instrument half() {
    Instrument instrument = new Instrument(InstrumentLayout.spec(SETTINGS), "BTC-SIM");
    assertThat(go(instrument, 0, 1500, bars.get(1400).eventTime())).isNotEmpty();
    return instrument;
  }

  private byte[] bytes(Instrument instrument) throws IOException {
    DataOutputSerializer out = new DataOutputSerializer(64);
    serializer.serialize(instrument, out);
    return out.getCopyOfBuffer();
  }

  @Test
  void goesOnFromItsBytes() throws IOException {
    Instrument one = half();
    Instrument other = serializer.deserialize(new DataInputDeserializer(bytes(one)));
    assertThat(bytes(other)).isEqualTo(bytes(one));
    assertThat(go(other, 1500, 2880, Long.MAX_VALUE))
        .isEqualTo(go(one, 1500, 2880, Long.MAX_VALUE))
        .isNotEmpty();
  }

  /** What Flink keeps for a checkpoint must not change when the job goes on. */
  @Test
  void aCopySharesNothing() throws IOException {
    Instrument one = half();
    byte[] before = bytes(one);
    Instrument copy = serializer.copy(one);
    go(copy, 1500, 2880, Long.MAX_VALUE);
    assertThat(bytes(one)).isEqualTo(before);
    assertThat(bytes(copy)).isNotEqualTo(before);
  }

  @Test
  void copiesBytesWithoutReadingThem() throws IOException {
    byte[] bytes = bytes(half());
    DataOutputSerializer out = new DataOutputSerializer(64);
    serializer.copy(new DataInputDeserializer(bytes), out);
    assertThat(out.getCopyOfBuffer()).isEqualTo(bytes);
  }

  @Test
  void refusesALayoutItDoesNotKnow() throws IOException {
    byte[] bytes = bytes(half());
    bytes[7] = 9; // after the length, the layout's version
    assertThatThrownBy(() -> serializer.deserialize(new DataInputDeserializer(bytes)))
        .isInstanceOf(IOException.class)
        .hasMessage("the state of an instrument is in layout 9; this program reads 2 to 2");
  }

  /** The library's own version is in each calculator's state. */
  @Test
  void refusesACalculatorsStateOfAnotherVersion() throws IOException {
    byte[] bytes = bytes(half());
    String text = new String(bytes, java.nio.charset.StandardCharsets.ISO_8859_1);
    bytes[text.indexOf("WSHO") + 4] = 9;
    assertThatThrownBy(() -> serializer.deserialize(new DataInputDeserializer(bytes)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "the state of BTC-SIM, RSI(14) on CLOSE cannot be restored: state version 9 is not 1");
  }

  @Test
  void refusesOtherRecipes() throws IOException {
    Settings other = SETTINGS.withIndicators(List.of("RSI(15) on CLOSE"));
    LiveSerializer<Instrument> asked = new LiveSerializer<>(new InstrumentLayout(), other);
    byte[] bytes = bytes(half());
    assertThatThrownBy(() -> asked.deserialize(new DataInputDeserializer(bytes)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "the state of BTC-SIM is that of [RSI(14) on CLOSE, ATR(14), IMBALANCE(24h)],"
                + " and this job is asked for [RSI(15) on CLOSE]");
    TypeSerializerSnapshot<Instrument> is = asked.snapshotConfiguration();
    TypeSerializerSnapshot<Instrument> was = reread(serializer.snapshotConfiguration());
    assertThatThrownBy(() -> is.resolveSchemaCompatibility(was))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("RSI(14) on CLOSE")
        .hasMessageContaining("cannot be continued with")
        .hasMessageContaining("RSI(15) on CLOSE");
  }

  private static TypeSerializerSnapshot<Instrument> reread(
      TypeSerializerSnapshot<Instrument> snapshot) throws IOException {
    DataOutputSerializer out = new DataOutputSerializer(64);
    snapshot.writeSnapshot(out);
    TypeSerializerSnapshot<Instrument> read = new LiveSerializerSnapshot<>();
    read.readSnapshot(
        snapshot.getCurrentVersion(),
        new DataInputDeserializer(out.getCopyOfBuffer()),
        LiveSerializerTest.class.getClassLoader());
    return read;
  }

  @Test
  void anotherLatenessIsNoOtherState() throws IOException {
    LiveSerializer<Instrument> asked =
        new LiveSerializer<>(new InstrumentLayout(), SETTINGS.withLateness(1));
    assertThat(
            asked
                .snapshotConfiguration()
                .resolveSchemaCompatibility(reread(serializer.snapshotConfiguration()))
                .isCompatibleAsIs())
        .isTrue();
    assertThat(reread(serializer.snapshotConfiguration()).restoreSerializer())
        .isEqualTo(serializer);
  }

  @Test
  void theMarketGoesOnFromItsBytes() throws IOException {
    go(half(), 1500, 2880, Long.MAX_VALUE);
    LiveSerializer<MarketView> markets = new LiveSerializer<>(new MarketLayout(), SETTINGS);
    MarketView one = new MarketView(MarketSpec.of(SETTINGS));
    int half = slices.size() / 2;
    slices.subList(0, half).forEach(one::take);
    one.advance(slices.get(half - 20).closeEpochMillis(), line -> {});
    MarketView other = markets.copy(one);
    List<String> rows = new ArrayList<>();
    List<String> others = new ArrayList<>();
    for (Slice slice : slices.subList(half, slices.size())) {
      one.take(slice);
      other.take(slice);
    }
    one.advance(Long.MAX_VALUE, rows::add);
    other.advance(Long.MAX_VALUE, others::add);
    assertThat(others).isEqualTo(rows).hasSizeGreaterThan(1000);
    assertThat(one.take(slices.get(0))).as("a moment that has been read").isFalse();
  }
}
