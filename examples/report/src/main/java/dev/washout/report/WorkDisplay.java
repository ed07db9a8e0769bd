package dev.washout.report;

import dev.washout.report.analysis.WorkProgress;
import java.io.PrintStream;
import java.util.concurrent.TimeUnit;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import org.jspecify.annotations.Nullable;

/** Shows that long work goes on, once it takes longer than a second where somebody watches. */
final class WorkDisplay implements WorkProgress, AutoCloseable {
  private static final long PATIENCE = TimeUnit.SECONDS.toNanos(1);

  /** Where nobody watches, only what takes really long is worth a line. */
  private static final long LONG_PATIENCE = TimeUnit.SECONDS.toNanos(20);

  private final PrintStream err;
  private final boolean interactive;
  private final long start = System.nanoTime();
  private @Nullable ProgressBar bar;

  WorkDisplay(PrintStream err, boolean interactive) {
    this.err = err;
    this.interactive = interactive;
  }

  @Override
  public void working(String what) {
    if (bar == null) {
      if (System.nanoTime() - start < (interactive ? PATIENCE : LONG_PATIENCE)) {
        return;
      }
      bar = show();
    }
    bar.step();
    bar.setExtraMessage(what);
  }

  private ProgressBar show() {
    return ProgressDisplay.show(
        new ProgressBarBuilder().setTaskName("Working").setInitialMax(-1).hideEta(),
        err,
        interactive);
  }

  @Override
  public void close() {
    if (bar != null) {
      bar.close();
    }
  }
}
