package dev.washout.benchmarks.summary;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import dev.washout.benchmarks.AtrBenchmark;
import dev.washout.benchmarks.BollingerBenchmark;
import dev.washout.benchmarks.CapitulationBenchmark;
import dev.washout.benchmarks.DeviationBenchmark;
import dev.washout.benchmarks.EmaBenchmark;
import dev.washout.benchmarks.HighestBenchmark;
import dev.washout.benchmarks.LiquidationWindowBenchmark;
import dev.washout.benchmarks.MacdBenchmark;
import dev.washout.benchmarks.PanelBenchmark;
import dev.washout.benchmarks.ProbeBenchmark;
import dev.washout.benchmarks.RocBenchmark;
import dev.washout.benchmarks.RsiBenchmark;
import dev.washout.benchmarks.RsiStreamingBenchmark;
import dev.washout.benchmarks.SmaBenchmark;
import dev.washout.benchmarks.VolumeZScoreBenchmark;
import java.util.List;

/** Every row of the summary. */
final class Rows {
  /** The probes come first in every round. */
  static final ImmutableList<Row> PROBES =
      ImmutableList.of(
          Row.of(Probe.COPY.id(), "copying a series", ProbeBenchmark.class)
              .against(Peer.WASHOUT, "copy"),
          Row.of(Probe.FMA.id(), "latency of a fused multiply-add", ProbeBenchmark.class)
              .against(Peer.WASHOUT, "fma"),
          Row.of(Probe.THROUGHPUT.id(), "throughput of such", ProbeBenchmark.class)
              .with("bars", "2000")
              .against(Peer.WASHOUT, "throughput"));

  static final ImmutableList<Row> ALL = all();

  private Rows() {}

  private static ImmutableList<Row> all() {
    Row rsi = series("rsi", "RSI(14)", RsiBenchmark.class).with("market", "moving");
    Row rsiFlat =
        Row.of("rsi-flat", "RSI(14) on a flat market", RsiBenchmark.class)
            .with("market", "flat")
            .against(Peer.TALIB_JAVA, "taLib")
            .reaching(Target.noSlowerThan("rsi"));
    Row ema = series("ema", "EMA(26)", EmaBenchmark.class);
    Row macd = series("macd", "MACD(12,26,9)", MacdBenchmark.class);
    Row atr = series("atr", "ATR(14)", AtrBenchmark.class);
    Row bollinger = series("bollinger", "Bollinger(20,2)", BollingerBenchmark.class);
    Row deviation = series("deviation", "deviation(20)", DeviationBenchmark.class);
    Row max30 =
        series("max-30", "rolling max(30)", HighestBenchmark.class)
            .with("period", "30")
            .with("market", "moving");
    Row max480 =
        Row.of("max-480-falling", "rolling max(480), falling series", HighestBenchmark.class)
            .with("period", "480")
            .with("market", "falling")
            .against(Peer.TALIB_JAVA, "taLib")
            .reaching(Target.of(3.2));
    Row roc = series("roc", "ROC(12)", RocBenchmark.class);
    Row sma = series("sma", "SMA(20)", SmaBenchmark.class);
    Row zScore =
        Row.of("volume-z-score", "volume z-score(20)", VolumeZScoreBenchmark.class)
            .against(Peer.TALIB_JAVA, "taLib")
            .reaching(Target.of(3.0));
    Row streaming =
        series("rsi-streaming", "RSI(14), bar by bar", RsiStreamingBenchmark.class)
            .reaching(Target.of(2.5).faster(Peer.TA4J, 250).withoutGarbage());
    Row panel =
        Row.of("rsi-panel", "RSI(14), panel of 1,000 symbols by 1,000 bars", PanelBenchmark.class)
            .without("bars")
            .with("symbols", "1000")
            .against(Peer.WASHOUT, "batch")
            .against(Peer.TALIB_JAVA, "taLib")
            .reaching(Target.of(0.8));
    Row capitulation =
        Row.of("capitulation", "capitulation score, bar by bar", CapitulationBenchmark.class)
            .inLongInvocations()
            .reaching(Target.of(500).withoutGarbage());
    Row exact =
        Row.of(
                "liquidations-exact",
                "liquidation windows 1 h and 24 h, exact",
                LiquidationWindowBenchmark.class)
            .without("bars")
            .against(Peer.WASHOUT, "exact")
            .against(Peer.DEQUE, "deque")
            .reaching(Target.of(15));
    Row paned =
        Row.of(
                "liquidations-paned",
                "liquidation windows 1 h and 24 h, panes of 1 s",
                LiquidationWindowBenchmark.class)
            .without("bars")
            .against(Peer.WASHOUT, "paned")
            .against(Peer.DEQUE, "deque")
            .reaching(Target.of(8));
    return ImmutableList.of(
        rsi.reaching(Target.of(1.25).faster(Peer.TALIB_C, 5).faster(Peer.TULIP_C, 4)),
        few(rsi),
        rsiFlat,
        ema.reaching(Target.of(0.65)),
        few(ema).inFullRunsOnly(),
        macd.reaching(Target.of(1.7)),
        few(macd).inFullRunsOnly(),
        atr.reaching(Target.of(1.5)),
        few(atr).inFullRunsOnly(),
        bollinger.reaching(Target.of(2.3)),
        deviation.reaching(Target.of(2.0)),
        max30.reaching(Target.of(1.7)),
        few(max30).inFullRunsOnly(),
        max480,
        roc.reaching(Target.of(0.8)),
        sma.reaching(Target.of(1.1)),
        zScore,
        streaming,
        panel,
        capitulation,
        exact,
        paned);
  }

  /** A row over a whole series that TA-Lib and ta4j have too. */
  private static Row series(String id, String work, Class<?> benchmark) {
    return Row.of(id, work, benchmark).against(Peer.TALIB_JAVA, "taLib").against(Peer.TA4J, "ta4j");
  }

  /** The same on a series so short that a branch predictor learns it by heart. */
  private static Row few(Row row) {
    Row few =
        new Row(
            row.id() + "-few",
            row.work() + ", 8,000 bars",
            row.benchmark(),
            row.params(),
            row.methods(),
            Target.none(),
            true,
            row.isLong());
    return few.with("bars", "8000").not(Peer.TA4J);
  }

  /** The row of this name. */
  static Row named(String id) {
    return ALL.stream()
        .filter(row -> row.id().equals(id))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no row '" + id + "', only " + ids()));
  }

  /** The rows of these names, or all that a run measures. */
  static ImmutableList<Row> chosen(List<String> ids, boolean quick) {
    ids.forEach(id -> checkArgument(ids().contains(id), "no row '%s', only %s", id, ids()));
    return ALL.stream()
        .filter(row -> ids.isEmpty() ? row.everyTime() || !quick : ids.contains(row.id()))
        .collect(ImmutableList.toImmutableList());
  }

  static ImmutableList<String> ids() {
    return ALL.stream().map(Row::id).collect(ImmutableList.toImmutableList());
  }
}
