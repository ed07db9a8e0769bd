package dev.washout.flink.job;

import dev.washout.flink.market.Slice;
import java.util.TreeMap;
import org.apache.flink.streaming.api.operators.AbstractStreamOperator;
import org.apache.flink.streaming.api.operators.BoundedOneInput;
import org.apache.flink.streaming.api.operators.OneInputStreamOperator;
import org.apache.flink.streaming.api.watermark.Watermark;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;

/**
 * Puts the slices of the instruments of one subtask together, so that a moment travels on as one
 * record and not as one for each instrument. It holds nothing back: at a watermark, and before a
 * checkpoint, everything goes on, so it has no state.
 */
final class Slicer extends AbstractStreamOperator<Slice>
    implements OneInputStreamOperator<Slice, Slice>, BoundedOneInput {
  private static final long serialVersionUID = 1;

  private transient TreeMap<Long, Slice> moments = new TreeMap<>();

  @Override
  public void open() throws Exception {
    super.open();
    moments = new TreeMap<>();
  }

  @Override
  public void processElement(StreamRecord<Slice> element) {
    Slice part = element.getValue();
    Slice moment = moments.get(part.closeEpochMillis());
    if (moment == null) {
      moment = new Slice(part.closeEpochMillis(), part.barMillis());
      moments.put(part.closeEpochMillis(), moment);
    }
    moment.add(part);
  }

  @Override
  public void processWatermark(Watermark mark) throws Exception {
    handOn();
    super.processWatermark(mark);
  }

  @Override
  public void prepareSnapshotPreBarrier(long checkpointId) {
    handOn();
  }

  @Override
  public void endInput() {
    handOn();
  }

  private void handOn() {
    moments.forEach((time, slice) -> output.collect(new StreamRecord<>(slice, time)));
    moments.clear();
  }
}
