package dev.washout.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;

/** Runs of the program for tests in other packages. */
public final class ReportRuns {
  private ReportRuns() {}

  /** Writes the page of the simulated market. */
  public static void simulated(Path html) {
    assertThat(Run.of("--html", html).status()).isZero();
  }
}
