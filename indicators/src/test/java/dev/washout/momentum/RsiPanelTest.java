package dev.washout.momentum;

import static org.assertj.core.api.Assertions.assertThat;

import dev.washout.core.DoubleCalculator;
import dev.washout.core.PanelCalculator;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RsiPanelTest {
  private static final int ROWS = 900;
  private static final int LATE = 17;

  /**
   * Halved at every input, an average of movements is forgotten after some 650 that do not move. No
   * run of the contract is so long.
   */
  @Test
  void aMarketThatStandsStillIsFlatInThePanelToo() {
    Random random = new Random(5);
    PanelCalculator panel = Rsi.of(2).panel().start();
    DoubleCalculator[] alone = {Rsi.of(2).start(), Rsi.of(2).start(), Rsi.of(2).start()};
    double[] row = {100, Double.NaN, 100};
    double[] out = new double[row.length];
    for (int r = 0; r < ROWS; r++) {
      if (r < 30) {
        row[0] += random.nextGaussian();
        row[1] = r < LATE ? Double.NaN : 50 + random.nextGaussian();
      }
      row[2] += random.nextGaussian();
      panel.update(row, out);
      for (int i = 0; i < row.length; i++) {
        boolean valued = !Double.isNaN(row[i]) && alone[i].update(row[i]);
        double expected = valued ? alone[i].value() : Double.NaN;
        assertThat(Double.doubleToLongBits(out[i]))
            .as("symbol %s in row %s: %s, not %s", i, r, out[i], expected)
            .isEqualTo(Double.doubleToLongBits(expected));
      }
    }
    assertThat(out[0]).isEqualTo(50);
    assertThat(out[1]).isEqualTo(50);
    assertThat(out[2]).isNotEqualTo(50);
    for (int i = 0; i < row.length; i++) {
      assertThat(panel.state(i)).isEqualTo(alone[i].snapshot());
    }
  }
}
