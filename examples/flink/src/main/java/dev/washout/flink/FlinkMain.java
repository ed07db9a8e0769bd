package dev.washout.flink;

import com.google.common.base.Stopwatch;
import dev.washout.core.RecipeText;
import dev.washout.flink.feed.CandleFiles;
import dev.washout.flink.feed.Feeds;
import dev.washout.flink.feed.LiquidationFiles;
import dev.washout.flink.feed.Simulation;
import dev.washout.flink.job.RowFiles;
import dev.washout.flink.job.StressJob;
import dev.washout.flink.market.BarEvent;
import dev.washout.flink.market.LiquidationEvent;
import dev.washout.flink.market.RowKind;
import dev.washout.flink.market.Settings;
import dev.washout.scenario.SimulatedMarket;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
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
  private static final int DEFAULT_DAYS = 10;

  private final PrintStream out;
  private final PrintStream err;

  @Option(
      names = "--scenario",
      paramLabel = "NAME",
      description = "Reads a simulated market: february-2026, calm or recovery.")
  private @Nullable String scenario;

  @Option(names = "--symbols", paramLabel = "N", description = "How many instruments it has.")
  private int symbols = 100;

  @Option(
      names = "--days",
      paramLabel = "N",
      description = "How many days of minutes it has; default: ${DEFAULT-VALUE}.")
  private int days = DEFAULT_DAYS;

  @Option(
      names = "--disorder",
      paramLabel = "MINUTES",
      description = "Its events arrive up to so much after they happened.")
  private int disorder;

  @Option(
      names = "--skew",
      paramLabel = "MINUTES",
      description = "Every other of its feeds runs so much behind.")
  private int skew;

  @Option(
      names = "--late-one-in",
      paramLabel = "N",
      description = "One in so many of its events arrives another half hour late.")
  private int lateOneIn;

  @Option(names = "--endless", description = "It begins again after its end, times going on.")
  private boolean endless;

  @Option(
      names = "--candles",
      paramLabel = "DIR",
      description = "Reads SYMBOL.csv with time,open,high,low,close[,volume].")
  private @Nullable Path candles;

  @Option(
      names = "--liquidations",
      paramLabel = "DIR",
      description = "Reads VENUE.csv with time,symbol,side,notional_usd[,price][,coverage].")
  private @Nullable Path liquidations;

  @Option(
      names = "--bar",
      paramLabel = "DURATION",
      converter = DurationConverter.class,
      description = "The length of the bars; default: 1m.")
  private Duration bar = Duration.ofMinutes(1);

  @Option(
      names = "--report",
      paramLabel = "DURATION",
      converter = DurationConverter.class,
      description = "How often an instrument reports, in bars of which length; default: 1h.")
  private Duration report = Duration.ofHours(1);

  @Option(
      names = "--judge",
      paramLabel = "DURATION",
      converter = DurationConverter.class,
      description = "The bars phases are about, at most a week; default: as long as --report.")
  private @Nullable Duration judgement;

  @Option(
      names = "--indicators",
      paramLabel = "RECIPE",
      description = "A recipe, such as 'RSI(14) on CLOSE' or 'IMBALANCE(24h)'. May be repeated.")
  private List<String> indicators = new ArrayList<>();

  @Option(
      names = "--quorum",
      paramLabel = "N",
      description = "The fewest instruments breadth rests on; default: half of a simulated market.")
  private int quorum;

  @Option(
      names = "--lateness",
      paramLabel = "DURATION",
      converter = DurationConverter.class,
      description = "How far behind its feed an event may be and still count; default: 5m.")
  private Duration lateness = Duration.ofMinutes(5);

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
    if ((scenario == null) == (candles == null)) {
      throw new IllegalArgumentException("give either --scenario or --candles");
    }
    boolean goesOn = resume || from != null;
    if (!goesOn && hasRows()) {
      throw new IllegalArgumentException(folder + " has rows already; --resume adds to them");
    }
    Feeds<BarEvent> bars;
    Feeds<LiquidationEvent> events;
    int instruments;
    if (scenario != null) {
      Simulation simulation =
          new Simulation(
              scenario, symbols, days, Math.min(8, symbols), disorder, skew, lateOneIn, endless);
      bars = simulation.candles();
      events = simulation.liquidations();
      instruments = symbols;
      out.println(
          SimulatedMarket.LABEL
              + ": "
              + symbols
              + " instruments of the scenario '"
              + scenario
              + "', "
              + days
              + " days of minutes");
    } else {
      CandleFiles files = CandleFiles.in(candles, bar.toMillis());
      bars = files;
      events = liquidations == null ? LiquidationFiles.none() : LiquidationFiles.in(liquidations);
      instruments = files.names().size();
    }
    Settings settings = settings(instruments);
    if (plain) {
      try (RowFolder rows = new RowFolder(folder)) {
        PlainRun.over(settings, bars, events, rows);
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
        .build(env, bars, events);
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

  private Settings settings(int instruments) {
    Settings settings =
        Settings.of(quorum > 0 ? quorum : Math.max(1, instruments / 2))
            .withBars(
                bar.toMillis(),
                report.toMillis(),
                (judgement == null ? report : judgement).toMillis())
            .withLateness(lateness.toMillis());
    return indicators.isEmpty() ? settings : settings.withIndicators(indicators);
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

  /** Reads a duration as recipes write it. */
  static final class DurationConverter implements ITypeConverter<Duration> {
    @Override
    public Duration convert(String text) {
      return RecipeText.parseDuration(text);
    }
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
