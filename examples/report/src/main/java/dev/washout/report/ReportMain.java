package dev.washout.report;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.washout.market.Venue;
import dev.washout.report.analysis.Analysis;
import dev.washout.report.analysis.MarketData;
import dev.washout.report.input.InputException;
import dev.washout.report.input.TimeText;
import dev.washout.report.model.Report;
import dev.washout.report.output.OutputFiles;
import dev.washout.report.view.HtmlView;
import dev.washout.report.view.JsonView;
import dev.washout.report.view.Style;
import dev.washout.report.view.TextView;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Option;

/** The program. */
@Command(
    name = "washout-report",
    mixinStandardHelpOptions = true,
    versionProvider = ReportMain.Version.class,
    usageHelpAutoWidth = true,
    sortOptions = false,
    separator = " ",
    description = "Measures how hard a market is being sold, and whether that is capitulation.",
    footer = {
      "",
      "Without input files it reports on a simulated market.",
      "",
      "CSV files have a header; columns may come in any order, and others are ignored:",
      "  candles        time,open,high,low,close[,volume]",
      "  liquidations   time,long_usd,short_usd",
      "                 or, with --venue binance, the fields of forceOrder, with or without header",
      "Candles may also be Binance klines, with or without their header. Times are ISO 8601 or"
          + " epoch seconds, milliseconds or microseconds.",
      "",
      "Exit status: 0 done, 2 the input or the command line is wrong."
    })
public final class ReportMain implements Callable<Integer> {
  /** The exit status for wrong input. */
  static final int BAD_INPUT = 2;

  private final PrintStream out;
  private final PrintStream err;
  private final Style style;

  @Option(names = "--candles", paramLabel = "FILE", description = "The coin under study.")
  private @Nullable Path candles;

  @Option(
      names = "--history",
      paramLabel = "FILE",
      description = "Daily candles of the same coin from before, so that the model has its past.")
  private @Nullable Path history;

  @Option(
      names = "--market",
      paramLabel = "DIR",
      description = "A folder of candle files, one coin each, for breadth.")
  private @Nullable Path market;

  @Option(
      names = "--liquidations",
      paramLabel = "FILE",
      description = "Liquidated dollars by side, in buckets of time.")
  private @Nullable Path liquidations;

  @Option(
      names = "--venue",
      paramLabel = "NAME",
      converter = VenueConverter.class,
      description =
          "The liquidations are single events as this venue sends them: binance (forceOrder).")
  private @Nullable Venue venue;

  @Option(
      names = "--as-of",
      paramLabel = "TIME",
      converter = TimeConverter.class,
      description =
          "The moment to report on: a bar counts once it has closed. Default: the close of the last"
              + " bar.")
  private @Nullable Instant asOf;

  @Option(names = "--html", paramLabel = "FILE", description = "Write a self-contained HTML page.")
  private @Nullable Path html;

  @Option(names = "--json", paramLabel = "FILE", description = "Write JSON.")
  private @Nullable Path json;

  private ReportMain(PrintStream out, PrintStream err, Style style) {
    this.out = out;
    this.err = err;
    this.style = style;
  }

  /**
   * Runs the program and ends the process.
   *
   * @param args the command line
   */
  public static void main(String[] args) {
    PrintStream err = Terminal.error();
    System.exit(run(args, Terminal.output(), err, Terminal.style()));
  }

  /** Runs the program. */
  static int run(String[] args, PrintStream out, PrintStream err, Style style) {
    CommandLine command = new CommandLine(new ReportMain(out, err, style));
    command.setOut(new PrintWriter(out, true, UTF_8));
    command.setErr(new PrintWriter(err, true, UTF_8));
    command.setParameterExceptionHandler(
        (e, a) -> {
          fail(err, e.getMessage());
          err.println("Try --help.");
          return BAD_INPUT;
        });
    command.setExecutionExceptionHandler(
        (e, commandLine, parsed) -> {
          if (e instanceof InputException) {
            fail(err, e.getMessage());
            return BAD_INPUT;
          }
          throw e;
        });
    try {
      return command.execute(args);
    } catch (OutOfMemoryError e) {
      fail(err, "the input does not fit into memory; give Java more, as with java -Xmx8g -jar ...");
      return BAD_INPUT;
    }
  }

  private static void fail(PrintStream err, @Nullable String message) {
    err.println("washout-report: " + InputException.printable(String.valueOf(message)));
  }

  @Override
  public Integer call() {
    if (venue != null && liquidations == null) {
      throw new InputException("--venue " + VenueConverter.BINANCE + ": needs --liquidations");
    }
    if (history != null && candles == null) {
      throw new InputException("--history: needs --candles");
    }
    Inputs inputs = new Inputs(candles, history, market, liquidations, venue != null);
    checkOutputs();
    MarketData data = inputs.isEmpty() ? SimulatedInputs.run() : read(inputs);
    Report report = analyse(data);
    OutputFiles files = new OutputFiles();
    if (html != null) {
      files.add(html, HtmlView.render(report));
    }
    if (json != null) {
      files.add(json, JsonView.render(report));
    }
    String text = TextView.render(report, style);
    files.write();
    out.print(text);
    out.flush();
    return 0;
  }

  private MarketData read(Inputs inputs) {
    try (ProgressDisplay progress =
        new ProgressDisplay(err, Terminal.isInteractive(), inputs.bytes())) {
      return inputs.read(progress);
    }
  }

  private Report analyse(MarketData data) {
    try (WorkDisplay progress = new WorkDisplay(err, Terminal.isInteractive())) {
      return Analysis.report(data, asOf, progress);
    }
  }

  private void checkOutputs() {
    List<Path> given = new ArrayList<>();
    for (Path input : new Path[] {candles, history, liquidations}) {
      if (input != null) {
        given.add(input);
      }
    }
    checkOutput("--html", html, given);
    checkOutput("--json", json, given);
  }

  private void checkOutput(String option, @Nullable Path output, List<Path> given) {
    if (output == null) {
      return;
    }
    OutputFiles.check(option, output);
    for (Path other : given) {
      if (isSame(output, other)) {
        throw new InputException(
            option
                + " "
                + InputException.printable(output.toString())
                + ": would overwrite another file of this run");
      }
    }
    given.add(output);
  }

  private static boolean isSame(Path one, Path other) {
    try {
      return (Files.exists(one) && Files.exists(other))
          ? (Files.isSameFile(one, other) && Files.isRegularFile(one))
          : one.toAbsolutePath().normalize().equals(other.toAbsolutePath().normalize());
    } catch (IOException e) {
      return false;
    }
  }

  /** Reads times as they are read in files. */
  static final class TimeConverter implements CommandLine.ITypeConverter<Instant> {
    @Override
    public Instant convert(String text) {
      try {
        return Instant.ofEpochMilli(TimeText.parse(text));
      } catch (IllegalArgumentException e) {
        throw new CommandLine.TypeConversionException(
            InputException.quoted(text) + " " + e.getMessage());
      }
    }
  }

  /** Reads the names of venues. */
  static final class VenueConverter implements CommandLine.ITypeConverter<Venue> {
    static final String BINANCE = "binance";

    @Override
    public Venue convert(String text) {
      if (!text.toLowerCase(Locale.ROOT).equals(BINANCE)) {
        throw new CommandLine.TypeConversionException(
            InputException.quoted(text) + " is not a venue whose files can be read: " + BINANCE);
      }
      return Venue.BINANCE_USD_M;
    }
  }

  /** The version, as the jar states it. */
  static final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
      String version = ReportMain.class.getPackage().getImplementationVersion();
      return new String[] {"washout-report " + (version == null ? "(unpackaged)" : version)};
    }
  }
}
