package dev.washout.drawdown;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import org.junit.jupiter.api.Test;

class UlcerIndexTest {
  /** StockCharts ChartSchool, "Ulcer Index": closes of IBM. */
  private static final double[] CLOSES = {
    194.75, 195.00, 195.10, 194.46, 190.60, 188.86, 185.47, 184.46, 182.31, 185.22, 184.00,
    182.87, 187.45, 194.51, 191.63, 190.02, 189.53, 190.27, 193.13, 195.55, 195.84, 195.15,
    194.35, 193.62, 197.68, 197.91, 199.08, 199.03, 198.42, 199.29, 199.01, 198.29, 198.40,
    200.84, 201.22, 200.50, 198.65, 197.25, 195.70, 197.77, 195.69, 194.87, 195.08
  };

  private static final double[] PUBLISHED = {
    1.3047, 1.3022, 1.2156, 0.9967, 0.7257, 0.4530, 0.4284, 0.4284, 0.4284, 0.4287, 0.5089, 0.6673,
    0.9914, 1.0921, 1.3161, 1.5632, 1.7609
  };

  @Test
  void equalsThePublishedTable() {
    double[] values = UlcerIndex.of(14).over(CLOSES).toArray();
    assertThat(values[25]).isNaN();
    for (int i = 0; i < PUBLISHED.length; i++) {
      assertThat(values[26 + i]).as("row %s", 26 + i).isCloseTo(PUBLISHED[i], offset(5e-5));
    }
  }

  @Test
  void isTheRootMeanSquareOfDrawdowns() {
    // drawdowns over two inputs: 0, 10, 0, 20
    double[] values = UlcerIndex.of(2).over(5, 10, 9, 10, 8).toArray();
    assertThat(values[1]).isNaN();
    assertThat(values[2]).isCloseTo(Math.sqrt(50), offset(1e-12));
    assertThat(values[3]).isCloseTo(Math.sqrt(50), offset(1e-12));
    assertThat(values[4]).isCloseTo(Math.sqrt(200), offset(1e-12));
  }

  @Test
  void isZeroWhereEveryInputIsAHigh() {
    assertThat(UlcerIndex.of(3).over(1, 2, 3, 3, 4, 5).toArray()).endsWith(0, 0);
    assertThat(UlcerIndex.of(1).over(5, 4, 3).toArray()).containsExactly(0, 0, 0);
  }
}
