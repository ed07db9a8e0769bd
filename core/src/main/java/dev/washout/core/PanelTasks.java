package dev.washout.core;

import com.google.common.util.concurrent.Uninterruptibles;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;
import org.jspecify.annotations.Nullable;

/**
 * Runs what a panel's check and its batch can do at the same time. Nothing is left undone or still
 * running afterwards: half a batch cannot be taken back. So the calling thread takes part, and does
 * what the executor refuses, drops, or cannot begin because all its threads wait for this.
 */
final class PanelTasks {
  private PanelTasks() {}

  /**
   * Runs tasks to their end.
   *
   * @throws IllegalStateException if one of them threw, when all have ended; for the first that did
   */
  static void run(List<Runnable> tasks, Executor executor) {
    List<FutureTask<Boolean>> futures = new ArrayList<>(tasks.size());
    for (Runnable task : tasks) {
      FutureTask<Boolean> future = new FutureTask<>(task, true);
      futures.add(future);
      try {
        executor.execute(future);
      } catch (RuntimeException refused) {
        future.run();
      }
    }
    for (FutureTask<Boolean> future : futures) {
      future.run(); // nothing, if another thread has begun it
    }
    Throwable failure = null;
    for (FutureTask<Boolean> future : futures) {
      Throwable thrown = failureOf(future);
      failure = failure == null ? thrown : failure;
    }
    if (failure != null) {
      throw new IllegalStateException("a block of the panel failed", failure);
    }
  }

  private static @Nullable Throwable failureOf(FutureTask<Boolean> future) {
    try {
      Uninterruptibles.getUninterruptibly(future);
      return null;
    } catch (ExecutionException e) {
      return e.getCause();
    }
  }
}
