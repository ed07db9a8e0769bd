package dev.washout.momentum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class TsiTest {
  /** Closes of Apple, 2018-10-09 to 2019-01-09. */
  private static final double[] CLOSES = {
    226.87, 216.36, 214.45, 222.11, 217.36, 222.15, 221.19, 216.02, 219.31, 220.65, 222.73,
    215.09, 219.8, 216.3, 212.24, 213.3, 218.86, 222.22, 207.48, 201.59, 203.77, 209.95,
    208.49, 204.47, 194.17, 192.23, 186.8, 191.41, 193.53, 185.86, 176.98, 176.78, 172.29,
    174.62, 174.24, 180.94, 179.55, 178.58, 184.82, 176.69, 174.72, 168.49, 169.6, 168.63,
    169.1, 170.95, 165.48, 163.94, 166.07, 160.89, 156.83, 150.73, 146.83, 157.17, 156.15,
    156.23, 157.74, 157.92, 142.19, 148.26, 147.93, 150.75, 153.31
  };

  /** What the Ruby library technical-analysis (Intrinio) publishes for them with 25 and 13. */
  private static final double[] PUBLISHED = {
    -32.212798598181024, -29.524570107700253, -28.752945178257534, -28.4796578607378,
    -29.357900955250976, -29.704744795960114, -30.15935663446155, -30.375476807689427,
    -29.91401235092671, -30.569488217596724, -31.403055885745307, -31.30170501401141,
    -32.23640227177938, -33.78946079860395, -36.202827241203856, -38.83883734905748,
    -36.802531445786066, -35.41195667338275, -34.28080772951784, -32.785927300024994,
    -31.495178028566524, -33.579027007940994, -32.874679857827935, -32.39480993311267,
    -30.97413963420104, -28.91017661103889
  };

  @Test
  void equalsThePublishedTable() {
    double[] values = Tsi.of(25, 13).over(CLOSES).toArray();
    assertThat(values[36]).isNaN();
    for (int i = 0; i < PUBLISHED.length; i++) {
      assertThat(values[37 + i]).as("row %s", 37 + i).isCloseTo(PUBLISHED[i], offset(1e-9));
    }
  }

  @Test
  void isFullWhereAllMovementIsOneWay() {
    assertThat(Tsi.of(3, 2).over(1, 2.1, 4, 4.5, 4.5, 7).toArray()).endsWith(100, 100);
    assertThat(Tsi.of(3, 2).over(7, 4.5, 4.4, 4, 2.1, 2.1).toArray()).endsWith(-100, -100);
  }

  @Test
  void isZeroWhereNothingHasMoved() {
    assertThat(Tsi.of(2, 2).over(5, 5, 5, 5, 5).toArray()).endsWith(0, 0);
  }

  @Test
  void keepsTheLastRatioOnAMarketThatStandsStill() {
    double[] x = new double[60];
    Arrays.fill(x, 12);
    x[0] = 10;
    x[1] = 13;
    // both smoothed changes, 3 - 1 of 3 + 1, shrink alike once they are means of nothing else
    double[] values = Tsi.of(1, 2).over(x).toArray();
    assertThat(values[2]).isCloseTo(50, offset(1e-12));
    assertThat(values[59]).isCloseTo(50, offset(1e-12));
  }
}
