package dev.washout.benchmarks.summary;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import com.google.common.io.MoreFiles;
import com.google.common.io.RecursiveDeleteOption;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Measures everything beside its peers and says so. */
@Command(
    name = "summary",
    mixinStandardHelpOptions = true,
    usageHelpAutoWidth = true,
    sortOptions = false,
    description =
        "Checks that peers compute the same, then measures each kind of work beside them.")
public final class SummaryCommand implements Callable<Integer> {
  private static final Path PAGE = Path.of("docs", "benchmarks.md");

  @Option(names = "--quick", description = "Shorter: within four minutes.")
  private boolean quick;

  @Option(names = "--json", paramLabel = "FILE", description = "Write the results as JSON.")
  private @Nullable Path json;

  @Option(
      names = "--page",
      paramLabel = "FILE",
      description =
          "The page to write the tables into. Default: docs/benchmarks.md if it is there and all rows"
              + " are measured.")
  private @Nullable Path page;

  @Option(
      names = "--rows",
      paramLabel = "ROW",
      split = ",",
      description = "Measure these rows only: ${COMPLETION-CANDIDATES}.",
      completionCandidates = RowNames.class)
  private List<String> rows = new ArrayList<>();

  @Option(
      names = "--from",
      paramLabel = "FILE",
      split = ",",
      description = "Measure nothing; put together the results of earlier runs, as JSON.")
  private List<Path> from = new ArrayList<>();

  @Option(
      names = "--talib",
      paramLabel = "LIB",
      description = "A build of TA-Lib in C, as a shared library; needs cc.")
  private @Nullable Path taLib;

  @Option(
      names = "--tulip",
      paramLabel = "LIB",
      description = "A build of Tulip Indicators in C, as a shared library; needs cc.")
  private @Nullable Path tulip;

  @Option(
      names = "--ta4j",
      paramLabel = "JAR",
      description = "The jar of a later ta4j (0.22.2), for JDK 21 or later.")
  private @Nullable Path ta4j;

  @Option(
      names = "--ta4j-jdk",
      paramLabel = "DIR",
      description = "The JDK to run it on. Default: the one this runs on.")
  private @Nullable Path ta4jJdk;

  private final PrintStream out;
  private final PrintStream progress;

  /**
   * The command.
   *
   * @param out where the table goes
   * @param progress where it says what it is doing
   */
  public SummaryCommand(PrintStream out, PrintStream progress) {
    this.out = out;
    this.progress = progress;
  }

  /** The names of the rows, for the help. */
  static final class RowNames extends ArrayList<String> {
    private static final long serialVersionUID = 1;

    RowNames() {
      super(Rows.ids());
    }
  }

  @Override
  public Integer call() throws IOException {
    if (json != null) {
      CommandFiles.writable(json);
    }
    MarkedPage written = pageToWrite();
    Results results =
        from.isEmpty() ? measured() : Results.merged(from.stream().map(ResultsJson::read).toList());
    out.print(SummaryView.text(results));
    if (json != null) {
      ResultsJson.write(json, results);
    }
    if (written != null) {
      written.write(SummaryView.markdown(results));
    }
    return 0;
  }

  private @Nullable MarkedPage pageToWrite() {
    Path chosen = page != null ? page : rows.isEmpty() && Files.exists(PAGE) ? PAGE : null;
    return chosen == null ? null : MarkedPage.of(chosen, "times");
  }

  private Results measured() throws IOException {
    ImmutableList<Row> chosen = Rows.chosen(rows, quick);
    Path folder = Files.createTempDirectory("washout-benchmarks");
    try {
      ImmutableList<OutsidePeer> outside = outsidePeers(folder.resolve("data"));
      Measurement measurement =
          new Measurement(chosen, outside, quick ? Pace.QUICK : Pace.FULL, progress);
      measurement.check();
      Rounds rounds = measurement.run();
      Instant now = Clock.systemUTC().instant().truncatedTo(ChronoUnit.SECONDS);
      return Results.of(
          now.toString(), Machine.here(), quick, 1, rounds, Accuracy.measure(outside));
    } finally {
      MoreFiles.deleteRecursively(folder, RecursiveDeleteOption.ALLOW_INSECURE);
    }
  }

  private ImmutableList<OutsidePeer> outsidePeers(Path data) {
    ImmutableList.Builder<OutsidePeer> peers = ImmutableList.builder();
    if (taLib == null && tulip == null && ta4j == null) {
      return peers.build();
    }
    PeerData.write(data);
    if (taLib != null) {
      peers.add(PeerProgram.ofLibrary(Peer.TALIB_C, "talib", CommandFiles.readable(taLib), data));
    }
    if (tulip != null) {
      peers.add(PeerProgram.ofLibrary(Peer.TULIP_C, "tulip", CommandFiles.readable(tulip), data));
    }
    if (ta4j != null) {
      Path jdk =
          ta4jJdk != null ? ta4jJdk : Path.of(String.valueOf(System.getProperty("java.home")));
      checkArgument(
          ta4jJdk != null || Runtime.version().feature() >= 21,
          "--ta4j needs JDK 21 or later, this is %s: name one with --ta4j-jdk",
          Runtime.version().feature());
      String name =
          String.valueOf(ta4j.getFileName()).replace("ta4j-core-", "ta4j ").replace(".jar", "");
      peers.add(
          PeerProgram.ofTa4j(name, CommandFiles.readable(ta4j), CommandFiles.readable(jdk), data));
    }
    return peers.build();
  }
}
