package dev.washout.momentum;

import static org.assertj.core.api.Assertions.assertThat;

import dev.washout.core.DoubleCalculator;
import dev.washout.core.PanelCalculator;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
        assertThat(panel.state(i)).as("symbol %s", i).isEqualTo(alone[i].snapshot());
      }
    }
    assertThat(out[0]).isEqualTo(50);
    assertThat(out[1]).isEqualTo(50);
    assertThat(out[2]).isNotEqualTo(50);
  }

  /**
   * Rows go two by two where no average can be spent meanwhile. Of these markets one stands still
   * for longer than that, and moves again; one misses rows; and there are more than go through at
   * once.
   */
  @ParameterizedTest
  @CsvSource({"150, false", "150, true", "900, false"})
  void batchesOfAnySizeHaveTheBitsOfOneRowAfterTheOther(int longest, boolean inPlace) {
    Random random = new Random(7);
    double[][] rows = new double[1_800][300];
    for (int r = 0; r < rows.length; r++) {
      Arrays.setAll(rows[r], i -> random.nextDouble());
      if (r > 100 && r < 1_100) {
        rows[r][0] = rows[r - 1][0];
      }
      if (r > 1_300 && r < 1_310) {
        rows[r][299] = Double.NaN;
      }
    }
    PanelCalculator rowByRow = Rsi.of(2).panel().start();
    PanelCalculator panel = Rsi.of(2).panel().start();
    int from = 0;
    while (from < rows.length) {
      int size = from < 3 ? 1 : Math.min(rows.length - from, 1 + random.nextInt(longest));
      double[][] batch = new double[size][];
      double[][] out = new double[size][300];
      double[][] expected = new double[size][300];
      for (int r = 0; r < size; r++) {
        rowByRow.update(rows[from + r], expected[r]);
        batch[r] = rows[from + r].clone();
        out[r] = inPlace ? batch[r] : out[r];
      }
      panel.updateAll(batch, out);
      assertThat(Arrays.deepEquals(out, expected)).as("%s rows after %s", size, from).isTrue();
      assertThat(panel.snapshot()).isEqualTo(rowByRow.snapshot());
      from += size;
    }
  }

  /** So small that what is kept of it may be nothing. */
  @Test
  void theLeastMovementHasTheBitsOfACalculator() {
    for (int period = 1; period <= 4; period++) {
      for (double step : new double[] {Double.MIN_VALUE, 1e-310, 1e-300, 1e-199}) {
        PanelCalculator panel = Rsi.of(period).panel().start();
        DoubleCalculator alone = Rsi.of(period).start();
        for (int i = 0; i < 200; i++) {
          double[] x = {i == 0 ? 0 : step};
          double expected = alone.update(x[0]) ? alone.value() : Double.NaN;
          panel.update(x, x);
          assertThat(x[0])
              .as("RSI(%s) of %s at %s", period, step, i)
              .isEqualTo(Double.valueOf(expected)); // NaN too
        }
        assertThat(panel.state(0)).isEqualTo(alone.snapshot());
      }
    }
  }

  /** As many as runs of the contract never have. */
  @Test
  void manyBlocksHaveTheBitsOfOneRowAfterTheOtherOnAnyExecutor() {
    int symbols = 2_300;
    Random random = new Random(6);
    double[][] rows = new double[80][symbols];
    for (double[] row : rows) {
      Arrays.setAll(row, i -> 100 + random.nextGaussian());
    }
    PanelCalculator rowByRow = Rsi.of(14).panel().start();
    double[][] expected = new double[rows.length][symbols];
    for (int r = 0; r < rows.length; r++) {
      rowByRow.update(rows[r], expected[r]);
    }
    PanelCalculator panel = Rsi.of(14).panel().start();
    double[][] out = new double[rows.length][symbols];
    panel.updateAll(rows, out, task -> new Thread(task).start());
    assertThat(Arrays.deepEquals(out, expected)).isTrue(); // bit by bit, NaN too
    assertThat(panel.snapshot()).isEqualTo(rowByRow.snapshot());
  }

  /** Threads that write close to each other are in each other's way. */
  @Test
  void neighboursAreNotHandedOutOneAfterTheOther() {
    assertThat(firstSymbols(2_300)).containsExactly(0, 1_024, 2_048, 512, 1_536);
    assertThat(firstSymbols(1_100)).containsExactly(0, 1_024, 512);
    assertThat(firstSymbols(1_024)).as("two blocks are one task").containsExactly(0);
  }

  /** Of each task that writes values, in the order they are handed out. */
  private static List<Integer> firstSymbols(int symbols) {
    double[][] rows = new double[1][symbols];
    double[][] out = new double[1][symbols];
    Arrays.fill(out[0], 1);
    List<Integer> first = new ArrayList<>();
    Rsi.of(14)
        .panel()
        .start()
        .updateAll(
            rows,
            out,
            task -> {
              double[] before = out[0].clone();
              task.run();
              int changed = Arrays.mismatch(before, out[0]);
              if (changed >= 0) {
                first.add(changed);
              }
            });
    return first;
  }
}
