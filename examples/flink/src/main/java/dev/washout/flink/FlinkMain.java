package dev.washout.flink;

import com.google.common.base.Stopwatch;
import dev.washout.flink.job.RowFiles;
import dev.washout.flink.job.StressJob;
import dev.washout.flink.market.RowKind;
import dev.washout.flink.market.Settings;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The program: the job in one process, or handed to a cluster by {@code flink run}. */
@Command(
    name = "washout-flink",
    mixinStandardHelpOptions = true,
    versionProvider = FlinkMain.Version.class,
    usageHelpAutoWidth = true,
    sortOptions = false,
    separator = " ",
    description = "Measures the stress of a whole market, on Apache Flink.",
    footer = {
      "",
      "Durations are written 5m, 1h, 30s. Rows are JSON lines, a folder for each kind:",
      "  instruments  each instrument at the close of each longer bar",
      "  phases       an instrument goes from one phase of stress to another, and why",
      "  alerts       its capitulation begins, ends",
      "  reports      all that is known of it, in words: at every alert, and once a day",
      "  market       breadth and liquidations of all of them at every bar",
      "  late         events that were not counted, and why"
    })
public final class FlinkMain implements Callable<Integer> {
  private static final int BAD_INPUT = 2;

  private final PrintStream out;
  private final PrintStream err;

  @Mixin private InputOptions inputOptions = new InputOptions();

  @Mixin private SettingsOptions settingsOptions = new SettingsOptions();

  @Option(
      names = "--straggler-deadline",
      paramLabel = "DURATION",
      converter = DurationConverter.class,
      description = "How long a silent feed is waited for; default: for ever.")
  private Duration stragglerDeadline = Duration.ZERO;

  @Option(
      names = "--speed",
      paramLabel = "X",
      description = "Reads X times as fast as time passes; default: as fast as it can.")
  private double speed = Double.POSITIVE_INFINITY;

  @Option(
      names = "--parallelism",
      paramLabel = "P",
      description = "In how many parts the job runs; default: ${DEFAULT-VALUE}.")
  private int parallelism = 1;

  @Option(
      names = "--checkpoint-interval",
      paramLabel = "DURATION",
      converter = DurationConverter.class,
      description = "How often a checkpoint is taken; default: 10s.")
  private Duration checkpointInterval = Duration.ofSeconds(10);

  @Option(
      names = "--checkpoints",
      paramLabel = "DIR",
      description = "Where checkpoints are kept; default: the folder checkpoints of --out.")
  private @Nullable Path checkpoints;

  @Option(names = "--resume", description = "Goes on from the last checkpoint there is.")
  private boolean resume;

  @Option(
      names = "--from",
      paramLabel = "DIR",
      description = "Goes on from this checkpoint or savepoint.")
  private @Nullable String from;

  @Option(names = "--plain", description = "Without Flink: one thread, the library alone.")
  private boolean plain;

  @Option(names = "--out", paramLabel = "DIR", required = true, description = "Where the rows go.")
  private Path folder = Path.of("out");

  FlinkMain(PrintStream out, PrintStream err) {
    this.out = out;
    this.err = err;
  }

  /**
   * Runs the program.
   *
   * @param args the command line
   */
  public static void main(String[] args) {
    int status = run(args, System.out, System.err);
    if (status != 0) {
      System.exit(status);
    }
  }

  static int run(String[] args, PrintStream out, PrintStream err) {
    return new CommandLine(new FlinkMain(out, err)).execute(args);
  }

  @Override
  public Integer call() throws Exception {
    try {
      Stopwatch watch = Stopwatch.createStarted();
      run();
      summarise(watch.elapsed(TimeUnit.MILLISECONDS));
      return 0;
    } catch (IllegalArgumentException e) {
      err.println("washout-flink: " + e.getMessage());
      return BAD_INPUT;
    }
  }

  private void run() throws Exception {
    boolean goesOn = resume || from != null;
    if (!goesOn && hasRows()) {
      throw new IllegalArgumentException(folder + " has rows already; --resume adds to them");
    }
    InputOptions.Input input = inputOptions.open(out);
    Settings settings = settingsOptions.settings(inputOptions.bar(), input.instruments());
    if (plain) {
      try (RowFolder rows = new RowFolder(folder)) {
        PlainRun.over(settings, input.bars(), input.events(), rows);
      }
      return;
    }
    Path kept = checkpoints == null ? folder.resolve("checkpoints") : checkpoints;
    Configuration configuration = Environments.of(parallelism, kept, checkpointInterval);
    if (from != null) {
      Environments.resume(configuration, from);
    } else if (resume) {
      Environments.latest(kept)
          .ifPresent(
              last -> {
                out.println("goes on from " + last);
                Environments.resume(configuration, last.toUri().toString());
              });
    }
    StreamExecutionEnvironment env =
        StreamExecutionEnvironment.getExecutionEnvironment(configuration);
    new StressJob(settings, new RowFiles(folder.toAbsolutePath().toUri().toString()))
        .notWaitingFor(stragglerDeadline)
        .atSpeed(speed)
        .build(env, input.bars(), input.events());
    env.execute("washout");
  }

  private boolean hasRows() throws IOException {
    for (RowKind kind : RowKind.values()) {
      if (!RowFolder.files(folder, kind).isEmpty()) {
        return true;
      }
    }
    return false;
  }

  private void summarise(long millis) throws IOException {
    if (!Files.isDirectory(folder)) {
      return;
    }
    for (RowKind kind : RowKind.values()) {
      out.printf(Locale.ROOT, "%,12d %s%n", RowFolder.count(folder, kind), kind.folder());
    }
    out.printf(Locale.ROOT, "%12.1f seconds%n", millis / 1e3);
  }

  /** Says which version this is. */
  static final class Version implements CommandLine.IVersionProvider {
    @Override
    public String[] getVersion() {
      String version = FlinkMain.class.getPackage().getImplementationVersion();
      return new String[] {"washout-flink " + (version == null ? "(unknown)" : version)};
    }
  }
}
