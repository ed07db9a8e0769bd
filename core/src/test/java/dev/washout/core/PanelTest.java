package dev.washout.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.google.common.util.concurrent.Uninterruptibles;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** By hand; that symbols have the bits of their own calculators is part of every contract test. */
class PanelTest {
  private static final double NONE = Double.NaN;

  /** The mean of the last two inputs. */
  private static PanelCalculator means() {
    return new Samples.Mean(2).panel().start();
  }

  private static double[] update(PanelCalculator panel, double... row) {
    double[] out = new double[row.length];
    panel.update(row, out);
    return out;
  }

  @Test
  void eachSymbolGoesOnFromItsOwnInputs() {
    PanelCalculator panel = means();
    assertThat(update(panel, 1, 10)).containsExactly(NONE, NONE);
    assertThat(panel.isReady()).isFalse();
    assertThat(update(panel, 3, NONE, 5)).containsExactly(2, NONE, NONE);
    assertThat(update(panel, NONE, 20, 7)).containsExactly(NONE, 15, 6);
    assertThat(panel.width()).isEqualTo(3);
    assertThat(panel.rows()).isEqualTo(3);
    assertThat(panel.count(1)).isEqualTo(2);
    assertThat(panel.value(0)).isEqualTo(2);
    assertThat(panel).hasToString("MEAN(2) per SYMBOL of 3 symbols after 3 rows");
    assertThat(panel.state(0).resume().preview(5)).isEqualTo(4);
  }

  @Test
  void aRowIsRefusedWhole() {
    PanelCalculator panel = means();
    update(panel, 1, 10);
    double[] out = {-1, -1};
    State<PanelCalculator> before = panel.snapshot();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> panel.update(new double[] {2, 1e200}, out))
        .withMessage("value of symbol 1 is not within -1.0E100 and 1.0E100: 1.0E200 at index 1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> panel.updateAll(new double[][] {{2, 3}, {4, 1e200}}, new double[2][2]))
        .withMessage("value of symbol 1 is not within -1.0E100 and 1.0E100: 1.0E200 at index 2");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> panel.update(new double[] {2}, new double[1]))
        .withMessage("row has 1 places for 2 symbols");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> panel.update(new double[] {2, 3, 4}, out))
        .withMessage("out has 2 places for 3");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> panel.updateAll(new double[][] {{2, 3}, {4, 5, 6}}, new double[2][3]))
        .withMessage("out has 3 places for 2");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                panel.updateAll(
                    new double[][] {{2, 3}, {4, 5, 6}},
                    new double[][] {new double[2], new double[3]}))
        .withMessage("row 1 has 3 places, the first has 2");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> panel.updateAll(new double[2][2], new double[1][2]))
        .withMessage("out has 1 rows for 2");
    assertThat(out).containsExactly(-1, -1);
    assertThat(panel.snapshot()).isEqualTo(before);
  }

  @Test
  void noSymbolNoRow() {
    PanelCalculator panel = means();
    panel.updateAll(new double[0][], new double[0][]);
    assertThat(panel.rows()).isZero();
    assertThat(update(panel)).isEmpty();
    assertThat(panel.rows()).isEqualTo(1);
    assertThatExceptionOfType(IndexOutOfBoundsException.class).isThrownBy(() -> panel.count(0));
    update(panel, 1);
    assertThatIllegalStateException()
        .isThrownBy(() -> panel.value(0))
        .withMessage("symbol 0 has no value after 1 inputs");
  }

  @Test
  void whatAnExecutorRefusesIsRunHere() {
    Executor refusing =
        task -> {
          throw new RejectedExecutionException("no more");
        };
    PanelCalculator panel = means();
    double[][] out = new double[2][1];
    panel.updateAll(new double[][] {{1}, {3}}, out, refusing);
    assertThat(out[0]).containsExactly(NONE);
    assertThat(out[1]).containsExactly(2);
  }

  @Test
  @Timeout(value = 30, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
  void whatAnExecutorDropsIsRunHere() {
    PanelCalculator panel = means();
    double[][] out = new double[2][1];
    panel.updateAll(new double[][] {{1}, {3}}, out, task -> {});
    assertThat(out[1]).containsExactly(2);
  }

  /** Its only thread waits for the batch, and cannot run what the batch hands to it. */
  @Test
  void aBatchMayBeRunOnTheExecutorItUses() throws Exception {
    ExecutorService one = Executors.newSingleThreadExecutor();
    try {
      double[][] out = new double[2][1];
      one.submit(() -> means().updateAll(new double[][] {{1}, {3}}, out, one))
          .get(30, TimeUnit.SECONDS);
      assertThat(out[1]).containsExactly(2);
    } finally {
      one.shutdownNow();
    }
  }

  @Test
  void aTaskThatFailsIsToldWhenAllHaveEnded() {
    AtomicBoolean ended = new AtomicBoolean();
    Runnable failing =
        () -> {
          throw new IllegalArgumentException("on purpose");
        };
    Runnable slow =
        () -> {
          Uninterruptibles.sleepUninterruptibly(Duration.ofMillis(200));
          ended.set(true);
        };
    Executor threads =
        task -> {
          new Thread(task).start();
          Uninterruptibles.sleepUninterruptibly(Duration.ofMillis(20)); // until it has begun
        };
    assertThatIllegalStateException()
        .isThrownBy(() -> PanelTasks.run(List.of(failing, slow), threads))
        .withMessage("a block of the panel failed")
        .withRootCauseInstanceOf(IllegalArgumentException.class);
    assertThat(ended).isTrue();
  }

  @Test
  void recipesAreEqualWhenTheirFormulasAre() {
    assertThat(new Samples.Mean(2).panel()).isEqualTo(new Panel(new Samples.Mean(2)));
    assertThat(new Samples.Mean(2).panel().lookback()).isEqualTo(1);
  }
}
