package dev.washout.benchmarks.summary;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.washout.benchmarks.CalculatorBenchmark;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * Measures what every calculator costs: time an input, memory, and how both depend on its windows.
 */
@Command(
    name = "costs",
    mixinStandardHelpOptions = true,
    usageHelpAutoWidth = true,
    sortOptions = false,
    description = "Measures what every calculator costs, one input after the other.")
public final class CostsCommand implements Callable<Integer> {
  private static final Pace PACE = new Pace(1, 2, 150, 3, 70, Duration.ofHours(1));

  @Option(
      names = "--page",
      paramLabel = "FILE",
      description = "The page to write the table into, between its marks 'costs'.")
  private @Nullable Path page;

  @Option(names = "--without-times", description = "Memory only, which any machine can tell.")
  private boolean withoutTimes;

  private final PrintStream out;
  private final PrintStream progress;

  /**
   * The command.
   *
   * @param out where the table goes
   * @param progress where it says what it is doing
   */
  public CostsCommand(PrintStream out, PrintStream progress) {
    this.out = out;
    this.progress = progress;
  }

  @Override
  public Integer call() {
    MarkedPage written = page == null ? null : MarkedPage.of(page, "costs");
    Table table = withoutTimes ? memory() : everything();
    out.print(table.columns());
    if (written != null) {
      written.write("\n" + table.markdown() + "\n");
    }
    return 0;
  }

  private Table everything() {
    Table table =
        new Table(
            ImmutableList.of(
                "recipe",
                "ns an input",
                "with longer windows",
                "bytes of state",
                "with longer windows",
                "bytes an input"));
    for (Cost cost : Cost.ALL) {
      Timing timing = time(cost.recipe());
      double longerNs = cost.hasWindows() ? time(cost.longer()).ns() : Double.NaN;
      table.add(row(cost, timing, longerNs, Cost.stateBytes(cost.recipe()), longerBytes(cost)));
    }
    return table;
  }

  /** What needs no quiet machine. */
  private static Table memory() {
    Table table = new Table(ImmutableList.of("recipe", "bytes of state", "with longer windows"));
    for (Cost cost : Cost.ALL) {
      ImmutableList<String> all =
          row(
              cost,
              new Timing(Double.NaN, Double.NaN),
              Double.NaN,
              Cost.stateBytes(cost.recipe()),
              longerBytes(cost));
      table.add(ImmutableList.of(all.get(0), all.get(3), all.get(4)));
    }
    return table;
  }

  private static int longerBytes(Cost cost) {
    return cost.hasWindows() ? Cost.stateBytes(cost.longer()) : -1;
  }

  private Timing time(String recipe) {
    Timing timing =
        JmhTimer.time(
            CalculatorBenchmark.class,
            "washout",
            ImmutableMap.of("recipe", recipe, "bars", Integer.toString(Cost.INPUTS)),
            PACE);
    progress.printf("%s: %s ns%n", recipe, Numbers.ns(timing.ns()));
    return timing;
  }

  static ImmutableList<String> row(
      Cost cost, Timing timing, double longerNs, int bytes, int longerBytes) {
    return ImmutableList.of(
        "`" + cost.recipe() + "`",
        Numbers.ns(timing.ns()),
        Numbers.ns(longerNs),
        String.format(Locale.ROOT, "%,d", bytes),
        longerBytes < 0 ? Numbers.NONE : String.format(Locale.ROOT, "%,d", longerBytes),
        Numbers.bytes(timing.bytes()));
  }
}
