package dev.washout.stress;

import dev.washout.breadth.BreadthCalculator;
import dev.washout.breadth.BreadthMeasure;
import dev.washout.breadth.CrossSection;
import dev.washout.core.StateReader;
import dev.washout.core.StateWriter;
import dev.washout.market.Candle;
import dev.washout.market.OpenBar;
import dev.washout.market.Symbol;
import dev.washout.market.Timeframe;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The rows of the whole market, put together into rows of judgement bars, and the breadth of those.
 * A row of judgement bars makes no garbage; shorter ones make the row they are put together to.
 */
final class MarketRows {
  private static final long NEVER = Long.MIN_VALUE;

  private final Timeframe bar;
  private final BreadthCalculator breadth;
  private final Map<Symbol, OpenBar> forming = new TreeMap<>();

  /** When the row that is forming opened, or NEVER. */
  private long formingOpen = NEVER;

  private long lastOpen = NEVER;
  private long timeframeMillis;

  /** When the last row of judgement bars, forming or closed, opened, and what it shows. */
  private long shownOpen = NEVER;

  private int shownSymbols;
  private double shareOversold = Double.NaN;

  MarketRows(StressMonitor recipe) {
    bar = recipe.judgement();
    breadth = recipe.breadth().start();
  }

  MarketRows(StressMonitor recipe, StateReader in) {
    bar = recipe.judgement();
    breadth = in.readPart(recipe.breadth()::resume);
    formingOpen = in.readLong();
    lastOpen = in.readLong();
    timeframeMillis = in.readCount();
    shownOpen = in.readLong();
    shownSymbols = in.readIndex(Integer.MAX_VALUE);
    shareOversold = in.readDouble();
    int size = in.readIndex(Integer.MAX_VALUE);
    for (int i = 0; i < size; i++) {
      Symbol symbol = Symbol.of(new String(in.readBytes(), StandardCharsets.UTF_8));
      OpenBar open = new OpenBar(bar);
      double[] v = in.readDoubles(5);
      open.set(new Candle(formingOpen, bar, v[0], v[1], v[2], v[3], v[4]));
      in.check(forming.put(symbol, open) == null);
    }
  }

  void save(StateWriter out) {
    out.putState(breadth.snapshot());
    out.putLong(formingOpen);
    out.putLong(lastOpen);
    out.putLong(timeframeMillis);
    out.putLong(shownOpen);
    out.putInt(shownSymbols);
    out.putDouble(shareOversold);
    out.putInt((int) forming.values().stream().filter(open -> !open.isEmpty()).count());
    forming.forEach(
        (symbol, open) -> {
          if (!open.isEmpty()) {
            out.putBytes(symbol.name().getBytes(StandardCharsets.UTF_8));
            out.putDoubles(open.open(), open.high(), open.low(), open.close(), open.volume());
          }
        });
  }

  static long closeEpochMillis(CrossSection row) {
    return row.openEpochMillis() + row.timeframe().millis();
  }

  /** Refuses a row that cannot follow, before anything has changed. */
  void check(CrossSection row) {
    long millis = row.timeframe().millis();
    if (lastOpen == NEVER ? !bar.isMultipleOf(row.timeframe()) : millis != timeframeMillis) {
      throw problem(row, "has timeframe " + row.timeframe());
    }
    if (lastOpen != NEVER && row.openEpochMillis() - lastOpen < millis) {
      throw problem(row, "repeats, precedes or overlaps that of " + Instant.ofEpochMilli(lastOpen));
    }
    if (closeEpochMillis(row) - bar.floor(row.openEpochMillis()) > bar.millis()) {
      throw problem(row, "crosses the boundary of a " + bar + " bar");
    }
    for (int i = 0; i < row.size() && formingOpen == bar.floor(row.openEpochMillis()); i++) {
      OpenBar open = forming.get(row.symbol(i));
      if (open != null && !open.isEmpty() && open.volume() + row.bar(i).volume() > 1e90) {
        throw problem(row, "takes the volume of " + row.symbol(i) + " beyond 1e90");
      }
    }
  }

  private static IllegalArgumentException problem(CrossSection row, String how) {
    return new IllegalArgumentException(
        "the row of the market of " + row.openTime() + " " + how + ": " + row);
  }

  /** Takes in a row that was checked. */
  void update(CrossSection row) {
    long open = bar.floor(row.openEpochMillis());
    if (formingOpen != NEVER && formingOpen != open) {
      close();
    }
    lastOpen = row.openEpochMillis();
    timeframeMillis = row.timeframe().millis();
    if (row.timeframe().equals(bar)) {
      breadth.update(row);
      show(open, row.size());
      return;
    }
    formingOpen = open;
    for (int i = 0; i < row.size(); i++) {
      forming.computeIfAbsent(row.symbol(i), s -> new OpenBar(bar)).add(row.bar(i));
    }
    if (closeEpochMillis(row) == open + bar.millis()) {
      close();
    } else {
      CrossSection market = formingRow();
      shareOversold = breadth.preview(market, BreadthMeasure.OVERSOLD_SHARE);
      shownOpen = open;
      shownSymbols = market.size();
    }
  }

  private CrossSection formingRow() {
    CrossSection.Builder row = CrossSection.builder(formingOpen, bar);
    forming.forEach(
        (symbol, open) -> {
          if (!open.isEmpty()) {
            row.add(symbol, open);
          }
        });
    return row.build();
  }

  private void close() {
    CrossSection row = formingRow();
    breadth.update(row);
    show(formingOpen, row.size());
    forming.values().forEach(OpenBar::clear);
    formingOpen = NEVER;
  }

  private void show(long open, int symbols) {
    shownOpen = open;
    shownSymbols = symbols;
    shareOversold =
        breadth.has(BreadthMeasure.OVERSOLD_SHARE)
            ? breadth.value(BreadthMeasure.OVERSOLD_SHARE)
            : Double.NaN;
  }

  /** The share of oversold coins, if it is of a judgement bar or of the one before. */
  double shareOversold(long barOpen) {
    return shownOpen != NEVER && shownOpen >= barOpen - bar.millis() ? shareOversold : Double.NaN;
  }

  boolean isGiven() {
    return shownOpen != NEVER;
  }

  Optional<BreadthFigures> figures() {
    if (!isGiven()) {
      return Optional.empty();
    }
    CrossSection open = formingOpen == NEVER ? null : formingRow();
    return Optional.of(
        new BreadthFigures(
            shownOpen,
            open != null,
            shownSymbols,
            value(BreadthMeasure.AVERAGE_RSI, open),
            value(BreadthMeasure.MEDIAN_RSI, open),
            value(BreadthMeasure.OVERSOLD_SHARE, open),
            value(BreadthMeasure.BELOW_MEAN_SHARE, open),
            value(BreadthMeasure.NEW_LOW_SHARE, open),
            value(BreadthMeasure.DOWN_VOLUME_SHARE, open),
            value(BreadthMeasure.LOST_POINTS_SHARE, open),
            value(BreadthMeasure.MARKET_RETURN, open)));
  }

  private OptionalDouble value(BreadthMeasure measure, @Nullable CrossSection open) {
    if (open != null) {
      return Gauges.optional(breadth.preview(open, measure));
    }
    return breadth.has(measure)
        ? OptionalDouble.of(breadth.value(measure))
        : OptionalDouble.empty();
  }
}
