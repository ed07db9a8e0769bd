package dev.washout.report.view;

import static org.assertj.core.api.Assertions.assertThat;

import dev.washout.report.model.Report;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextViewTest {
  private final Report report = ViewSamples.report("COIN");

  @ParameterizedTest
  @ValueSource(ints = {56, 60, 80, 100})
  void staysWithinTheWidth(int width) {
    assertThat(TextView.render(report, new Style(width, false, true)).lines())
        .allMatch(line -> line.length() <= width, "at most " + width + " wide");
  }

  @Test
  void plainTextIsAscii() {
    String text = TextView.render(report, Style.PLAIN);
    assertThat(text).containsPattern("(?m)^NO CAPITULATION|^CAPITULATION").contains("COIN");
    assertThat(text.chars()).allMatch(c -> c == '\n' || (c >= ' ' && c <= '~'));
  }

  @Test
  void coloursOnlyWhereTheyAreWanted() {
    assertThat(TextView.render(report, new Style(80, true, true))).contains("\u001b[1m");
    assertThat(TextView.render(report, new Style(80, false, true))).doesNotContain("\u001b");
  }

  @Test
  void namesDoNotReachTheTerminalRaw() {
    Report nasty = ViewSamples.report(ViewSamples.NASTY);
    assertThat(TextView.render(nasty, new Style(80, false, true))).doesNotContain("\u001b");
  }
}
