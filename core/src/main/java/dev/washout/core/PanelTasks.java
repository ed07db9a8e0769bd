package dev.washout.core;

import com.google.common.util.concurrent.Uninterruptibles;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RejectedExecutionException;

/** Runs what a panel's check and its batch can do at the same time. */
final class PanelTasks {
  private PanelTasks() {}

  /** Runs tasks to their end, on this thread those which the executor refuses. */
  static void run(List<Runnable> tasks, Executor executor) {
    List<FutureTask<Boolean>> futures = new ArrayList<>(tasks.size());
    for (Runnable task : tasks) {
      FutureTask<Boolean> future = new FutureTask<>(task, true);
      try {
        executor.execute(future);
      } catch (RejectedExecutionException e) {
        future.run(); // half a batch must not be left undone
      }
      futures.add(future);
    }
    for (FutureTask<Boolean> future : futures) {
      try {
        Uninterruptibles.getUninterruptibly(future);
      } catch (ExecutionException e) {
        throw new IllegalStateException("a block of the panel failed", e.getCause());
      }
    }
  }
}
