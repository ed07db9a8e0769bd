package dev.washout.benchmarks;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.washout.benchmarks.summary.CostsCommand;
import dev.washout.benchmarks.summary.GrowthCommand;
import dev.washout.benchmarks.summary.SummaryCommand;
import java.io.IOException;
import java.io.PrintStream;
import java.util.Set;
import picocli.CommandLine;

/**
 * The program: {@code summary} is a command of its own; whatever else is on the command line goes
 * to JMH.
 */
public final class BenchmarksMain {
  private static final Set<String> COMMANDS = Set.of("summary", "growth", "costs", "--help");

  private BenchmarksMain() {}

  /**
   * Runs the program.
   *
   * @param args the command line
   * @throws IOException if JMH cannot write
   */
  public static void main(String[] args) throws IOException {
    if (args.length > 0 && COMMANDS.contains(args[0])) {
      System.exit(run(args));
    }
    org.openjdk.jmh.Main.main(args);
  }

  private static int run(String[] args) {
    PrintStream out = new PrintStream(System.out, true, UTF_8);
    CommandLine command = new CommandLine(new Commands());
    command.addSubcommand(new SummaryCommand(out, System.err));
    command.addSubcommand(new GrowthCommand(out, System.err));
    command.addSubcommand(new CostsCommand(out, System.err));
    command.setExecutionExceptionHandler(
        (e, commandLine, parsed) -> {
          if (e instanceof IllegalArgumentException || e instanceof IllegalStateException) {
            System.err.println("washout-benchmarks: " + e.getMessage());
            return 2;
          }
          throw e;
        });
    return command.execute(args);
  }

  /** The commands. */
  @CommandLine.Command(
      name = "washout-benchmarks",
      mixinStandardHelpOptions = true,
      synopsisSubcommandLabel = "COMMAND",
      footer = "Without one of these commands, everything is handed to JMH: -h shows its options.")
  static final class Commands {
    Commands() {}
  }
}
