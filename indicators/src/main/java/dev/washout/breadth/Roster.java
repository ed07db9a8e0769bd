package dev.washout.breadth;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import dev.washout.core.StateReader;
import dev.washout.core.StateWriter;
import dev.washout.market.Symbol;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.IntFunction;

/**
 * The symbols seen so far, in the order of their names, each with what is remembered of it. A new
 * symbol makes a new roster; a symbol that leaves stays, and may come back.
 *
 * @param <M> what is remembered of a symbol
 */
final class Roster<M> {
  private final ImmutableList<Symbol> symbols;
  private final ImmutableList<M> members;

  /** Where each symbol stands in the cross-section last located, -1 if it is not in it. */
  private final int[] entries;

  private Roster(Map<Symbol, M> all) {
    symbols = ImmutableList.copyOf(all.keySet());
    members = ImmutableList.copyOf(all.values());
    entries = new int[members.size()];
  }

  static <M> Roster<M> empty() {
    return new Roster<>(Map.of());
  }

  static <M> Roster<M> read(StateReader in, Function<StateReader, M> member) {
    int size = in.readIndex(Integer.MAX_VALUE);
    TreeMap<Symbol, M> all = new TreeMap<>();
    for (int i = 0; i < size; i++) {
      Symbol symbol = Symbol.of(new String(in.readBytes(), StandardCharsets.UTF_8));
      checkArgument(
          all.isEmpty() || all.lastKey().compareTo(symbol) < 0,
          "the state holds %s out of order",
          symbol);
      all.put(symbol, member.apply(in));
    }
    return new Roster<>(all);
  }

  void save(StateWriter out, BiConsumer<M, StateWriter> member) {
    out.putInt(size());
    for (int i = 0; i < size(); i++) {
      out.putBytes(symbols.get(i).name().getBytes(StandardCharsets.UTF_8));
      member.accept(members.get(i), out);
    }
  }

  int size() {
    return members.size();
  }

  Symbol symbol(int slot) {
    return symbols.get(slot);
  }

  M member(int slot) {
    return members.get(slot);
  }

  int entry(int slot) {
    return entries[slot];
  }

  /**
   * This roster, or one that also has the cross-section's new symbols, with the entries located.
   *
   * @param fresh makes what is remembered of a new symbol, given how many there are already
   */
  Roster<M> with(CrossSection market, IntFunction<? extends M> fresh) {
    int found = locate(market);
    if (found == market.size()) {
      return this;
    }
    TreeMap<Symbol, M> all = new TreeMap<>();
    for (int i = 0; i < size(); i++) {
      all.put(symbols.get(i), members.get(i));
    }
    for (int e = 0; e < market.size(); e++) {
      Symbol symbol = market.symbol(e);
      if (!all.containsKey(symbol)) {
        all.put(symbol, fresh.apply(all.size()));
      }
    }
    Roster<M> wider = new Roster<>(all);
    wider.locate(market);
    return wider;
  }

  private int locate(CrossSection market) {
    int found = 0;
    int e = 0;
    for (int i = 0; i < entries.length; i++) {
      int order = -1;
      while (e < market.size() && (order = market.symbol(e).compareTo(symbols.get(i))) < 0) {
        e++;
      }
      boolean here = e < market.size() && order == 0;
      entries[i] = here ? e : -1;
      found += here ? 1 : 0;
    }
    return found;
  }
}
