package dev.washout.docs;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.reflect.ClassPath;
import dev.washout.core.Indicator;
import java.io.IOException;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every public recipe has a page, and every page has its parts. */
class PagesTest {
  private static final Pattern LINK = Pattern.compile("\\]\\(([^)#\\s]+)(?:#[^)]*)?\\)");

  static Stream<String> recipes() throws IOException {
    return ClassPath.from(PagesTest.class.getClassLoader())
        .getTopLevelClassesRecursive("dev.washout")
        .stream()
        .filter(type -> !type.getPackageName().equals("dev.washout.core"))
        .map(ClassPath.ClassInfo::load)
        .filter(Indicator.class::isAssignableFrom)
        .filter(type -> Modifier.isPublic(type.getModifiers()) && !type.isInterface())
        .map(Class::getSimpleName)
        .sorted();
  }

  static Stream<Path> indicatorPages() throws IOException {
    try (Stream<Path> pages = Files.list(Pages.INDICATORS)) {
      return pages
          .filter(page -> !page.endsWith("README.md"))
          .filter(page -> page.toString().endsWith(".md"))
          .sorted()
          .toList()
          .stream();
    }
  }

  static Stream<Path> allPages() {
    return Pages.all().stream();
  }

  @Test
  void thereAreRecipes() throws IOException {
    assertThat(recipes())
        .contains("Rsi", "Atr", "Imbalance", "CapitulationModel")
        .hasSizeGreaterThan(30);
  }

  @ParameterizedTest
  @MethodSource("recipes")
  void everyPublicRecipeHasAPage(String simpleName) {
    assertThat(Pages.of(simpleName)).as("the page of %s", simpleName).exists();
  }

  @ParameterizedTest
  @MethodSource("indicatorPages")
  void everyPageHasItsParts(Path page) {
    String text = Pages.read(page);
    assertThat(text).startsWith("# ");
    for (String part :
        List.of("\n## Formula\n", "\n## Edge cases\n", "\n## Source\n", "\n```java\n", "\n![")) {
      assertThat(text).as("%s in %s", part.strip(), page).contains(part);
    }
    assertThat(Pages.read(Pages.INDICATORS.resolve("README.md")))
        .as("the list of pages")
        .contains("(" + page.getFileName() + ")");
  }

  @ParameterizedTest
  @MethodSource("allPages")
  void everyLinkToAFileLeadsSomewhere(Path page) {
    Matcher link = LINK.matcher(Pages.read(page));
    while (link.find()) {
      String target = link.group(1);
      if (!target.contains("://")) {
        assertThat(page.resolveSibling(target)).as("%s in %s", target, page).exists();
      }
    }
  }
}
