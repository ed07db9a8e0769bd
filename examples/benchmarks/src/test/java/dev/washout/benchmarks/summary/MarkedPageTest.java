package dev.washout.benchmarks.summary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

class MarkedPageTest {
  private static final String TEXT =
      "above\n<!-- begin times -->\nold\n<!-- end times -->\nbelow\n";

  @TempDir Path folder;

  @Test
  void onlyTheMarkedPartOfAPageIsReplaced() throws IOException {
    Path file = Files.writeString(folder.resolve("page.md"), TEXT);
    MarkedPage.of(file, "times").write("new\n");
    assertThat(file).hasContent("above\n<!-- begin times -->\nnew\n<!-- end times -->\nbelow\n");
  }

  @Test
  void aPageWithoutThePartIsRefusedAtOnce() throws IOException {
    Path file = Files.writeString(folder.resolve("page.md"), TEXT);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> MarkedPage.of(file, "costs"))
        .withMessage(file + " has no part 'costs'");
    assertThat(file).hasContent(TEXT);
  }

  @Test
  void aPageThatIsNotThereIsRefusedAtOnce() {
    Path file = folder.resolve("page.md");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> MarkedPage.of(file, "times"))
        .withMessage("cannot read " + file);
  }

  @ParameterizedTest
  @ValueSource(strings = {"summary", "costs", "growth"})
  void commandsLookForTheirPageBeforeTheyMeasure(String name) {
    ByteArrayOutputStream progress = new ByteArrayOutputStream();
    assertThat(run(name, progress, "--page", folder.resolve("page.md").toString()))
        .hasMessage("cannot read " + folder.resolve("page.md"));
    assertThat(progress.size()).isZero();
  }

  @Test
  void filesToWriteAreLookedAtBeforeAnythingIsMeasured() {
    String file = folder.resolve("missing").resolve("file").toString();
    ByteArrayOutputStream progress = new ByteArrayOutputStream();
    assertThat(run("summary", progress, "--json", file)).hasMessage("cannot write " + file);
    assertThat(run("growth", progress, "--svg", file)).hasMessage("cannot write " + file);
    assertThat(progress.size()).isZero();
    assertThatIllegalArgumentException().isThrownBy(() -> CommandFiles.writable(folder));
    assertThat(CommandFiles.writable(folder.resolve("new"))).isEqualTo(folder.resolve("new"));
  }

  /** What the command failed with. */
  private static Throwable run(String name, ByteArrayOutputStream progress, String... args) {
    PrintStream out = new PrintStream(progress, true);
    Object command =
        switch (name) {
          case "summary" -> new SummaryCommand(out, out);
          case "costs" -> new CostsCommand(out, out);
          default -> new GrowthCommand(out, out);
        };
    Throwable[] failure = {new AssertionError("did not fail")};
    new CommandLine(command)
        .setExecutionExceptionHandler(
            (e, line, parsed) -> {
              failure[0] = e;
              return 2;
            })
        .execute(args);
    return failure[0];
  }
}
