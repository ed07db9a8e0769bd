package dev.washout.flink.market;

import static com.google.common.base.Preconditions.checkArgument;

import dev.washout.core.Calculator;
import dev.washout.core.Indicator;
import dev.washout.core.State;
import dev.washout.core.StateReader;
import dev.washout.liquidation.LiquidationWindowCalculator;
import dev.washout.market.Symbol;
import dev.washout.stress.StressCalculator;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * What an {@link Instrument} remembers, and its byte form: each calculator's own versioned state,
 * with its recipe's text, and what waits.
 */
final class InstrumentParts {
  final Symbol symbol;
  final List<Gauge> gauges;
  final TreeMap<String, LiquidationWindowCalculator> windows;
  final StressCalculator monitor;
  final Pending pending;

  /** The last moment read. */
  long through = Long.MIN_VALUE;

  /** When the longer bar that has begun ends. */
  long longerEnd = Long.MAX_VALUE;

  /** How many bars were read. */
  long bars;

  double lastClose = Double.NaN;

  /** How many changes of phase have been told. All, whenever this is written. */
  long changesTold;

  /**
   * A hash of the bits of every value of every indicator, and of the score, at every bar so far.
   */
  long fingerprint;

  private InstrumentParts(
      Symbol symbol,
      List<Gauge> gauges,
      Map<String, LiquidationWindowCalculator> windows,
      StressCalculator monitor,
      Pending pending) {
    this.symbol = symbol;
    this.gauges = gauges;
    this.windows = new TreeMap<>(windows);
    this.monitor = monitor;
    this.pending = pending;
    this.changesTold = monitor.transitionCount();
  }

  static InstrumentParts start(InstrumentSpec spec, Symbol symbol) {
    List<Gauge> gauges = new ArrayList<>();
    for (Indicator recipe : spec.gauges()) {
      gauges.add(Gauge.start(recipe));
    }
    return new InstrumentParts(symbol, gauges, Map.of(), spec.monitor().start(), new Pending());
  }

  void write(DataOutput out) throws IOException {
    out.writeUTF(symbol.name());
    out.writeLong(through);
    out.writeLong(longerEnd);
    out.writeLong(bars);
    out.writeDouble(lastClose);
    out.writeLong(fingerprint);
    out.writeInt(gauges.size());
    for (Gauge gauge : gauges) {
      out.writeUTF(gauge.calculator().recipe().toString());
      Blocks.write(gauge.state(), out);
    }
    out.writeInt(windows.size());
    for (Map.Entry<String, LiquidationWindowCalculator> each : windows.entrySet()) {
      out.writeUTF(each.getKey());
      Blocks.write(each.getValue().snapshot().toBytes(), out);
    }
    Blocks.write(monitor.snapshot().toBytes(), out);
    pending.write(out);
  }

  /**
   * Reads what {@link #write} wrote.
   *
   * @throws IllegalArgumentException if a calculator's state is damaged, of an unknown version, or
   *     of another recipe than is asked for; the message names the instrument and the part
   */
  static InstrumentParts read(InstrumentSpec spec, DataInput in) throws IOException {
    Symbol symbol = Symbol.of(in.readUTF());
    long through = in.readLong();
    long longerEnd = in.readLong();
    long bars = in.readLong();
    double lastClose = in.readDouble();
    long fingerprint = in.readLong();
    InstrumentParts parts =
        new InstrumentParts(
            symbol,
            readGauges(spec, symbol, in),
            readWindows(spec, symbol, in),
            resume(symbol, spec.monitor(), spec.monitor()::resume, in),
            Pending.read(in, symbol, spec.bar()));
    parts.through = through;
    parts.longerEnd = longerEnd;
    parts.bars = bars;
    parts.lastClose = lastClose;
    parts.fingerprint = fingerprint;
    return parts;
  }

  private static List<Gauge> readGauges(InstrumentSpec spec, Symbol symbol, DataInput in)
      throws IOException {
    List<String> found = new ArrayList<>();
    List<byte[]> states = new ArrayList<>();
    int size = in.readInt();
    for (int i = 0; i < size; i++) {
      found.add(in.readUTF());
      states.add(Blocks.read(in));
    }
    List<String> wanted = spec.gauges().stream().map(Indicator::toString).toList();
    checkArgument(
        found.equals(wanted),
        "the state of %s is that of %s, and this job is asked for %s",
        symbol,
        found,
        wanted);
    List<Gauge> gauges = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      Indicator recipe = spec.gauges().get(i);
      byte[] state = states.get(i);
      gauges.add(Blocks.named(symbol + ", " + recipe, () -> Gauge.resume(recipe, state)));
    }
    return gauges;
  }

  private static Map<String, LiquidationWindowCalculator> readWindows(
      InstrumentSpec spec, Symbol symbol, DataInput in) throws IOException {
    Map<String, LiquidationWindowCalculator> windows = new TreeMap<>();
    int size = in.readInt();
    for (int i = 0; i < size; i++) {
      String venue = in.readUTF();
      windows.put(venue, resume(symbol, spec.window(), spec.window()::resume, in));
    }
    return windows;
  }

  private static <C extends Calculator> C resume(
      Symbol symbol, Indicator recipe, Function<StateReader, ? extends C> resume, DataInput in)
      throws IOException {
    byte[] state = Blocks.read(in);
    return Blocks.named(
        symbol + ", " + recipe, () -> State.<C>read(state, recipe, resume).resume());
  }
}
