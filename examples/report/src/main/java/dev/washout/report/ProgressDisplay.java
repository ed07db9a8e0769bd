package dev.washout.report;

import dev.washout.report.input.InputException;
import dev.washout.report.input.ReadProgress;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.DelegatingProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/** A progress bar that only appears when reading takes longer than a second. */
final class ProgressDisplay implements ReadProgress, AutoCloseable {
  private static final long PATIENCE = TimeUnit.SECONDS.toNanos(1);
  private static final long MEGABYTE = 1L << 20;

  private final PrintStream err;
  private final boolean interactive;
  private final long totalBytes;
  private final long start = System.nanoTime();
  private long bytes;
  private String name = "";
  private @Nullable ProgressBar bar;

  ProgressDisplay(PrintStream err, boolean interactive, long totalBytes) {
    this.err = err;
    this.interactive = interactive;
    this.totalBytes = totalBytes;
  }

  @Override
  public void opened(Path file) {
    Path last = file.getFileName();
    name = InputException.printable(String.valueOf(last == null ? file : last));
  }

  @Override
  public void read(int more) {
    bytes += more;
    if (bar == null) {
      if (System.nanoTime() - start < PATIENCE) {
        return;
      }
      bar = show();
    }
    bar.stepTo(bytes);
    bar.setExtraMessage(name);
  }

  private ProgressBar show() {
    return show(
        new ProgressBarBuilder()
            .setTaskName("Reading")
            .setInitialMax(totalBytes > 0 ? totalBytes : -1)
            .setUnit(" MB", MEGABYTE),
        err,
        interactive);
  }

  /** A bar that is redrawn where somebody may be watching, and else told line by line. */
  static ProgressBar show(ProgressBarBuilder what, PrintStream err, boolean interactive) {
    int width = Math.min(100, Terminal.width()) - 1;
    ProgressBarBuilder builder = what.setStyle(ProgressBarStyle.ASCII).setMaxRenderedLength(width);
    return interactive
        ? builder
            .setUpdateIntervalMillis(100)
            .setConsumer(new ConsoleProgressBarConsumer(err, width))
            .clearDisplayOnFinish()
            .build()
        : builder
            .setUpdateIntervalMillis(2_000)
            .setConsumer(new DelegatingProgressBarConsumer(err::println, width))
            .build();
  }

  @Override
  public void close() {
    if (bar != null) {
      bar.close();
    }
  }
}
