package dev.washout.flink.job;

import dev.washout.flink.market.FeedEvent;
import dev.washout.flink.market.LateRows;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.metrics.Counter;
import org.apache.flink.metrics.SimpleCounter;
import org.apache.flink.streaming.api.functions.ProcessFunction;
import org.apache.flink.util.Collector;

/** Sends events that came too late for their feed to a side output, and counts them. */
final class LateFilter<T extends FeedEvent> extends ProcessFunction<T, T> {
  private static final long serialVersionUID = 1;

  private transient Counter late = new SimpleCounter();

  @Override
  public void open(OpenContext context) {
    late = getRuntimeContext().getMetricGroup().counter("lateEvents");
  }

  @Override
  public void processElement(T event, Context context, Collector<T> out) {
    if (event.late) {
      late.inc();
      context.output(Outputs.LATE, LateRows.ofItsFeed(event));
    } else {
      out.collect(event);
    }
  }
}
