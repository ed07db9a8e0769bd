package dev.washout.flink.kafka;

import dev.washout.flink.market.FeedEvent;
import java.io.IOException;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;

/**
 * Marks events that are further behind the latest of their partition than the lateness: what a
 * {@code FeedSource} does while it reads. Kafka's source has no place for a clock of each
 * partition, so it is keyed state here.
 */
final class PartitionClock<T extends FeedEvent> extends KeyedProcessFunction<String, T, T> {
  private static final long serialVersionUID = 1;

  private final long lateness;
  private transient ValueState<Long> clock;

  @SuppressWarnings("NullAway.Init") // Flink calls open before anything else.
  PartitionClock(long latenessMillis) {
    this.lateness = latenessMillis;
  }

  @Override
  public void open(OpenContext context) {
    clock = getRuntimeContext().getState(new ValueStateDescriptor<>("clock", Types.LONG));
  }

  @Override
  public void processElement(T event, Context context, Collector<T> out) throws IOException {
    Long latest = clock.value();
    long time = event.eventTime();
    event.late = latest != null && time < latest - lateness;
    if (latest == null || time > latest) {
      clock.update(time);
    }
    out.collect(event);
  }
}
