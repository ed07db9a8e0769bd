package dev.washout.flink.job;

import dev.washout.flink.market.MarketSpec;
import dev.washout.flink.market.MarketView;
import dev.washout.flink.market.Settings;
import dev.washout.flink.market.Slice;
import dev.washout.flink.state.LiveSerializer;
import dev.washout.flink.state.MarketLayout;
import java.io.IOException;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.metrics.Counter;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;

/** Holds the market as a whole, which has one key: breadth needs every instrument at once. */
final class MarketFunction extends KeyedProcessFunction<Integer, Slice, String> {
  private static final long serialVersionUID = 1;

  /** What every machine makes for itself. */
  private record Live(MarketSpec spec, ValueState<MarketView> state, Counter late) {}

  private final Settings settings;
  private transient Live live;

  @SuppressWarnings("NullAway.Init") // Flink calls open before anything else.
  MarketFunction(Settings settings) {
    this.settings = settings;
  }

  @Override
  public void open(OpenContext context) {
    live =
        new Live(
            MarketSpec.of(settings),
            getRuntimeContext()
                .getState(
                    new ValueStateDescriptor<>(
                        "market", new LiveSerializer<>(new MarketLayout(), settings))),
            getRuntimeContext().getMetricGroup().counter("lateSlices"));
  }

  @Override
  public void processElement(Slice slice, Context context, Collector<String> out)
      throws IOException {
    MarketView market = live.state.value();
    if (market == null) {
      market = new MarketView(live.spec);
    }
    if (!market.take(slice)) {
      live.late.inc();
      return;
    }
    context.timerService().registerEventTimeTimer(slice.closeEpochMillis());
    live.state.update(market);
  }

  @Override
  public void onTimer(long time, OnTimerContext context, Collector<String> out) throws IOException {
    MarketView market = live.state.value();
    if (market == null) {
      return;
    }
    market.advance(context.timerService().currentWatermark(), out::collect);
    live.state.update(market);
  }
}
