package dev.washout.volume;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import com.tictactec.ta.lib.Core;
import com.tictactec.ta.lib.MInteger;
import dev.washout.market.CandleSeries;
import dev.washout.table.Bars;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class ForceIndexTest {
  private static final double[] CLOSES = {
    14.33, 14.23, 13.98, 13.96, 13.93, 13.84, 13.99, 14.31, 14.51, 14.46, 14.61, 14.48, 14.53,
    14.56, 14.25, 14.42, 14.24, 14.19, 14.50, 14.27, 14.70, 14.95, 14.68, 14.77, 14.68, 15.15,
    15.99, 16.27, 16.02, 16.07
  };

  private static final double[] VOLUMES = {
    1, 45579, 66285, 51761, 69341, 41631, 73499, 55427, 61082, 33325, 39191, 51128, 46505, 44562,
    48815, 33411, 48157, 43199, 45773, 54338, 56692, 61971, 41212, 59785, 44986, 55929, 162619,
    73914, 74485, 52163
  };

  /** StockCharts ChartSchool, "Force Index": the column FI(1). */
  private static final double[] PUBLISHED = {
    -4557.90, -16571.25, -1035.22, -2080.23, -3746.79, 11024.85, 17736.64, 12216.40, -1666.25,
    5878.65, -6646.64, 2325.25, 1336.86, -15132.65, 5679.87, -8668.26, -2159.95, 14189.63,
    -12497.74, 24377.56, 15492.75, -11127.24, 5380.65, -4048.74, 26286.63, 136599.96, 20695.92,
    -18621.25, 2608.15
  };

  private static CandleSeries bars() {
    double[][] rows = new double[CLOSES.length][];
    for (int i = 0; i < rows.length; i++) {
      rows[i] = new double[] {CLOSES[i], CLOSES[i], CLOSES[i], CLOSES[i], VOLUMES[i]};
    }
    return Bars.of(rows);
  }

  @Test
  void equalsThePublishedTable() {
    double[] values = ForceIndex.of(1).over(bars()).toArray();
    assertThat(values[0]).isNaN();
    for (int i = 0; i < PUBLISHED.length; i++) {
      assertThat(values[i + 1]).as("row %s", i + 1).isCloseTo(PUBLISHED[i], offset(1e-6));
    }
  }

  @Test
  void isSmoothedAsTaLibsExponentialAverage() {
    double[] average = new double[PUBLISHED.length];
    new Core().ema(0, PUBLISHED.length - 1, PUBLISHED, 13, new MInteger(), new MInteger(), average);
    double[] values = ForceIndex.of(13).over(bars()).toArray();
    assertThat(values[12]).isNaN();
    double mean = Arrays.stream(PUBLISHED, 0, 13).average().orElseThrow();
    assertThat(values[13]).isCloseTo(mean, offset(1e-6));
    for (int i = 13; i < values.length; i++) {
      assertThat(values[i]).as("row %s", i).isCloseTo(average[i - 13], offset(1e-6));
    }
  }

  @Test
  void isZeroWithoutVolumeOrChange() {
    assertThat(ForceIndex.of(1).over(Bars.bare(0, 10, 11)).toArray()).endsWith(0);
    assertThat(ForceIndex.of(1).over(Bars.bare(5, 10, 10)).toArray()).endsWith(0);
  }
}
