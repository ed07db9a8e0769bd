package dev.washout.breadth;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.base.Preconditions.checkElementIndex;

import com.google.common.collect.ImmutableList;
import dev.washout.market.Bar;
import dev.washout.market.Candle;
import dev.washout.market.CandleSeries;
import dev.washout.market.Symbol;
import dev.washout.market.Timeframe;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;

/**
 * The bars of a market's symbols that opened at one moment, in the order of the symbols' names,
 * each perhaps with its supply. Immutable.
 *
 * <p>Symbols without a bar at that moment are not in it. It may be empty: then nothing traded.
 */
public final class CrossSection {
  /** The supply of a symbol whose supply is not known: not a number. */
  public static final double UNKNOWN_SUPPLY = Double.NaN;

  private record Entry(Symbol symbol, Candle bar, double supply) {}

  private final long openEpochMillis;
  private final Timeframe timeframe;
  private final ImmutableList<Entry> entries;

  private CrossSection(long openEpochMillis, Timeframe timeframe, ImmutableList<Entry> entries) {
    this.openEpochMillis = openEpochMillis;
    this.timeframe = timeframe;
    this.entries = entries;
  }

  /**
   * Starts a cross-section.
   *
   * @param openEpochMillis when every bar opened
   * @param timeframe the timeframe of every bar
   * @return an empty builder
   */
  public static Builder builder(long openEpochMillis, Timeframe timeframe) {
    return new Builder(openEpochMillis, timeframe);
  }

  /**
   * The cross-section of these bars, of unknown supply.
   *
   * @param bars each symbol's bar, at least one
   * @return the cross-section
   * @throws IllegalArgumentException if there is no bar, or the bars differ in open time or
   *     timeframe
   */
  public static CrossSection of(Map<Symbol, ? extends Bar> bars) {
    checkArgument(!bars.isEmpty(), "no bar says of which moment the cross-section is");
    Bar first = bars.values().iterator().next();
    Builder builder = builder(first.openEpochMillis(), first.timeframe());
    bars.forEach(builder::add);
    return builder.build();
  }

  /**
   * Every cross-section of these series: one for each moment at which at least one of them has a
   * bar.
   *
   * @param series each symbol's bars, all of one timeframe
   * @param supplies supplies, read as of each bar's close; may know none
   * @return the cross-sections in time order
   * @throws IllegalArgumentException if the timeframes differ
   */
  public static ImmutableList<CrossSection> align(
      Map<Symbol, CandleSeries> series, SupplyTable supplies) {
    TreeMap<Long, Builder> moments = new TreeMap<>();
    series.forEach(
        (symbol, bars) -> {
          for (Candle bar : bars) {
            moments
                .computeIfAbsent(bar.openEpochMillis(), open -> builder(open, bar.timeframe()))
                .add(symbol, bar, supplies.supply(symbol, bar.closeEpochMillis()));
          }
        });
    return moments.values().stream().map(Builder::build).collect(ImmutableList.toImmutableList());
  }

  /**
   * When every bar opened.
   *
   * @return milliseconds since the epoch
   */
  public long openEpochMillis() {
    return openEpochMillis;
  }

  /**
   * When every bar opened.
   *
   * @return the open time
   */
  public Instant openTime() {
    return Instant.ofEpochMilli(openEpochMillis);
  }

  /**
   * The timeframe of every bar.
   *
   * @return the timeframe
   */
  public Timeframe timeframe() {
    return timeframe;
  }

  /**
   * How many symbols have a bar.
   *
   * @return the number of symbols
   */
  public int size() {
    return entries.size();
  }

  /**
   * One of the symbols.
   *
   * @param index 0 for the first by name
   * @return the symbol
   */
  public Symbol symbol(int index) {
    return entries.get(checkElementIndex(index, size())).symbol;
  }

  /**
   * A symbol's bar.
   *
   * @param index 0 for the first by name
   * @return the bar
   */
  public Candle bar(int index) {
    return entries.get(checkElementIndex(index, size())).bar;
  }

  /**
   * A symbol's supply.
   *
   * @param index 0 for the first by name
   * @return the number of coins, or {@link #UNKNOWN_SUPPLY}
   */
  public double supply(int index) {
    return entries.get(checkElementIndex(index, size())).supply;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof CrossSection that
        && openEpochMillis == that.openEpochMillis
        && timeframe.equals(that.timeframe)
        && entries.equals(that.entries);
  }

  @Override
  public int hashCode() {
    return 31 * Long.hashCode(openEpochMillis) + entries.hashCode();
  }

  @Override
  public String toString() {
    return openTime() + " " + timeframe + " of " + size() + " symbols";
  }

  /** Collects bars in any order. One thread. A rejected bar leaves the builder as it was. */
  public static final class Builder {
    private final long openEpochMillis;
    private final Timeframe timeframe;
    private final TreeMap<Symbol, Entry> entries = new TreeMap<>();

    private Builder(long openEpochMillis, Timeframe timeframe) {
      this.openEpochMillis = openEpochMillis;
      this.timeframe = timeframe;
    }

    /**
     * Adds a bar of a symbol whose supply is not known.
     *
     * @param symbol the symbol
     * @param bar its bar
     * @return this builder
     * @throws IllegalArgumentException if the bar is of another moment or timeframe, or the symbol
     *     has one already
     */
    public Builder add(Symbol symbol, Bar bar) {
      return add(symbol, bar, UNKNOWN_SUPPLY);
    }

    /**
     * Adds a bar.
     *
     * @param symbol the symbol
     * @param bar its bar
     * @param supply how many coins there are, positive, or {@link #UNKNOWN_SUPPLY}
     * @return this builder
     * @throws IllegalArgumentException if the bar is of another moment or timeframe, the symbol has
     *     one already, or the supply is not positive
     */
    public Builder add(Symbol symbol, Bar bar, double supply) {
      checkArgument(
          bar.openEpochMillis() == openEpochMillis,
          "the bar of %s opened at %s, not at %s",
          symbol,
          bar.openTime(),
          Instant.ofEpochMilli(openEpochMillis));
      checkArgument(
          bar.timeframe().equals(timeframe),
          "timeframe is %s, not %s, in the bar of %s at %s",
          bar.timeframe(),
          timeframe,
          symbol,
          bar.openTime());
      if (!Double.isNaN(supply)) {
        SupplyTable.checkSupply(symbol, supply);
      }
      checkArgument(
          entries.putIfAbsent(symbol, new Entry(symbol, bar.toCandle(), supply)) == null,
          "%s has two bars at %s",
          symbol,
          bar.openTime());
      return this;
    }

    /**
     * The cross-section of all bars added so far.
     *
     * @return the cross-section
     */
    public CrossSection build() {
      return new CrossSection(openEpochMillis, timeframe, ImmutableList.copyOf(entries.values()));
    }
  }
}
