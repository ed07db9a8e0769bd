package dev.washout.breadth;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableSortedMap;
import dev.washout.market.Symbol;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;

/**
 * How many coins of each symbol there were, and from when on: a step function, since supplies are
 * published now and then. Immutable.
 *
 * <p>Before its first entry the supply of a symbol is not known: nothing is known of the past from
 * a later count.
 */
public final class SupplyTable {
  private static final double LARGEST = 1e90;

  /** A table that knows no supply. */
  public static final SupplyTable EMPTY = new SupplyTable(ImmutableSortedMap.of());

  private final ImmutableSortedMap<Symbol, ImmutableSortedMap<Long, Double>> supplies;

  private SupplyTable(ImmutableSortedMap<Symbol, ImmutableSortedMap<Long, Double>> supplies) {
    this.supplies = supplies;
  }

  /**
   * Starts a table.
   *
   * @return an empty builder
   */
  public static Builder builder() {
    return new Builder();
  }

  static double checkSupply(Symbol symbol, double coins) {
    checkArgument(
        coins > 0 && coins <= LARGEST, "supply of %s is not within 0 and 1e90: %s", symbol, coins);
    return coins;
  }

  /**
   * How many coins there were.
   *
   * @param symbol the symbol
   * @param epochMillis when
   * @return the latest count at or before that time, or {@link CrossSection#UNKNOWN_SUPPLY}
   */
  public double supply(Symbol symbol, long epochMillis) {
    ImmutableSortedMap<Long, Double> counts = supplies.get(symbol);
    Map.Entry<Long, Double> entry = counts == null ? null : counts.floorEntry(epochMillis);
    return entry == null ? CrossSection.UNKNOWN_SUPPLY : entry.getValue();
  }

  @Override
  public String toString() {
    return "supplies of " + supplies.size() + " symbols";
  }

  /** Collects counts. One thread. */
  public static final class Builder {
    private final TreeMap<Symbol, TreeMap<Long, Double>> supplies = new TreeMap<>();

    private Builder() {}

    /**
     * Adds a count.
     *
     * @param symbol the symbol
     * @param from from when on it holds
     * @param coins how many coins there are, positive
     * @return this builder
     * @throws IllegalArgumentException if the count is not positive, or one for that time is there
     */
    public Builder add(Symbol symbol, Instant from, double coins) {
      checkSupply(symbol, coins);
      TreeMap<Long, Double> counts = supplies.computeIfAbsent(symbol, s -> new TreeMap<>());
      checkArgument(
          counts.putIfAbsent(from.toEpochMilli(), coins) == null,
          "supply of %s comes twice for %s",
          symbol,
          from);
      return this;
    }

    /**
     * The table of all counts added so far.
     *
     * @return the table
     */
    public SupplyTable build() {
      ImmutableSortedMap.Builder<Symbol, ImmutableSortedMap<Long, Double>> all =
          ImmutableSortedMap.naturalOrder();
      supplies.forEach((symbol, counts) -> all.put(symbol, ImmutableSortedMap.copyOf(counts)));
      return new SupplyTable(all.buildOrThrow());
    }
  }
}
