package dev.washout.flink.job;

import static org.assertj.core.api.Assertions.assertThat;

import dev.washout.flink.Environments;
import dev.washout.flink.RowFolder;
import dev.washout.flink.market.RowKind;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.core.execution.JobClient;
import org.apache.flink.core.execution.SavepointFormatType;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Whatever fails on the way, in the end nothing is lost and nothing is there twice. */
@Tag("faults")
@Timeout(value = 20, unit = TimeUnit.MINUTES)
class FaultTest {
  private static final Duration OFTEN =
      Duration.ofMillis(Integer.getInteger("flink.test.checkpoint", 100));

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
    assertThat(new HashSet<>(Killer.KILLED)).hasSizeGreaterThan(1);
    System.out.println("killed after: " + Killer.KILLED);
    assertThat(Killer.RESTORED.get()).as("tasks that went on from a checkpoint").isPositive();
    Runs.assertSameRows(folder, Runs.plain(Runs.inOrder()));
  }

  @Test
  void failedCheckpoints() throws Exception {
    CheckpointBreaker.FAILED.set(0);
    CheckpointBreaker.TAKEN.set(0);
    Runs.run(
        Runs.disordered(),
        folder,
        Runs.configuration(folder, 2, OFTEN),
        job -> job.tapped(new CheckpointBreaker()).atSpeed(2 * Runs.speed()));
    assertThat(CheckpointBreaker.FAILED).hasPositiveValue();
    assertThat(CheckpointBreaker.TAKEN).hasPositiveValue();
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
        waitForRows(rows.isEmpty() ? 0 : rows.get(rows.size() - 1));
        savepoint =
            job.stopWithSavepoint(
                    false,
                    folder.resolve("savepoints").toUri().toString(),
                    SavepointFormatType.CANONICAL)
                .get();
      }
      rows.add(RowFolder.count(folder, RowKind.MARKET));
    }
    assertThat(rows).as("each part adds rows").isSorted().doesNotHaveDuplicates();
    Runs.assertSameRows(folder, Runs.plain(Runs.inOrder()));
  }

  private void waitForRows(long more) throws Exception {
    long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(5);
    while (RowFolder.count(folder, RowKind.MARKET) <= more) {
      assertThat(System.nanoTime()).as("rows come").isLessThan(end);
      Thread.sleep(50);
    }
  }
}
