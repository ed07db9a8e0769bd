package dev.washout.evaluation;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The program. */
@Command(
    name = "washout-evaluation",
    mixinStandardHelpOptions = true,
    usageHelpAutoWidth = true,
    sortOptions = false,
    separator = " ",
    description = "Measures what the capitulation score is worth on recorded markets.",
    footer = {
      "",
      "DIR holds candles-1d/COIN.csv and candles-1d/BTC-index.csv (time,open,high,low,close,volume),"
          + " liquidations-1d.csv (symbol,time,long_usd,short_usd), open-interest-1d.csv"
          + " (symbol,time,open_interest_usd) and fear-greed-1d.csv (time,value).",
      "",
      "Exit status: 0 done, 2 the data or the command line is wrong."
    })
public final class EvaluationMain implements Callable<Integer> {
  private static final int BAD_INPUT = 2;
  private static final String BEGIN = "<!-- tables: begin -->\n";
  private static final String END = "<!-- tables: end -->\n";

  private final PrintStream out;

  @Option(names = "--data", paramLabel = "DIR", required = true, description = "The market data.")
  private Path data = Path.of(".");

  @Option(names = "--json", paramLabel = "FILE", description = "Write JSON.")
  private @Nullable Path json;

  @Option(
      names = "--page",
      paramLabel = "FILE",
      description = "Put the tables between the markers of a page.")
  private @Nullable Path page;

  private EvaluationMain(PrintStream out) {
    this.out = out;
  }

  /**
   * Runs the program and ends the process.
   *
   * @param args the command line
   */
  public static void main(String[] args) {
    System.exit(run(args, System.out, System.err));
  }

  /** Runs the program. */
  static int run(String[] args, PrintStream out, PrintStream err) {
    CommandLine command = new CommandLine(new EvaluationMain(out));
    command.setExecutionExceptionHandler(
        (e, line, parsed) -> {
          if (e instanceof DataException) {
            err.println("washout-evaluation: " + e.getMessage());
            return BAD_INPUT;
          }
          throw e;
        });
    return command.execute(args);
  }

  @Override
  public Integer call() throws IOException {
    DataFiles files = new DataFiles(data);
    Evaluation evaluation =
        Evaluation.of(
            CoinHistory.readAll(files),
            PublishedFearGreed.of(files.bitcoinIndex(), files.byDay("fear-greed-1d.csv", "value")));
    String tables = new Tables(evaluation).all();
    if (page != null) {
      Files.writeString(page, withTables(Files.readString(page), tables));
    }
    if (json != null) {
      Files.writeString(json, JsonView.render(evaluation));
    }
    out.write(tables.getBytes(UTF_8));
    out.flush();
    return 0;
  }

  /** A page with other tables between its markers. */
  static String withTables(String page, String tables) {
    int begin = page.indexOf(BEGIN);
    int end = page.indexOf(END);
    if (begin < 0 || end < begin) {
      throw new DataException("--page: there are no lines '" + BEGIN.strip() + "' and its end");
    }
    return page.substring(0, begin) + BEGIN + "\n" + tables + "\n" + page.substring(end);
  }
}
