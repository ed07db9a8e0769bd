package dev.washout.contract;

import static dev.washout.contract.Checks.bits;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.washout.core.DoubleCalculator;
import dev.washout.core.DoubleIndicator;
import dev.washout.core.PanelCalculator;
import dev.washout.core.State;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Executor;

/** A panel against one calculator for each symbol. */
final class PanelChecks {
  private static final int[] WIDTHS = {1, 4, 31, 600};
  private static final Executor ANOTHER_THREAD = task -> new Thread(task).start();

  private final DoubleIndicator recipe;
  private final Random random;
  private final double[][] rows;

  /** Of one calculator for each symbol. */
  private final double[][] expected;

  private final List<DoubleCalculator> alone = new ArrayList<>();

  private PanelChecks(DoubleIndicator recipe, Regime regime, long seed, int size) {
    this.recipe = recipe;
    this.random = new Random(seed);
    int width = WIDTHS[random.nextInt(WIDTHS.length)];
    rows = market(regime, width, size);
    expected = new double[size][];
    for (int r = 0; r < size; r++) {
      while (alone.size() < rows[r].length) {
        alone.add(recipe.start());
      }
      expected[r] = new double[rows[r].length];
      for (int i = 0; i < rows[r].length; i++) {
        boolean valued = !Double.isNaN(rows[r][i]) && alone.get(i).update(rows[r][i]);
        expected[r][i] = valued ? alone.get(i).value() : Double.NaN;
      }
    }
  }

  static void panelIsOneCalculatorPerSymbol(
      DoubleIndicator recipe, Regime regime, long seed, int size) {
    PanelChecks checks = new PanelChecks(recipe, regime, seed, size);
    checks.rowByRow();
    checks.inBatches();
    if (size > 0) {
      checks.rejectsWholeRows();
    }
  }

  /** Some symbols begin late, some leave, some miss rows; some are never there at first. */
  private double[][] market(Regime regime, int width, int size) {
    double[][] market = new double[size][];
    int widerFrom = random.nextInt(size + 1);
    for (int r = 0; r < size; r++) {
      market[r] = new double[r < widerFrom ? (width + 1) / 2 : width];
    }
    boolean irregular = random.nextInt(3) > 0;
    for (int i = 0; i < width; i++) {
      double[] values = regime.values(recipe.domain(), random.nextLong(), size);
      int kind = irregular ? random.nextInt(5) : 4;
      int first = kind == 0 ? random.nextInt(size + 1) : 0;
      int end = kind == 1 ? random.nextInt(size + 1) : size;
      for (int r = 0; r < size; r++) {
        boolean missed = r < first || r >= end || (kind == 2 && random.nextInt(4) == 0);
        if (i < market[r].length) {
          market[r][i] = missed ? Double.NaN : values[r];
        }
      }
    }
    return market;
  }

  private void rowByRow() {
    PanelCalculator panel = recipe.panel().start();
    for (int r = 0; r < rows.length; r++) {
      double[] out = new double[rows[r].length];
      double[] preview = new double[rows[r].length];
      State<PanelCalculator> before = panel.snapshot();
      panel.preview(rows[r], preview);
      assertThat(panel.snapshot()).as("%s after a preview", panel).isEqualTo(before);
      boolean any = panel.update(rows[r], out);
      assertSameBits("row " + r, out, expected[r]);
      assertSameBits("preview of row " + r, preview, expected[r]);
      assertThat(any).isEqualTo(Arrays.stream(out).anyMatch(value -> !Double.isNaN(value)));
      if (random.nextInt(16) == 0) {
        panel = recipe.panel().state(panel.snapshot().toBytes()).resume();
      }
    }
    assertEveryStateIsThatOfACalculator(panel);
  }

  private void inBatches() {
    PanelCalculator panel = recipe.panel().start();
    int r = 0;
    while (r < rows.length) {
      int end = r + 1;
      int longest = r + random.nextInt(rows.length - r + 1);
      while (end < longest && rows[end].length == rows[r].length) {
        end++;
      }
      double[][] in = new double[end - r][];
      for (int k = r; k < end; k++) {
        in[k - r] = rows[k].clone();
      }
      double[][] out = random.nextBoolean() ? in : new double[end - r][rows[r].length];
      panel.updateAll(in, out, random.nextBoolean() ? ANOTHER_THREAD : Runnable::run);
      for (int k = r; k < end; k++) {
        assertSameBits("row " + k + " of a batch from " + r, out[k - r], expected[k]);
      }
      r = end;
      if (random.nextInt(4) == 0) {
        panel = panel.snapshot().resume();
      }
    }
    assertEveryStateIsThatOfACalculator(panel);
  }

  private void assertEveryStateIsThatOfACalculator(PanelCalculator panel) {
    assertThat(panel.width()).isEqualTo(alone.size());
    assertThat(panel.rows()).isEqualTo(rows.length);
    for (int i = 0; i < alone.size(); i++) {
      assertThat(panel.state(i)).as("symbol %s of %s", i, panel).isEqualTo(alone.get(i).snapshot());
      assertThat(panel.isReady(i)).isEqualTo(alone.get(i).isReady());
      if (panel.isReady(i)) {
        assertThat(bits(panel.value(i))).isEqualTo(bits(alone.get(i).value()));
      }
    }
    assertThat(panel.isReady()).isEqualTo(alone.stream().anyMatch(DoubleCalculator::isReady));
  }

  private void rejectsWholeRows() {
    PanelCalculator panel = recipe.panel().start();
    int k = random.nextInt(rows.length);
    for (int r = 0; r < k; r++) {
      panel.update(rows[r], new double[rows[r].length]);
    }
    State<PanelCalculator> before = panel.snapshot();
    double[] wrong = rows[k].clone();
    int symbol = random.nextInt(wrong.length);
    wrong[symbol] = Double.POSITIVE_INFINITY;
    double[] out = {Double.NEGATIVE_INFINITY};
    double[] place = Arrays.copyOf(out, wrong.length);
    double[] untouched = place.clone();
    for (Runnable call :
        List.<Runnable>of(
            () -> panel.update(wrong, place),
            () -> panel.preview(wrong, place),
            () ->
                panel.updateAll(new double[][] {rows[k], wrong}, new double[][] {place, place}))) {
      assertThatIllegalArgumentException()
          .isThrownBy(call::run)
          .withMessageContaining("symbol " + symbol)
          .withMessageContaining("Infinity");
      assertThat(bits(place)).isEqualTo(bits(untouched));
      assertThat(panel.snapshot()).as("%s after a rejected row", panel).isEqualTo(before);
    }
  }

  private void assertSameBits(String what, double[] actual, double[] wanted) {
    assertThat(bits(actual)).as("%s, %s", recipe.panel(), what).isEqualTo(bits(wanted));
  }
}
