package dev.washout.flink.job;

import dev.washout.flink.feed.FeedSource;
import dev.washout.flink.feed.Feeds;
import dev.washout.flink.market.BarEvent;
import dev.washout.flink.market.FeedEvent;
import dev.washout.flink.market.Instrument;
import dev.washout.flink.market.LiquidationEvent;
import dev.washout.flink.market.RowKind;
import dev.washout.flink.market.Settings;
import dev.washout.flink.market.Slice;
import dev.washout.flink.state.InstrumentLayout;
import dev.washout.flink.state.Layout;
import java.time.Duration;
import java.util.List;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.api.java.functions.KeySelector;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/**
 * The job.
 *
 * <pre>
 * candles ------- late? ---+
 *                          +-- by instrument: Instrument -- Slicer -- one key: MarketView
 * liquidations -- late? ---+         |                                    |
 *                   |     instruments, phases, alerts,              market
 *                  late         reports, late
 * </pre>
 */
public final class StressJob {
  /** How far in event time one source may run ahead of another before it waits. */
  private static final Duration MOST_DRIFT = Duration.ofHours(6);

  private static final Duration DRIFT_CHECK = Duration.ofMillis(100);

  static final WireType<BarEvent> BARS =
      new WireType<>(BarEvent.class, BarEvent::write, BarEvent::read);
  static final WireType<LiquidationEvent> LIQUIDATIONS =
      new WireType<>(LiquidationEvent.class, LiquidationEvent::write, LiquidationEvent::read);
  static final WireType<Slice> SLICES = new WireType<>(Slice.class, Slice::write, Slice::read);

  private final Settings settings;
  private final RowSink sink;
  private Duration stragglerDeadline = Duration.ZERO;
  private double speed = Double.POSITIVE_INFINITY;
  private Tap tap = Tap.NONE;
  private Layout<Instrument> layout = new InstrumentLayout();

  /**
   * A job.
   *
   * @param settings what it computes
   * @param sink where its rows go
   */
  public StressJob(Settings settings, RowSink sink) {
    this.settings = settings;
    this.sink = sink;
  }

  /**
   * Does not wait for a feed that has been silent for so long, by the clock. What it brings later
   * goes to the late rows as far as the others have gone on.
   *
   * @param deadline how long to wait; zero to wait for ever
   * @return this
   */
  public StressJob notWaitingFor(Duration deadline) {
    stragglerDeadline = deadline;
    return this;
  }

  /**
   * Reads no faster than this.
   *
   * @param millisPerMilli how many milliseconds of the feeds' time pass in one of the clock's
   * @return this
   */
  public StressJob atSpeed(double millisPerMilli) {
    speed = millisPerMilli;
    return this;
  }

  StressJob tapped(Tap between) {
    tap = between;
    return this;
  }

  StressJob inLayout(Layout<Instrument> other) {
    layout = other;
    return this;
  }

  /**
   * Adds the job with these feeds to an environment.
   *
   * @param env the environment
   * @param candles the instruments' bars
   * @param liquidations the venues' liquidations
   */
  public void build(
      StreamExecutionEnvironment env,
      Feeds<BarEvent> candles,
      Feeds<LiquidationEvent> liquidations) {
    build(
        source(env, candles, BarEvent.class, "candles"),
        source(env, liquidations, LiquidationEvent.class, "liquidations"));
  }

  private <T extends FeedEvent> DataStream<T> source(
      StreamExecutionEnvironment env, Feeds<T> feeds, Class<T> type, String name) {
    return env.fromSource(
            new FeedSource<>(feeds, type, settings.latenessMillis(), speed),
            watermarks(),
            name,
            TypeInformation.of(type))
        .uid(name);
  }

  /**
   * What is known of time: an event may be as far behind the latest of its feed as the lateness.
   */
  <T extends FeedEvent> WatermarkStrategy<T> watermarks() {
    WatermarkStrategy<T> strategy =
        WatermarkStrategy.<T>forBoundedOutOfOrderness(Duration.ofMillis(settings.latenessMillis()))
            .withWatermarkAlignment("market", MOST_DRIFT, DRIFT_CHECK);
    return stragglerDeadline.isZero() ? strategy : strategy.withIdleness(stragglerDeadline);
  }

  /**
   * Adds the job behind streams whose late events are marked and that have watermarks.
   *
   * @param candles the instruments' bars
   * @param liquidations the venues' liquidations
   */
  public void build(DataStream<BarEvent> candles, DataStream<LiquidationEvent> liquidations) {
    SingleOutputStreamOperator<BarEvent> bars = inTime(candles, BARS, "candles");
    SingleOutputStreamOperator<LiquidationEvent> events =
        inTime(liquidations, LIQUIDATIONS, "liquidations");
    SingleOutputStreamOperator<Slice> instruments =
        tap.after("candles", bars)
            .keyBy(new BySymbol<>(), Types.STRING)
            .connect(tap.after("liquidations", events).keyBy(new BySymbol<>(), Types.STRING))
            .process(new InstrumentFunction(settings, layout), SLICES)
            .name("instruments")
            .uid("instruments");
    SingleOutputStreamOperator<Slice> slices =
        tap.after("instruments", instruments)
            .transform("slices", SLICES, new Slicer())
            .uid("slices");
    SingleOutputStreamOperator<String> market =
        tap.after("slices", slices)
            .keyBy(slice -> 0, Types.INT)
            .process(new MarketFunction(settings), Types.STRING)
            .name("market")
            .uid("market")
            .setParallelism(1)
            .setMaxParallelism(1)
            // chained to a sink, it would hand that its own limit, at parallelism 1 only
            .disableChaining();
    sink.take(RowKind.INSTRUMENTS, instruments.getSideOutput(Outputs.INSTRUMENTS));
    sink.take(RowKind.MARKET, tap.after("market", market));
    for (RowKind kind : List.of(RowKind.PHASES, RowKind.ALERTS, RowKind.REPORTS)) {
      sink.take(kind, instruments.getSideOutput(Outputs.of(kind)));
    }
    sink.take(
        RowKind.LATE,
        bars.getSideOutput(Outputs.LATE)
            .union(events.getSideOutput(Outputs.LATE), instruments.getSideOutput(Outputs.LATE)));
  }

  /** Not a method reference: two of one method are confused when they are serialized. */
  private static final class BySymbol<T extends FeedEvent> implements KeySelector<T, String> {
    private static final long serialVersionUID = 1;

    @Override
    public String getKey(T event) {
      return event.symbol;
    }
  }

  private static <T extends FeedEvent> SingleOutputStreamOperator<T> inTime(
      DataStream<T> events, WireType<T> type, String name) {
    return events.process(new LateFilter<>(), type).name(name + " in time").uid(name + "-in-time");
  }
}
