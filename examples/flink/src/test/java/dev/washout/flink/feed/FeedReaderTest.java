package dev.washout.flink.feed;

import static org.assertj.core.api.Assertions.assertThat;

import dev.washout.flink.market.BarEvent;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.api.common.eventtime.Watermark;
import org.apache.flink.api.connector.source.ReaderOutput;
import org.apache.flink.api.connector.source.SourceOutput;
import org.apache.flink.core.io.InputStatus;
import org.junit.jupiter.api.Test;

/** What a reader does with feeds at the edges of their lives. */
class FeedReaderTest {
  private static final SimulatedCandles CANDLES = Simulation.of("february-2026", 4, 1).candles();

  private final FeedReader<BarEvent> reader =
      new FeedReader<>(CANDLES, 300_000, new Pace(Pace.UNLIMITED));
  private final Recorder output = new Recorder();

  /** Notes what passes, and which outputs are done with. */
  private static final class Recorder implements ReaderOutput<BarEvent> {
    final List<String> symbols = new ArrayList<>();
    final List<String> released = new ArrayList<>();
    final List<Boolean> late = new ArrayList<>();

    @Override
    public void collect(BarEvent event) {
      symbols.add(event.symbol);
      late.add(event.late);
    }

    @Override
    public void collect(BarEvent event, long time) {
      collect(event);
    }

    @Override
    public void emitWatermark(Watermark watermark) {}

    @Override
    public void markIdle() {}

    @Override
    public void markActive() {}

    @Override
    public SourceOutput<BarEvent> createOutputForSplit(String split) {
      return this;
    }

    @Override
    public void releaseOutputForSplit(String split) {
      released.add(split);
    }
  }

  private static FeedSplit atEnd(String name) throws IOException {
    try (FeedCursor<BarEvent> cursor = CANDLES.open(name, 0)) {
      while (cursor.next() != null) {}
      return new FeedSplit(name, cursor.position(), 0);
    }
  }

  /** A savepoint may hold a feed of which all has been read. It has to hold back no watermark. */
  @Test
  void letsGoOfAFeedThatHasNothingLeft() throws IOException {
    reader.addSplits(List.of(atEnd("candles-0"), new FeedSplit("candles-1", 0, Long.MIN_VALUE)));
    assertThat(reader.pollNext(output)).isEqualTo(InputStatus.MORE_AVAILABLE);
    assertThat(output.released).containsExactly("candles-0");
    assertThat(output.symbols).isNotEmpty();
    assertThat(reader.snapshotState(1)).extracting(FeedSplit::name).containsExactly("candles-1");
  }

  @Test
  void endsOnlyWhenThereWillBeNoOtherFeed() throws IOException {
    assertThat(reader.pollNext(output)).isEqualTo(InputStatus.NOTHING_AVAILABLE);
    assertThat(reader.isAvailable()).isNotDone();
    reader.addSplits(List.of(atEnd("candles-2")));
    assertThat(reader.isAvailable()).isDone();
    assertThat(reader.pollNext(output)).isEqualTo(InputStatus.NOTHING_AVAILABLE);
    reader.notifyNoMoreSplits();
    assertThat(reader.isAvailable()).isDone();
    assertThat(reader.pollNext(output)).isEqualTo(InputStatus.END_OF_INPUT);
  }

  /** Else an event would be late before a failure and not after it. */
  @Test
  void judgesLatenessByTheClockThatWasSaved() throws IOException {
    long clock = Instant.parse("2030-01-01T00:00:00Z").toEpochMilli();
    reader.addSplits(List.of(new FeedSplit("candles-1", 0, clock)));
    assertThat(reader.pollNext(output)).isEqualTo(InputStatus.MORE_AVAILABLE);
    assertThat(output.late).isNotEmpty().containsOnly(true);
    assertThat(reader.snapshotState(1)).extracting(FeedSplit::clock).containsExactly(clock);
  }

  @Test
  void waitsForAFeedThatIsPaused() throws IOException {
    reader.addSplits(List.of(new FeedSplit("candles-3", 0, Long.MIN_VALUE)));
    reader.notifyNoMoreSplits();
    reader.pauseOrResumeSplits(List.of("candles-3"), List.of());
    assertThat(reader.pollNext(output)).isEqualTo(InputStatus.NOTHING_AVAILABLE);
    assertThat(reader.isAvailable()).isNotDone();
    reader.pauseOrResumeSplits(List.of(), List.of("candles-3"));
    assertThat(reader.isAvailable()).isDone();
    assertThat(reader.pollNext(output)).isEqualTo(InputStatus.MORE_AVAILABLE);
    assertThat(output.symbols).isNotEmpty();
  }
}
