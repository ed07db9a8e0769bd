package dev.washout.flink.job;

import dev.washout.flink.market.BarEvent;
import dev.washout.flink.market.FeedEvent;
import dev.washout.flink.market.Instrument;
import dev.washout.flink.market.InstrumentSpec;
import dev.washout.flink.market.LateRows;
import dev.washout.flink.market.LiquidationEvent;
import dev.washout.flink.market.Outcome;
import dev.washout.flink.market.Settings;
import dev.washout.flink.market.Slice;
import dev.washout.flink.state.InstrumentLayout;
import dev.washout.flink.state.Layout;
import dev.washout.flink.state.LiveSerializer;
import java.io.IOException;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.metrics.Counter;
import org.apache.flink.streaming.api.TimerService;
import org.apache.flink.streaming.api.functions.co.KeyedCoProcessFunction;
import org.apache.flink.util.Collector;

/**
 * Holds each instrument as keyed state. Events wait in it; a timer at its next moment reads all
 * that the watermark has passed by then, so on a replay one firing reads many bars.
 */
final class InstrumentFunction
    extends KeyedCoProcessFunction<String, BarEvent, LiquidationEvent, Slice> {
  private static final long serialVersionUID = 1;

  /** What every machine makes for itself. */
  private record Live(InstrumentSpec spec, ValueState<Instrument> state, Counter late) {}

  private final Settings settings;
  private final Layout<Instrument> layout;
  private transient Live live;

  @SuppressWarnings("NullAway.Init") // Flink calls open before anything else.
  InstrumentFunction(Settings settings, Layout<Instrument> layout) {
    this.settings = settings;
    this.layout = layout;
  }

  @Override
  public void open(OpenContext context) {
    live =
        new Live(
            InstrumentLayout.spec(settings),
            getRuntimeContext()
                .getState(
                    new ValueStateDescriptor<>(
                        "instrument", new LiveSerializer<>(layout, settings))),
            getRuntimeContext().getMetricGroup().counter("lateEvents"));
  }

  @Override
  public void processElement1(BarEvent event, Context context, Collector<Slice> out)
      throws IOException {
    take(event, context, Instrument::take);
  }

  @Override
  public void processElement2(LiquidationEvent event, Context context, Collector<Slice> out)
      throws IOException {
    take(event, context, Instrument::take);
  }

  private interface Take<E> {
    Outcome of(Instrument instrument, E event);
  }

  private <E extends FeedEvent> void take(E event, Context context, Take<E> take)
      throws IOException {
    TimerService timers = context.timerService();
    if (event.eventTime() <= timers.currentWatermark()) {
      refuse(event, Outcome.TOO_LATE, context);
      return;
    }
    Instrument instrument = live.state.value();
    if (instrument == null) {
      instrument = new Instrument(live.spec, event.symbol);
    }
    long before = instrument.nextMoment();
    Outcome outcome = take.of(instrument, event);
    if (outcome != Outcome.TAKEN) {
      refuse(event, outcome, context);
      return;
    }
    long next = instrument.nextMoment();
    if (next < before) {
      timers.registerEventTimeTimer(next);
    }
    live.state.update(instrument);
  }

  private void refuse(FeedEvent event, Outcome outcome, Context context) {
    live.late.inc();
    context.output(Outputs.LATE, LateRows.of(event, outcome));
  }

  @Override
  public void onTimer(long time, OnTimerContext context, Collector<Slice> out) throws IOException {
    Instrument instrument = live.state.value();
    if (instrument == null) {
      return;
    }
    instrument.advance(
        context.timerService().currentWatermark(),
        out::collect,
        (kind, line) -> context.output(Outputs.of(kind), line));
    long next = instrument.nextMoment();
    if (next != Long.MAX_VALUE) {
      context.timerService().registerEventTimeTimer(next);
    }
    live.state.update(instrument);
  }
}
