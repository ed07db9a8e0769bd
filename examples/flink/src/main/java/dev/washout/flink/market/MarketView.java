package dev.washout.flink.market;

import static com.google.common.base.Preconditions.checkArgument;

import dev.washout.breadth.BreadthCalculator;
import dev.washout.breadth.BreadthMeasure;
import dev.washout.breadth.CrossSection;
import dev.washout.core.State;
import dev.washout.liquidation.LiquidationTotals;
import dev.washout.market.Candle;
import dev.washout.market.Symbol;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * All instruments together: breadth at every moment at which one of them has a bar, and what was
 * liquidated at all venues. Mutable; one thread.
 *
 * <p>A moment is read once the watermark has passed it: by then every instrument that is waited for
 * has either given its bar or gone on. Instruments without a bar are left out of that moment; where
 * fewer than the quorum are in, measures of breadth have no value and the row says so.
 */
public final class MarketView {
  private final MarketSpec spec;
  private final long barMillis;
  private final BreadthCalculator breadth;
  private final TreeMap<String, VenueLedger> venues;
  private final TreeMap<Long, Slice> waiting;
  private final Map<String, Symbol> symbols = new HashMap<>();
  private long through;

  /**
   * A market of which nothing has come.
   *
   * @param spec what it runs
   */
  public MarketView(MarketSpec spec) {
    this(spec, spec.breadth().start(), Map.of(), Map.of(), Long.MIN_VALUE);
  }

  private MarketView(
      MarketSpec spec,
      BreadthCalculator breadth,
      Map<String, VenueLedger> venues,
      Map<Long, Slice> waiting,
      long through) {
    this.spec = spec;
    this.barMillis = spec.bar().millis();
    this.breadth = breadth;
    this.venues = new TreeMap<>(venues);
    this.waiting = new TreeMap<>(waiting);
    this.through = through;
  }

  /**
   * Takes some instruments' part of a moment.
   *
   * @param slice the part
   * @return false if the moment has been read already and the part does not count
   */
  public boolean take(Slice slice) {
    if (slice.closeEpochMillis() <= through) {
      return false;
    }
    Slice there = waiting.get(slice.closeEpochMillis());
    if (there == null) {
      there = new Slice(slice.closeEpochMillis(), barMillis);
      waiting.put(slice.closeEpochMillis(), there);
    }
    there.add(slice);
    return true;
  }

  /**
   * Reads every moment up to the watermark.
   *
   * @param watermark no part of a moment up to here will come any more
   * @param rows receives the market's rows, each one line of JSON
   */
  public void advance(long watermark, Consumer<String> rows) {
    while (!waiting.isEmpty() && waiting.firstKey() <= watermark) {
      Slice slice = waiting.pollFirstEntry().getValue();
      through = slice.closeEpochMillis();
      slice
          .liquidated()
          .forEach(
              (venue, totals) ->
                  venues
                      .computeIfAbsent(
                          venue, v -> new VenueLedger(barMillis, totals.fromEpochMillis()))
                      .add(totals));
      venues.values().forEach(venue -> venue.advanceTo(through));
      if (slice.size() > 0) {
        breadth.update(crossSection(slice));
      }
      rows.accept(row(slice));
    }
  }

  private CrossSection crossSection(Slice slice) {
    CrossSection.Builder builder = CrossSection.builder(slice.openEpochMillis(), spec.bar());
    for (int i = 0; i < slice.size(); i++) {
      builder.add(
          symbols.computeIfAbsent(slice.symbol(i), Symbol::of),
          new Candle(
              slice.openEpochMillis(),
              spec.bar(),
              slice.number(i, 0),
              slice.number(i, 1),
              slice.number(i, 2),
              slice.number(i, 3),
              slice.number(i, 4)));
    }
    return builder.build();
  }

  private String row(Slice slice) {
    boolean hasBars = slice.size() > 0;
    return Json.line(
        out -> {
          Json.time(out, "time", through);
          out.writeNumberField("instruments", slice.size());
          out.writeBooleanField("quorum", slice.size() >= spec.breadth().quorum());
          for (BreadthMeasure measure : BreadthMeasure.values()) {
            boolean has = hasBars && breadth.has(measure);
            Json.number(out, measure.lineName(), has ? breadth.value(measure) : Double.NaN);
          }
          LiquidationTotals hour = nothing(Liquidated.HOUR.toMillis());
          LiquidationTotals day = nothing(Liquidated.DAY.toMillis());
          out.writeObjectFieldStart("venues");
          for (Map.Entry<String, VenueLedger> venue : venues.entrySet()) {
            LiquidationTotals ofDay = venue.getValue().day();
            hour = hour.merge(venue.getValue().hour());
            day = day.merge(ofDay);
            out.writeNumberField(venue.getKey(), ofDay.notionalUsd());
          }
          out.writeEndObject();
          Liquidated.write(hour, day, out);
        });
  }

  private LiquidationTotals nothing(long span) {
    return LiquidationTotals.none(
        Instant.ofEpochMilli(through - span), Instant.ofEpochMilli(through));
  }

  /**
   * Writes what is remembered: the breadth calculator's own versioned state, the venues' last day,
   * and what waits.
   *
   * @param out where to
   * @throws IOException if that fails
   */
  public void write(DataOutput out) throws IOException {
    out.writeLong(through);
    out.writeUTF(spec.breadth().toString());
    Blocks.write(breadth.snapshot().toBytes(), out);
    out.writeInt(venues.size());
    for (Map.Entry<String, VenueLedger> venue : venues.entrySet()) {
      out.writeUTF(venue.getKey());
      venue.getValue().write(out);
    }
    out.writeInt(waiting.size());
    for (Slice slice : waiting.values()) {
      slice.write(out);
    }
  }

  /**
   * Reads what {@link #write} wrote.
   *
   * @param spec what the market runs
   * @param in where from
   * @return the market
   * @throws IOException if that fails
   * @throws IllegalArgumentException if the calculator's state is damaged, of an unknown version,
   *     or of another recipe than is asked for
   */
  public static MarketView read(MarketSpec spec, DataInput in) throws IOException {
    long through = in.readLong();
    String found = in.readUTF();
    checkArgument(
        found.equals(spec.breadth().toString()),
        "the state of the market is that of %s, and this job is asked for %s",
        found,
        spec.breadth());
    byte[] state = Blocks.read(in);
    BreadthCalculator breadth =
        Blocks.named(
            "the market, " + spec.breadth(),
            () ->
                State.<BreadthCalculator>read(state, spec.breadth(), spec.breadth()::resume)
                    .resume());
    Map<String, VenueLedger> venues = new TreeMap<>();
    int venueCount = in.readInt();
    for (int i = 0; i < venueCount; i++) {
      venues.put(in.readUTF(), VenueLedger.read(spec.bar().millis(), in));
    }
    Map<Long, Slice> waiting = new TreeMap<>();
    int waitingCount = in.readInt();
    for (int i = 0; i < waitingCount; i++) {
      Slice slice = Slice.read(in);
      waiting.put(slice.closeEpochMillis(), slice);
    }
    return new MarketView(spec, breadth, venues, waiting, through);
  }
}
