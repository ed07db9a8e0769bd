package dev.washout.liquidation;

import static dev.washout.liquidation.HawkesSamples.ONE;
import static dev.washout.liquidation.HawkesSamples.TWO;
import static dev.washout.liquidation.HawkesSamples.sample;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** The 95 % confidence intervals hold the truth as often as they say. */
class HawkesRecoveryTest {
  private static final int RUNS = 100;

  @Test
  void intervalsCoverOneKind() {
    assertThat(covered(ONE, 500).values()).hasSize(4).allMatch(n -> n >= 90);
  }

  @Test
  void intervalsCoverTwoKinds() {
    assertThat(covered(TWO, 1_000).values()).hasSize(9).allMatch(n -> n >= 90);
  }

  private static Map<String, Integer> covered(HawkesParameters truth, double end) {
    double[] numbers = truth.toArray();
    Map<String, Integer> covered = new TreeMap<>();
    for (int seed = 0; seed < RUNS; seed++) {
      HawkesFit fit = Hawkes.fit(sample(truth, end, seed));
      assertThat(fit.converged()).as(fit.sentence()).isTrue();
      HawkesSolution solution = fit.solution().orElseThrow();
      for (int i = 0; i < numbers.length; i++) {
        HawkesEstimate estimate = solution.estimates().get(i);
        covered.merge(estimate.name(), estimate.covers(numbers[i]) ? 1 : 0, Integer::sum);
      }
      boolean ratio = solution.branchingRatio().covers(truth.branchingRatio());
      covered.merge("branchingRatio", ratio ? 1 : 0, Integer::sum);
    }
    return covered;
  }
}
