package dev.washout.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.reflect.ClassPath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import jdk.jshell.JShell;
import jdk.jshell.Snippet;
import jdk.jshell.SnippetEvent;
import jdk.jshell.SourceCodeAnalysis;
import jdk.jshell.SourceCodeAnalysis.CompletionInfo;
import jdk.jshell.execution.LocalExecutionControlProvider;
import org.junit.jupiter.api.Test;

/** The start-up file of the shell works, line by line. */
class ShellTest {
  private static final Path STARTUP = Path.of("washout.jsh");

  @Test
  void startupFileIsValidAndDefinesAMarket() throws IOException {
    try (JShell shell = shell()) {
      assertThat(evaluateAll(shell, Files.readString(STARTUP))).isGreaterThan(15);
      String batch = evaluate(shell, "Rsi.of(14).over(closes)");
      assertThat(batch).startsWith("236 values in 250: [...");
      assertThat(evaluate(shell, "market.label()")).isEqualTo("\"SIMULATED\"");
      assertThat(evaluate(shell, "Atr.of(14).over(hours).last().isPresent()")).isEqualTo("true");
    }
  }

  @Test
  void startupFileImportsEveryPackageOfTheLibrary() throws IOException {
    Set<String> packages = new TreeSet<>();
    for (ClassPath.ClassInfo type :
        ClassPath.from(getClass().getClassLoader()).getTopLevelClassesRecursive("dev.washout")) {
      packages.add(type.getPackageName());
    }
    packages.remove("dev.washout.quickstart");
    packages.remove("dev.washout.math"); // the parts recipes are made of
    String startup = Files.readString(STARTUP);
    assertThat(packages)
        .hasSizeGreaterThan(10)
        .allSatisfy(name -> assertThat(startup).contains("\nimport " + name + ".*;\n"));
  }

  private static JShell shell() {
    JShell shell =
        JShell.builder().executionEngine(new LocalExecutionControlProvider(), Map.of()).build();
    shell.addToClasspath(System.getProperty("java.class.path"));
    return shell;
  }

  /** Evaluates one snippet after the other; returns how many there were. */
  private static int evaluateAll(JShell shell, String text) {
    SourceCodeAnalysis analysis = shell.sourceCodeAnalysis();
    int count = 0;
    CompletionInfo next = analysis.analyzeCompletion(text);
    while (!next.source().isBlank()) {
      evaluate(shell, next.source());
      count++;
      next = analysis.analyzeCompletion(next.remaining());
    }
    return count;
  }

  private static String evaluate(JShell shell, String snippet) {
    String value = "";
    for (SnippetEvent event : shell.eval(snippet)) {
      assertThat(event.status())
          .as(
              () ->
                  snippet
                      + shell.diagnostics(event.snippet()).map(d -> d.getMessage(null)).toList())
          .isEqualTo(Snippet.Status.VALID);
      assertThat(event.exception()).as(snippet).isNull();
      value = event.value() == null ? "" : event.value();
    }
    return value;
  }
}
