package dev.washout.flink.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.google.common.base.Throwables;
import dev.washout.flink.Environments;
import dev.washout.flink.RowFolder;
import dev.washout.flink.market.RowKind;
import dev.washout.flink.market.Settings;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.RestartStrategyOptions;
import org.apache.flink.core.execution.JobClient;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A savepoint that does not fit is refused, and the message says why. */
@Timeout(value = 20, unit = TimeUnit.MINUTES)
class SavepointTest {
  @TempDir Path folder;

  private Configuration configuration() {
    Configuration configuration = Runs.configuration(folder, 1, Duration.ofMillis(100));
    configuration.set(RestartStrategyOptions.RESTART_STRATEGY, "none");
    return configuration;
  }

  private String savepoint() throws Exception {
    JobClient job =
        Runs.start(Runs.inOrder(), folder, configuration(), each -> each.atSpeed(20_000));
    long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(2);
    while (RowFolder.count(folder, RowKind.MARKET) == 0) {
      assertThat(System.nanoTime()).isLessThan(end);
      Thread.sleep(50);
    }
    return Runs.stop(job, folder);
  }

  private String failureFrom(String savepoint, Settings settings) {
    Configuration configuration = configuration();
    Environments.resume(configuration, savepoint);
    StreamExecutionEnvironment env =
        StreamExecutionEnvironment.getExecutionEnvironment(configuration);
    new StressJob(settings, new RowFiles(folder.toUri().toString()))
        .build(env, Runs.inOrder().candles(), Runs.inOrder().liquidations());
    Throwable failure = catchThrowable(() -> env.execute("washout"));
    assertThat(failure).isNotNull();
    return Throwables.getStackTraceAsString(failure);
  }

  @Test
  void refusesWhatItCannotRead() throws Exception {
    String savepoint = savepoint();

    Settings other = Runs.settings().withIndicators(List.of("RSI(21) on CLOSE"));
    assertThat(failureFrom(savepoint, other))
        .contains("the savepoint was taken with")
        .contains("RSI(14) on CLOSE")
        .contains("and cannot be continued with")
        .contains("RSI(21) on CLOSE");

    // The library's states in it get a version that is not there yet.
    assertThat(replace(savepoint, "WSHO\u0001", "WSHO\u0009")).isPositive();
    assertThat(failureFrom(savepoint, Runs.settings()))
        .contains("cannot be restored: state version 9 is not 1");
    assertThat(replace(savepoint, "WSHO\u0009", "WSHO\u0001")).isPositive();

    // An instrument's block begins with its layout and its name.
    assertThat(
            replace(
                savepoint,
                "\u0000\u0000\u0000\u0002\u0000\u0007BTC-SIM",
                "\u0000\u0000\u0000\u0007\u0000\u0007BTC-SIM"))
        .isOne();
    assertThat(failureFrom(savepoint, Runs.settings()))
        .contains("the state of an instrument is in layout 7; this program reads 2 to 2");
    assertThat(
            replace(
                savepoint,
                "\u0000\u0000\u0000\u0007\u0000\u0007BTC-SIM",
                "\u0000\u0000\u0000\u0002\u0000\u0007BTC-SIM"))
        .isOne();

    // As it was, it is taken.
    Configuration configuration = configuration();
    Environments.resume(configuration, savepoint);
    Runs.run(Runs.inOrder(), folder, configuration, UnaryOperator.identity());
    Runs.assertSameRows(folder, Runs.plain(Runs.inOrder()));
  }

  /** Replaces bytes in every file of a savepoint; returns how often. */
  private static int replace(String savepoint, String from, String to) throws Exception {
    int found = 0;
    List<Path> files;
    try (Stream<Path> all = Files.walk(Path.of(URI.create(savepoint)))) {
      files = all.filter(Files::isRegularFile).toList();
    }
    for (Path file : files) {
      String text = Files.readString(file, StandardCharsets.ISO_8859_1);
      int parts = text.split(java.util.regex.Pattern.quote(from), -1).length - 1;
      if (parts > 0) {
        found += parts;
        Files.writeString(file, text.replace(from, to), StandardCharsets.ISO_8859_1);
      }
    }
    return found;
  }
}
