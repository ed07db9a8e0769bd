package dev.washout.docs;

import com.google.common.base.CaseFormat;
import com.google.common.collect.ImmutableMap;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The pages of the documentation, as files. */
final class Pages {
  /** The folder this module lives in, which is the documentation's. */
  static final Path DOCS = Path.of("").toAbsolutePath();

  static final Path INDICATORS = DOCS.resolve("indicators");

  /** Recipes that share a page, or whose page has another name. */
  private static final ImmutableMap<String, String> SHARED =
      ImmutableMap.of(
          "HawkesIntensity", "hawkes",
          "RelativeStrength", "cohort",
          "SupportZones", "support-zone");

  private Pages() {}

  /** Every Markdown page, and those at the root of the project. */
  static List<Path> all() {
    try (Stream<Path> docs = Files.walk(DOCS);
        Stream<Path> root = Files.list(DOCS.getParent())) {
      return Stream.concat(docs, root)
          .filter(page -> page.toString().endsWith(".md"))
          .filter(page -> !page.startsWith(DOCS.resolve("target")))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String read(Path page) {
    try {
      return Files.readString(page);
    } catch (IOException e) {
      throw new UncheckedIOException(page.toString(), e);
    }
  }

  /** The page of a recipe: {@code StochasticRsi} has {@code stochastic-rsi.md}. */
  static Path of(String simpleName) {
    String own = CaseFormat.UPPER_CAMEL.to(CaseFormat.LOWER_HYPHEN, simpleName);
    return INDICATORS.resolve(SHARED.getOrDefault(simpleName, own) + ".md");
  }
}
