package dev.washout.benchmarks.summary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.google.common.collect.ImmutableList;
import java.io.StringReader;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.xml.sax.InputSource;

class GrowthTest {
  @Test
  void fitsTheExponent() {
    ImmutableList<Integer> sizes = ImmutableList.of(10, 100, 1_000);
    assertThat(new Growth("a", "bars", sizes, List.of(30.0, 300.0, 3_000.0)).exponent())
        .isCloseTo(1, within(1e-12));
    assertThat(new Growth("b", "bars", sizes, List.of(1.0, 100.0, 10_000.0)).exponent())
        .isCloseTo(2, within(1e-12));
  }

  @Test
  void totalsAreTheSizeTimesTheTimeOfEach() {
    Growth.Work panel =
        Growth.ALL.stream().filter(work -> work.over().equals("symbols")).findFirst().orElseThrow();
    assertThat(panel.sizes()).containsExactly(10, 100, 1_000, 10_000);
    assertThat(panel.operations(10)).isEqualTo(10_000);
    Growth growth = Growth.of(panel, List.of(1.0, 1.0, 1.0, 2.0));
    assertThat(growth.ns()).containsExactly(1e4, 1e5, 1e6, 2e7);
    Growth.Work bars = Growth.ALL.get(0);
    assertThat(bars.sizes()).containsExactly(10_000, 100_000, 1_000_000, 10_000_000);
    assertThat(bars.operations(10_000)).isEqualTo(1_000_000);
    assertThat(bars.operations(10_000_000)).isEqualTo(10_000_000);
    assertThat(bars.at(10_000)).containsEntry("bars", "10000").containsEntry("market", "moving");
  }

  @Test
  void tableAndChartShowEveryWork() throws Exception {
    List<Growth> growths =
        List.of(
            new Growth("RSI(14)", "bars", List.of(10_000, 100_000), List.of(1e5, 1e6)),
            new Growth("panel", "symbols", List.of(10, 100), List.of(1e4, 1.2e5)));
    assertThat(GrowthCommand.table(growths).markdown())
        .contains("| RSI(14) | bars | 10000 to 100000 | 0.10, 1.00 | 1.000 |")
        .contains("| panel | symbols | 10 to 100 | 0.01, 0.12 | 1.079 |");
    String svg = GrowthChart.svg("Cost", growths);
    assertThat(svg).contains("RSI(14)", "panel", "bars, or symbols");
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
    assertThat(
            factory
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(svg)))
                .getDocumentElement()
                .getNodeName())
        .isEqualTo("svg");
  }
}
