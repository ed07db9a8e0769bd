package dev.washout.flink.job;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.flink.api.common.functions.MapFunction;
import org.apache.flink.runtime.state.FunctionInitializationContext;
import org.apache.flink.runtime.state.FunctionSnapshotContext;
import org.apache.flink.streaming.api.checkpoint.CheckpointedFunction;
import org.apache.flink.streaming.api.datastream.DataStream;

/** Kills whichever task lets the record through that a random number says, again and again. */
final class Killer implements Tap {
  private static final Object LOCK = new Object();
  private static Random random = new Random(0);
  private static long most;
  private static long records;
  private static long untilNext;
  private static int left;

  /** How many tasks went on from a checkpoint. */
  static final AtomicInteger RESTORED = new AtomicInteger();

  /** A task that was killed: where, and after how many records of all stages. */
  record Killed(String stage, long records) {
    @Override
    public String toString() {
      return stage + " " + records;
    }
  }

  static final List<Killed> KILLED = Collections.synchronizedList(new ArrayList<>());

  /**
   * Begins.
   *
   * @param kills how many tasks to kill
   * @param mostRecords after how many records at most, of all stages together
   */
  static Killer of(int kills, long mostRecords, long seed) {
    synchronized (LOCK) {
      random = new Random(seed);
      most = mostRecords;
      records = 0;
      left = kills;
      untilNext = 1 + random.nextLong(most);
      KILLED.clear();
      RESTORED.set(0);
    }
    return new Killer();
  }

  private static void pass(String stage) {
    synchronized (LOCK) {
      if (left == 0) {
        return;
      }
      records++;
      untilNext--;
      if (untilNext <= 0) {
        left--;
        untilNext = 1 + random.nextLong(most);
        KILLED.add(new Killed(stage, records));
        throw new IllegalStateException("killed after " + stage);
      }
    }
  }

  @Override
  public <T> DataStream<T> after(String stage, DataStream<T> stream) {
    return stream.map(new Kill<T>(stage)).returns(stream.getType()).name("kill after " + stage);
  }

  private static final class Kill<T> implements MapFunction<T, T>, CheckpointedFunction {
    private static final long serialVersionUID = 1;
    private final String stage;

    Kill(String stage) {
      this.stage = stage;
    }

    @Override
    public T map(T record) {
      pass(stage);
      return record;
    }

    @Override
    public void snapshotState(FunctionSnapshotContext context) {}

    @Override
    public void initializeState(FunctionInitializationContext context) {
      if (context.isRestored()) {
        RESTORED.incrementAndGet();
      }
    }
  }
}
