package dev.washout.flink.job;

import static org.assertj.core.api.Assertions.assertThat;

import dev.washout.flink.Environments;
import dev.washout.flink.RowFolder;
import dev.washout.flink.feed.Feeds;
import dev.washout.flink.feed.LiquidationFiles;
import dev.washout.flink.market.BarEvent;
import dev.washout.flink.market.LiquidationEvent;
import dev.washout.flink.market.RowKind;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.core.execution.JobClient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Whatever fails on the way, in the end nothing is lost and nothing is there twice. */
@Timeout(value = 20, unit = TimeUnit.MINUTES)
class FaultTest {
  private static final Duration OFTEN =
      Duration.ofMillis(Integer.getInteger("flink.test.checkpoint", 100));

  private static final int FAILURES = 6;

  @TempDir Path folder;

  /** Bars pass twice one by one, and a little besides. */
  private static long records() {
    return 2L * Runs.SYMBOLS * Runs.DAYS * 1440;
  }

  @Test
  void killedTasks() throws Exception {
    Killer killer = Killer.of(Runs.KILLS, 2 * records() / (Runs.KILLS + 5), 20260205);
    Runs.run(
        Runs.disordered(),
        folder,
        Runs.configuration(folder, 2, OFTEN),
        job -> job.tapped(killer).atSpeed(Runs.speed()));
    assertThat(Killer.KILLED).hasSize(Runs.KILLS);
    System.out.println(
        "killed after records: " + Killer.KILLED + ", tasks restored: " + Killer.RESTORED);
    assertThat(Killer.KILLED.stream().map(Killer.Killed::stage).distinct()).hasSizeGreaterThan(1);
    assertThat(Killer.RESTORED.get()).as("tasks that went on from a checkpoint").isPositive();
    Runs.assertSameRows(folder, Runs.plain(Runs.inOrder()));
  }

  /** A source that has ended is restored as such, and must not be asked to keep step. */
  @Test
  @Timeout(value = 5, unit = TimeUnit.MINUTES)
  void killedTasksWhenOneSourceHasEnded() throws Exception {
    Feeds<BarEvent> candles = Runs.inOrder().candles();
    Feeds<LiquidationEvent> none = LiquidationFiles.none();
    Killer killer = Killer.of(3, 2 * records() / 5, 20260206);
    Runs.start(
            candles,
            none,
            folder,
            Runs.configuration(folder, 2, OFTEN),
            job -> job.tapped(killer).atSpeed(Runs.speed()))
        .getJobExecutionResult()
        .get();
    assertThat(Killer.KILLED).hasSize(3);
    assertThat(Killer.RESTORED).hasPositiveValue();
    Runs.assertSameRows(folder, Runs.plain(candles, none, folder.resolve("plain")));
  }

  @Test
  void failedCheckpoints() throws Exception {
    // A slice passes for each moment and subtask.
    long slices = 2L * Runs.DAYS * 1440;
    CheckpointBreaker breaker = CheckpointBreaker.of(FAILURES, slices / (FAILURES + 2));
    Runs.run(
        Runs.disordered(),
        folder,
        Runs.configuration(folder, 2, OFTEN),
        job -> job.tapped(breaker).atSpeed(2 * Runs.speed()));
    System.out.println(
        "checkpoints failed: "
            + CheckpointBreaker.failed()
            + ", parts of others taken: "
            + CheckpointBreaker.taken());
    assertThat(CheckpointBreaker.failed()).isEqualTo(FAILURES);
    assertThat(CheckpointBreaker.taken()).isPositive();
    Runs.assertSameRows(folder, Runs.plain(Runs.inOrder()));
  }

  /** The job goes on, and what was to be committed with them waits for the next. */
  @Test
  void checkpointsThatCannotBeWritten() throws Exception {
    FullDisk.LEFT.set(FAILURES / 2);
    FullDisk.WRITTEN.set(0);
    // Counts restored tasks, of which there are none, and kills nobody.
    Killer nobody = Killer.of(0, 1, 0);
    Runs.run(
        Runs.disordered(),
        folder,
        Runs.configuration(folder, 2, OFTEN),
        job -> job.tapped(nobody).inLayout(new FullDisk()).atSpeed(Runs.speed()));
    assertThat(FullDisk.LEFT).hasValue(0);
    assertThat(Killer.RESTORED).hasValue(0);
    Runs.assertSameRows(folder, Runs.plain(Runs.inOrder()));
  }

  @Test
  void stoppedWithASavepointAndRestoredAtAnotherParallelism() throws Exception {
    String savepoint = null;
    List<Long> rows = new ArrayList<>();
    for (int parallelism : new int[] {2, 4, 1}) {
      Configuration configuration = Runs.configuration(folder, parallelism, OFTEN);
      if (savepoint != null) {
        Environments.resume(configuration, savepoint);
      }
      JobClient job =
          Runs.start(
              Runs.disordered(),
              folder,
              configuration,
              one -> parallelism == 1 ? one : one.atSpeed(Runs.speed()));
      if (parallelism == 1) {
        job.getJobExecutionResult().get();
      } else {
        // A tenth of the market further.
        waitForRows((rows.isEmpty() ? 0 : rows.get(rows.size() - 1)) + Runs.DAYS * 144L);
        savepoint = Runs.stop(job, folder);
      }
      rows.add(RowFolder.count(folder, RowKind.MARKET));
    }
    System.out.println("market rows after each part: " + rows);
    assertThat(rows).as("each part adds rows").isSorted().doesNotHaveDuplicates();
    Runs.assertSameRows(folder, Runs.plain(Runs.inOrder()));
  }

  private void waitForRows(long least) throws Exception {
    long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(5);
    while (RowFolder.count(folder, RowKind.MARKET) < least) {
      assertThat(System.nanoTime()).as("rows come").isLessThan(end);
      Thread.sleep(50);
    }
  }
}
