package dev.washout.flink.job;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.hash.Hasher;
import com.google.common.hash.Hashing;
import com.google.common.primitives.ImmutableLongArray;
import dev.washout.flink.Environments;
import dev.washout.flink.PlainRun;
import dev.washout.flink.RowFolder;
import dev.washout.flink.feed.Feeds;
import dev.washout.flink.feed.Simulation;
import dev.washout.flink.market.BarEvent;
import dev.washout.flink.market.LiquidationEvent;
import dev.washout.flink.market.RowKind;
import dev.washout.flink.market.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.RestartStrategyOptions;
import org.apache.flink.core.execution.JobClient;
import org.apache.flink.core.execution.SavepointFormatType;
import org.apache.flink.runtime.checkpoint.CheckpointException;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.util.ExceptionUtils;

/** Runs the job in this process, and the plain loop it has to agree with. */
public final class Runs {
  /** The size of the tests, which {@code -Pflink-full} enlarges. */
  public static final int SYMBOLS = Integer.getInteger("flink.test.symbols", 30);

  static final int DAYS = Integer.getInteger("flink.test.days", 1);

  /** The length of the longer bars. */
  public static final int REPORT_MINUTES = Integer.getInteger("flink.test.report", 10);

  static final int KILLS = Integer.getInteger("flink.test.kills", 10);

  /** How fast jobs go that are disturbed on their way; 0 for as fast as they can. */
  private static final double SPEED = Integer.getInteger("flink.test.speed", 12_000);

  private static final Map<Simulation, Path> PLAIN = new ConcurrentHashMap<>();

  private Runs() {}

  static Simulation inOrder() {
    return Simulation.of("february-2026", SYMBOLS, DAYS);
  }

  static Simulation disordered() {
    return inOrder().arriving(5, 5, 0);
  }

  static Simulation someLate() {
    return inOrder().arriving(5, 5, 997);
  }

  /** Longer bars so short that the days have enough of them for the model. */
  static Settings settings() {
    long report = 60_000L * REPORT_MINUTES;
    return Settings.of(SYMBOLS / 2).withBars(60_000, report, report);
  }

  static double speed() {
    return SPEED == 0 ? Double.POSITIVE_INFINITY : SPEED;
  }

  /** The rows of the plain loop over a simulation, made once. */
  static Path plain(Simulation simulation) {
    return PLAIN.computeIfAbsent(
        simulation,
        all -> {
          try {
            return plain(all.candles(), all.liquidations(), Files.createTempDirectory("plain"));
          } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
          }
        });
  }

  static Path plain(Feeds<BarEvent> candles, Feeds<LiquidationEvent> liquidations, Path folder)
      throws IOException {
    try (RowFolder rows = new RowFolder(folder)) {
      PlainRun.over(settings(), candles, liquidations, rows);
    }
    return folder;
  }

  static Configuration configuration(Path folder, int parallelism, Duration interval) {
    Configuration configuration =
        Environments.of(parallelism, folder.resolve("checkpoints"), interval);
    configuration.set(RestartStrategyOptions.RESTART_STRATEGY, "fixed-delay");
    configuration.set(
        RestartStrategyOptions.RESTART_STRATEGY_FIXED_DELAY_ATTEMPTS, Integer.MAX_VALUE);
    configuration.set(
        RestartStrategyOptions.RESTART_STRATEGY_FIXED_DELAY_DELAY, Duration.ofMillis(10));
    return configuration;
  }

  static JobClient start(
      Simulation simulation,
      Path folder,
      Configuration configuration,
      UnaryOperator<StressJob> change)
      throws Exception {
    return start(simulation.candles(), simulation.liquidations(), folder, configuration, change);
  }

  static JobClient start(
      Feeds<BarEvent> candles,
      Feeds<LiquidationEvent> liquidations,
      Path folder,
      Configuration configuration,
      UnaryOperator<StressJob> change)
      throws Exception {
    StreamExecutionEnvironment env =
        StreamExecutionEnvironment.getExecutionEnvironment(configuration);
    change
        .apply(new StressJob(settings(), new RowFiles(folder.toUri().toString())))
        .build(env, candles, liquidations);
    return env.executeAsync("washout");
  }

  static void run(
      Simulation simulation,
      Path folder,
      Configuration configuration,
      UnaryOperator<StressJob> change)
      throws Exception {
    start(simulation, folder, configuration, change).getJobExecutionResult().get();
  }

  /**
   * Stops a job with a savepoint. Flink refuses that where a task has just ended, such as a reader
   * without a feed at the first checkpoint; then it is asked again.
   */
  static String stop(JobClient job, Path folder) throws Exception {
    String savepoints = folder.resolve("savepoints").toUri().toString();
    long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(2);
    while (true) {
      try {
        return job.stopWithSavepoint(false, savepoints, SavepointFormatType.CANONICAL).get();
      } catch (ExecutionException e) {
        boolean refused = ExceptionUtils.findThrowable(e, CheckpointException.class).isPresent();
        if (!refused || System.nanoTime() > end) {
          throw e;
        }
        Thread.sleep(50);
      }
    }
  }

  /**
   * The rows of both folders are the same, none missing and none twice. Only their hashes are held:
   * a large market has gigabytes of rows.
   */
  public static void assertSameRows(Path actual, Path expected) throws IOException {
    StringJoiner counts = new StringJoiner(", ", "same rows: ", "");
    Hasher all = Hashing.murmur3_128().newHasher();
    for (RowKind kind : RowKind.values()) {
      long[] is = hashes(actual, kind);
      long[] should = hashes(expected, kind);
      if (!Arrays.equals(is, should)) {
        assertThat(rowsNotIn(actual, kind, should)).as("%s too many", kind).isEmpty();
        assertThat(rowsNotIn(expected, kind, is)).as("%s missing", kind).isEmpty();
        assertThat(is).as("%s, how many", kind).hasSameSizeAs(should);
        assertThat(is).as("%s, how often", kind).isEqualTo(should);
      }
      counts.add(is.length + " " + kind.folder());
      Arrays.stream(is).forEach(all::putLong);
    }
    System.out.println(counts + "; hash of all " + all.hash());
  }

  private static long hash(String row) {
    return Hashing.murmur3_128().hashString(row, UTF_8).asLong();
  }

  private static long[] hashes(Path folder, RowKind kind) throws IOException {
    ImmutableLongArray.Builder hashes = ImmutableLongArray.builder();
    for (Path file : RowFolder.files(folder, kind)) {
      try (Stream<String> rows = Files.lines(file)) {
        rows.forEach(row -> hashes.add(hash(row)));
      }
    }
    long[] sorted = hashes.build().toArray();
    Arrays.sort(sorted);
    return sorted;
  }

  /** The first few rows of a folder whose hashes are not among these, which are sorted. */
  private static List<String> rowsNotIn(Path folder, RowKind kind, long[] hashes)
      throws IOException {
    List<String> found = new ArrayList<>();
    for (Path file : RowFolder.files(folder, kind)) {
      try (Stream<String> rows = Files.lines(file)) {
        rows.filter(row -> Arrays.binarySearch(hashes, hash(row)) < 0).limit(5).forEach(found::add);
      }
    }
    return found;
  }
}
