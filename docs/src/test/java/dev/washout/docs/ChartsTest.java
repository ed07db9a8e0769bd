package dev.washout.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The charts the pages show are those the build would draw today. */
class ChartsTest {
  static Stream<Chart> charts() {
    return Charts.all().stream();
  }

  @ParameterizedTest
  @MethodSource("charts")
  void pageShowsWhatTheLibraryComputes(Chart chart) {
    Path shown = Pages.DOCS.resolve("charts").resolve(chart.name() + ".svg");
    assertThat(shown).exists();
    assertThat(Pages.read(shown))
        .as("%s is out of date: draw the charts again (see DrawCharts)", shown)
        .contains("<!-- data " + chart.digest() + " -->")
        .contains("SIMULATED");
  }

  @ParameterizedTest
  @MethodSource("charts")
  void chartIsWellFormedAndDrawsEverySeries(Chart chart) throws Exception {
    Path drawn = Pages.DOCS.resolve("target/charts").resolve(chart.name() + ".svg");
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
    factory.newDocumentBuilder().parse(drawn.toFile());
    String svg = Pages.read(drawn);
    for (Chart.Panel panel : chart.panels()) {
      for (Chart.Series series : panel.series()) {
        assertThat(svg).contains(series.label());
        assertThat(series.values().length()).isEqualTo(chart.epochMillis().length());
        assertThat(series.values().stream().filter(value -> !Double.isNaN(value)).count())
            .as("values of %s", series.label())
            .isPositive();
      }
    }
  }
}
