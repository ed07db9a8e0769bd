package dev.washout.benchmarks.summary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class AccuracyTest {
  @Test
  void exactMomentsOfWholeNumbers() {
    double[] prices = new double[21];
    Arrays.setAll(prices, i -> i);
    double[][] moments = Accuracy.exactMoments(prices);
    assertThat(moments[0][18]).isNaN();
    assertThat(moments[0][19]).isEqualTo(9.5);
    assertThat(moments[0][20]).isEqualTo(10.5);
    // The variance of 20 successive numbers is (20 * 20 - 1) / 12.
    assertThat(moments[1][19]).isEqualTo(Math.sqrt(33.25));
    assertThat(moments[1][20]).isEqualTo(Math.sqrt(33.25));
  }

  @Test
  void countsZerosAndMissingValues() {
    double[] exact = new double[23];
    Arrays.fill(exact, 2);
    double[] values = exact.clone();
    values[19] = 0;
    values[20] = Double.NaN;
    values[21] = 2.5;
    AccuracyResult result = Accuracy.judge("work", "library", exact, exact, values);
    assertThat(result).isEqualTo(new AccuracyResult("work", "library", 1, 0.25, 0.25));
  }

  @Test
  void oursIsAccurateWhereSumsOfSquaresAreNot() {
    List<AccuracyResult> results = Accuracy.measure(List.of());
    assertThat(results)
        .filteredOn(result -> result.library().equals(Peer.WASHOUT))
        .hasSize(2)
        .allSatisfy(result -> assertThat(result.largestError()).isLessThan(1e-11));
    assertThat(results)
        .filteredOn(result -> result.library().equals(Peer.TALIB_JAVA))
        .hasSize(2)
        .anySatisfy(result -> assertThat(result.largestError()).isGreaterThan(0.1));
  }
}
