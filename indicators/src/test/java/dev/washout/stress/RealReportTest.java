package dev.washout.stress;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import net.jqwik.api.Example;

/** The reports of February and March 2026. Printed, for the reader: nothing is tuned to them. */
class RealReportTest {
  @Example
  void reportsOfFebruaryAndMarch2026() throws IOException {
    Feed feed = Feed.february2026();
    for (String asOf :
        new String[] {"2026-02-05T21:00:00Z", "2026-02-20T00:00:00Z", "2026-03-20T00:00:00Z"}) {
      StressCalculator calculator = feed.upTo(Instant.parse(asOf), StressMonitor.standard());
      StressReport report = calculator.report();
      System.out.println("=== " + asOf + " " + report);
      System.out.println(report.prose("BTC"));
      System.out.println();
      report.transitions().forEach(System.out::println);
      report.zones().forEach(System.out::println);
      report.stabilisation().forEach(System.out::println);
      System.out.println(report.capitulation().orElseThrow());
      System.out.println(calculator.snapshot());
      assertThat(report.asOf()).isEqualTo(asOf);
      assertThat(Traced.check(report, "BTC")).isGreaterThan(30);
    }
  }
}
