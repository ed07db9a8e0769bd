package dev.washout.flink.job;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.flink.api.common.functions.MapFunction;
import org.apache.flink.runtime.state.FunctionInitializationContext;
import org.apache.flink.runtime.state.FunctionSnapshotContext;
import org.apache.flink.streaming.api.checkpoint.CheckpointedFunction;
import org.apache.flink.streaming.api.datastream.DataStream;

/** Lets every record through and every other checkpoint fail. */
final class CheckpointBreaker implements Tap {
  static final AtomicInteger FAILED = new AtomicInteger();
  static final AtomicInteger TAKEN = new AtomicInteger();

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
      return record;
    }

    @Override
    public void snapshotState(FunctionSnapshotContext context) throws IOException {
      if (context.getCheckpointId() % 2 == 1) {
        FAILED.incrementAndGet();
        throw new IOException("no place for checkpoint " + context.getCheckpointId());
      }
      TAKEN.incrementAndGet();
    }

    @Override
    public void initializeState(FunctionInitializationContext context) {}
  }
}
