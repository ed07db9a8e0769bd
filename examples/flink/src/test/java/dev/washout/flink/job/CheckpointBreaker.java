package dev.washout.flink.job;

import java.io.IOException;
import org.apache.flink.api.common.functions.MapFunction;
import org.apache.flink.runtime.state.FunctionInitializationContext;
import org.apache.flink.runtime.state.FunctionSnapshotContext;
import org.apache.flink.streaming.api.checkpoint.CheckpointedFunction;
import org.apache.flink.streaming.api.datastream.DataStream;

/**
 * Lets every record through and makes checkpoints fail, each after so many more records. Not every
 * so many checkpoints: on a slow machine the job might get no further from one to the next, and
 * would never end.
 */
final class CheckpointBreaker implements Tap {
  private static final Object LOCK = new Object();
  private static int left;
  private static int failed;
  private static int taken;
  private static long every;
  private static long records;

  /**
   * Begins.
   *
   * @param failures how many checkpoints are to fail
   * @param everyRecords after how many records, of all subtasks together
   */
  static CheckpointBreaker of(int failures, long everyRecords) {
    synchronized (LOCK) {
      left = failures;
      every = everyRecords;
      failed = 0;
      taken = 0;
      records = 0;
    }
    return new CheckpointBreaker();
  }

  static int failed() {
    synchronized (LOCK) {
      return failed;
    }
  }

  static int taken() {
    synchronized (LOCK) {
      return taken;
    }
  }

  @Override
  public <T> DataStream<T> after(String stage, DataStream<T> stream) {
    if (!stage.equals("slices")) {
      return stream;
    }
    return stream.map(new Break<T>()).returns(stream.getType()).name("breaks checkpoints");
  }

  private static final class Break<T> implements MapFunction<T, T>, CheckpointedFunction {
    private static final long serialVersionUID = 1;

    @Override
    public T map(T record) {
      synchronized (LOCK) {
        records++;
      }
      return record;
    }

    @Override
    public void snapshotState(FunctionSnapshotContext context) throws IOException {
      synchronized (LOCK) {
        if (left > 0 && records >= every) {
          left--;
          failed++;
          records = 0;
          throw new IOException("no place for checkpoint " + context.getCheckpointId());
        }
        taken++;
      }
    }

    @Override
    public void initializeState(FunctionInitializationContext context) {}
  }
}
