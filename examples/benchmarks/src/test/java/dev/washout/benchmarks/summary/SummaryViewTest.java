package dev.washout.benchmarks.summary;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.common.base.Splitter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SummaryViewTest {
  private final Results results = Made.results();

  @Test
  void textIsAlignedAndComplete() {
    String text = SummaryView.text(results);
    assertThat(text)
        .startsWith(
            "Imagined CPU, 2 processors, Linux amd64; JVM 17; 2026-02-05T21:00:00Z; quick run."
                + " Copying 0.56 ns, fused multiply-add 1.15 ns, independent ones 0.17 ns"
                + " (0.16–0.25).\n")
        .contains("(*) Tulip C, MACD(12,26,9): its factors are")
        .contains(
            "2 of 5 targets met; missed: MACD(12,26,9) (4.00 ns instead of 1.95); ROC(12) (1.50 ns"
                + " instead of 0.92); capitulation score, bar by bar (16.0 bytes).");
    List<String> lines = Splitter.on('\n').splitToList(text);
    String head = lines.get(2);
    String rsi = lines.get(3);
    assertThat(head.indexOf("TA-Lib C") + "TA-Lib C".length())
        .isEqualTo(rsi.indexOf("6.00") + "6.00".length());
    assertThat(rsi).startsWith("RSI(14) ").contains("1.10  ", "1.00–1.20", "330", "5.45");
  }

  @Test
  void markdownHasARowForEachAndLosesToo() {
    String text = SummaryView.markdown(results);
    assertThat(text)
        .contains(
            "| work, ns a bar or event | Washout | lowest to highest | TA-Lib C | Tulip C |"
                + " TA-Lib Java 0.4.0 | ta4j 0.22.2 | deque of event objects | best peer / ours |")
        .contains(
            "| RSI(14) | 1.10 | 1.00–1.20 | 6.00 |  | 6.60 | 330 |  | 5.45 | 5.00–6.00 | 0 | 1.44 |"
                + " yes |")
        .contains("| MACD(12,26,9) | 4.00 | 4.00–4.00 |  | 2.00 (*) | 12.0 |")
        .contains(
            "| ROC(12) | 1.50 | 1.50–1.50 | 0.60 |  |  |  |  | 0.40 | 0.40–0.40 | 0 | 0.92 | no |")
        .contains("| deviation(20) | TA-Lib Java 0.4.0 | 1.5e+00 | 7 % | 0 |");
  }

  @Test
  void jsonHasWhatItPromisesAndComesBack(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("results.json");
    ResultsJson.write(file, results);
    assertThat(ResultsJson.read(file)).isEqualTo(results);

    JsonNode json = new ObjectMapper().readTree(file.toFile());
    JsonNode rsi = json.get("rows").get(0);
    assertThat(rsi.get("work").asText()).isEqualTo("RSI(14)");
    assertThat(rsi.get("oursNs").asDouble()).isEqualTo(1.1);
    assertThat(rsi.get("peers").get(Peer.TALIB_C).asDouble()).isEqualTo(6.0);
    assertThat(rsi.get("ratioToBestPeer").asDouble()).isGreaterThan(5);
    assertThat(rsi.get("bytes").asDouble()).isEqualTo(0.001);
    assertThat(json.get("probes").get("copy").get(0).asDouble()).isEqualTo(0.56);
    assertThat(json.get("machine").get("jdk").asText()).isEqualTo("JVM 17");
    assertThat(json.get("date").asText()).isEqualTo("2026-02-05T21:00:00Z");
  }

  @Test
  void numbersHaveThreeDigits() {
    assertThat(Numbers.ns(0.5678)).isEqualTo("0.57");
    assertThat(Numbers.ns(12.34)).isEqualTo("12.3");
    assertThat(Numbers.ns(1234.5)).isEqualTo("1,235");
    assertThat(Numbers.ns(9.996)).isEqualTo("10.0");
    assertThat(Numbers.ns(99.96)).isEqualTo("100");
    assertThat(Numbers.ns(Double.NaN)).isEmpty();
    assertThat(Numbers.bytes(0.01)).isEqualTo("0");
    assertThat(Numbers.bytes(32.0)).isEqualTo("32.0");
  }
}
