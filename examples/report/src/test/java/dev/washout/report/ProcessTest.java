package dev.washout.report;

import static dev.washout.report.input.TempFiles.write;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program as a process of its own: what a shell sees of it. */
class ProcessTest {
  @TempDir Path directory;

  private Run run(Object... arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Xmx64m", "-XX:TieredStopAtLevel=1", "-Dstdout.encoding=UTF-8"));
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.add(ReportMain.class.getName());
    for (Object argument : arguments) {
      command.add(argument.toString());
    }
    Path out = directory.resolve("stdout");
    Path err = directory.resolve("stderr");
    Process process =
        new ProcessBuilder(command)
            .redirectOutput(out.toFile())
            .redirectError(err.toFile())
            .start();
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    return new Run(process.exitValue(), Files.readString(out, UTF_8), Files.readString(err, UTF_8));
  }

  @Test
  void badInputIsStatusTwoOneLineAndNoFile() throws IOException, InterruptedException {
    Path bad = write(directory, "COIN.csv", "time,open,high,low,close", "2026-01-01,1,-1,1,1");
    Run run =
        run(
            "--candles", bad,
            "--json", directory.resolve("out.json"),
            "--html", directory.resolve("out.html"));
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err().lines())
        .containsExactly("washout-report: " + bad + ": line 2: high '-1' is not positive");
    assertThat(directory.toFile().list()).containsExactlyInAnyOrder("COIN.csv", "stdout", "stderr");
  }

  @Test
  void aLineOfAGigabyteNeedsLittleMemory() throws IOException, InterruptedException {
    Path bad = write(directory, "COIN.csv", "time,open,high,low,close");
    try (java.io.RandomAccessFile sparse = new java.io.RandomAccessFile(bad.toFile(), "rw")) {
      sparse.setLength(1L << 30);
    }
    Run run = run("--candles", bad);
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err().lines())
        .containsExactly("washout-report: " + bad + ": line 2: is not text: character 1 is U+0000");
  }

  @Test
  void goodInputIsStatusZeroAndPlainText() throws IOException, InterruptedException {
    Path candles = write(directory, "COIN.csv", Samples.hourlyCandles(65 * 24));
    Run run = run("--candles", candles, "--html", directory.resolve("out.html"));
    assertThat(run.err()).isEmpty();
    assertThat(run.status()).isZero();
    assertThat(run.out()).contains("COIN", "RSI(14)").doesNotContain("\u001b");
    assertThat(directory.resolve("out.html")).exists();
  }
}
