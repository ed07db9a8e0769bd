package dev.washout.flink;

import static org.assertj.core.api.Assertions.assertThat;

import dev.washout.flink.job.Runs;
import dev.washout.flink.market.RowKind;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The whole process is killed, as by a power cut, and started again. */
@Timeout(value = 20, unit = TimeUnit.MINUTES)
class KilledProcessTest {
  private static final int DAYS = Integer.getInteger("flink.test.days", 1);
  private static final int SPEED = Integer.getInteger("flink.test.speed", 12_000);

  @TempDir Path folder;

  private List<String> arguments(Path out, String... more) {
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "--scenario",
                "february-2026",
                "--symbols",
                "" + Runs.SYMBOLS,
                "--days",
                "" + DAYS,
                "--disorder",
                "5",
                "--report",
                Runs.REPORT_MINUTES + "m",
                "--out",
                out.toString()));
    arguments.addAll(List.of(more));
    return arguments;
  }

  private Process start(Path out, String... more) throws Exception {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-Xmx2g");
    command.add("-Djava.io.tmpdir=" + folder); // what it leaves when it is killed
    String opens = System.getProperty("flink.test.addOpens", "");
    if (!opens.isBlank()) {
      command.addAll(List.of(opens.split(" ")));
    }
    command.add("-cp");
    String path = System.getProperty("surefire.test.class.path");
    command.add(path == null ? System.getProperty("java.class.path") : path);
    command.add(FlinkMain.class.getName());
    command.addAll(arguments(out, more));
    File log = folder.resolve("log").toFile();
    return new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.appendTo(log))
        .start();
  }

  @Test
  void killedAndStartedAgain() throws Exception {
    Path plain = folder.resolve("plain");
    Path out = folder.resolve("out");
    assertThat(
            FlinkMain.run(
                arguments(plain, "--plain").toArray(String[]::new), System.out, System.err))
        .isZero();
    List<String> slow = SPEED == 0 ? List.of() : List.of("--speed", "" + SPEED);
    List<String> first = new ArrayList<>(List.of("--parallelism", "2"));
    first.addAll(List.of("--checkpoint-interval", SPEED == 0 ? "5s" : "200ms"));
    first.addAll(slow);
    Process process = start(out, first.toArray(String[]::new));
    try {
      long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(5);
      while (RowFolder.count(out, RowKind.MARKET) < DAYS * 144L) {
        assertThat(process.isAlive()).as(log()).isTrue();
        assertThat(System.nanoTime()).as(log()).isLessThan(end);
        Thread.sleep(50);
      }
    } finally {
      process.destroyForcibly(); // SIGKILL
    }
    assertThat(process.waitFor()).isEqualTo(128 + 9);
    long before = RowFolder.count(out, RowKind.MARKET);
    assertThat(before).isLessThan(DAYS * 1440L);
    assertThat(Environments.latest(out.resolve("checkpoints"))).isPresent();
    assertThat(start(out, "--parallelism", "1", "--resume").waitFor()).as(log()).isZero();
    assertThat(log()).contains("goes on from");
    Runs.assertSameRows(out, plain);
    System.out.println("killed with " + before + " market rows written");
  }

  private String log() throws Exception {
    Path log = folder.resolve("log");
    return Files.exists(log) ? Files.readString(log) : "";
  }
}
