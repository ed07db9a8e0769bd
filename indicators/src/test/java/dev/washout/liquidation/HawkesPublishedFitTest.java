package dev.washout.liquidation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/**
 * The fit published with omitakahiro's Hawkes package for its 19,780 sample events on [0, 100000].
 */
class HawkesPublishedFitTest {
  private static final HawkesParameters PUBLISHED =
      HawkesParameters.of(0.100300, 0.492921, 10.047259);

  @Test
  void reproducesThePublishedFit() throws IOException {
    String directory = System.getProperty("washout.data", "");
    assumeTrue(!directory.isEmpty(), "needs -Dwashout.data=DIR");
    double[] times =
        Files.readAllLines(Path.of(directory, "reference", "hawkes-exponential-19780.txt")).stream()
            .filter(line -> !line.isBlank())
            .mapToDouble(Double::parseDouble)
            .toArray();
    HawkesEvents events = HawkesEvents.of(100_000, times);

    HawkesFit fit = Hawkes.fit(events);

    assertThat(fit.converged()).as(fit.sentence()).isTrue();
    HawkesSolution solution = fit.solution().orElseThrow();
    assertThat(solution.parameters().baseline(0)).isEqualTo(0.100300, within(0.5e-6));
    assertThat(solution.parameters().branchingRatio()).isEqualTo(0.492921, within(0.5e-6));
    assertThat(solution.parameters().decay(0)).isEqualTo(10.047259, within(2e-6));
    assertThat(solution.logLikelihood()).isEqualTo(-29044.4989, within(1e-4));
    assertThat(Hawkes.logLikelihood(PUBLISHED, events)).isEqualTo(-29044.4989, within(1e-4));
  }

  /** The same process simulated anew, where the sample is not at hand. */
  @Test
  void recoversAProcessLikeThePublishedOne() {
    HawkesEvents events = Hawkes.simulate(PUBLISHED, 20_000, new SplittableRandom(1));

    HawkesFit fit = Hawkes.fit(events);

    HawkesSolution solution = fit.solution().orElseThrow();
    assertThat(fit.converged()).as(fit.sentence()).isTrue();
    assertThat(solution.estimate("mu").covers(0.100300)).isTrue();
    assertThat(solution.estimate("alpha").covers(0.492921)).isTrue();
    assertThat(solution.estimate("beta").covers(10.047259)).isTrue();
    assertThat(solution.branchingRatio().standardError()).isBetween(0.005, 0.02);
    assertThat(solution.logLikelihood())
        .isGreaterThan(Hawkes.logLikelihood(PUBLISHED, events))
        .isLessThan(Hawkes.logLikelihood(PUBLISHED, events) + 6);
  }
}
