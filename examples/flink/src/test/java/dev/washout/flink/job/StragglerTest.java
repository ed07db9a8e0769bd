package dev.washout.flink.job;

import static org.assertj.core.api.Assertions.assertThat;

import dev.washout.flink.RowFolder;
import dev.washout.flink.feed.FeedCursor;
import dev.washout.flink.feed.Feeds;
import dev.washout.flink.market.BarEvent;
import dev.washout.flink.market.RowKind;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.flink.core.execution.JobClient;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** One feed falls silent: the others do not wait for it for ever, and nothing is lost unseen. */
@Timeout(value = 20, unit = TimeUnit.MINUTES)
class StragglerTest {
  private static final AtomicBoolean SILENT = new AtomicBoolean();
  private static final Pattern INSTRUMENTS = Pattern.compile("\"instruments\":(\\d+)");

  @TempDir Path folder;

  /** Feeds of which one says nothing for a while. */
  private record Stalling(Feeds<BarEvent> feeds) implements Feeds<BarEvent> {
    @Override
    public List<String> names() {
      return feeds.names();
    }

    @Override
    public boolean isBounded() {
      return feeds.isBounded();
    }

    @Override
    public FeedCursor<BarEvent> open(String name, long position) throws IOException {
      FeedCursor<BarEvent> cursor = feeds.open(name, position);
      return name.equals("candles-1") ? new Stalled(cursor) : cursor;
    }
  }

  private static final class Stalled implements FeedCursor<BarEvent> {
    private final FeedCursor<BarEvent> cursor;
    private int read;

    Stalled(FeedCursor<BarEvent> cursor) {
      this.cursor = cursor;
    }

    private boolean isSilent() {
      return read >= 200 && SILENT.get();
    }

    @Override
    public long nextArrival() throws IOException {
      return isSilent() ? NOT_YET : cursor.nextArrival();
    }

    @Override
    public @Nullable BarEvent next() throws IOException {
      if (isSilent()) {
        return null;
      }
      read++;
      return cursor.next();
    }

    @Override
    public long position() {
      return cursor.position();
    }

    @Override
    public void close() throws IOException {
      cursor.close();
    }
  }

  @Test
  void theMarketGoesOnWithoutASilentFeed() throws Exception {
    SILENT.set(true);
    StreamExecutionEnvironment env =
        StreamExecutionEnvironment.getExecutionEnvironment(
            Runs.configuration(folder, 2, Duration.ofMillis(100)));
    new StressJob(Runs.settings(), new RowFiles(folder.toUri().toString()))
        .notWaitingFor(Duration.ofMillis(300))
        .atSpeed(20_000)
        .build(env, new Stalling(Runs.inOrder().candles()), Runs.inOrder().liquidations());
    JobClient job = env.executeAsync("washout");
    long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(3);
    while (RowFolder.count(folder, RowKind.MARKET) < 600) {
      assertThat(System.nanoTime()).as("the market goes on").isLessThan(end);
      Thread.sleep(50);
    }
    SILENT.set(false);
    job.getJobExecutionResult().get();

    List<String> rows = RowFolder.sorted(folder, RowKind.MARKET);
    assertThat(rows).hasSize(Runs.DAYS * 1440);
    long counted = 0;
    int without = 0;
    for (String row : rows) {
      Matcher matcher = INSTRUMENTS.matcher(row);
      assertThat(matcher.find()).isTrue();
      int instruments = Integer.parseInt(matcher.group(1));
      counted += instruments;
      without += instruments < Runs.SYMBOLS ? 1 : 0;
      assertThat(row).contains("\"quorum\":" + (instruments >= Runs.SYMBOLS / 2));
    }
    assertThat(without).isPositive();
    List<String> late = RowFolder.sorted(folder, RowKind.LATE);
    assertThat(late)
        .isNotEmpty()
        .allMatch(row -> row.contains("its feed came after the others had stopped waiting"));
    assertThat(counted + late.stream().filter(row -> row.contains("\"bar\"")).count())
        .as("every bar counts or is late")
        .isEqualTo((long) Runs.SYMBOLS * Runs.DAYS * 1440);
  }
}
