package dev.washout.flink.market;

import static com.google.common.base.Preconditions.checkArgument;

import dev.washout.liquidation.LiquidationTotals;
import dev.washout.liquidation.SideTotals;
import dev.washout.market.Coverage;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;

/**
 * Some instruments' part of one moment of the market: their bars that closed then, and what was
 * liquidated of them meanwhile, by venue. Slices of different instruments add up.
 */
public final class Slice {
  private static final int FIELDS = 5;

  private final long closeEpochMillis;
  private final long barMillis;
  private String[] symbols;
  private double[] numbers;
  private int size;

  /**
   * What was liquidated in (close - bar, close], by venue; venues where nothing was are left out.
   */
  private final TreeMap<String, LiquidationTotals> liquidated = new TreeMap<>();

  /**
   * An empty slice.
   *
   * @param closeEpochMillis when the bars closed
   * @param barMillis the length of the bars
   */
  public Slice(long closeEpochMillis, long barMillis) {
    this(closeEpochMillis, barMillis, 1);
  }

  private Slice(long closeEpochMillis, long barMillis, int capacity) {
    this.closeEpochMillis = closeEpochMillis;
    this.barMillis = barMillis;
    this.symbols = new String[capacity];
    this.numbers = new double[FIELDS * capacity];
  }

  void add(String symbol, double open, double high, double low, double close, double volume) {
    makeRoom(1);
    symbols[size] = symbol;
    int at = FIELDS * size;
    numbers[at] = open;
    numbers[at + 1] = high;
    numbers[at + 2] = low;
    numbers[at + 3] = close;
    numbers[at + 4] = volume;
    size++;
  }

  void add(String venue, LiquidationTotals totals) {
    liquidated.merge(venue, totals, LiquidationTotals::merge);
  }

  /**
   * Adds the part of other instruments of the same moment.
   *
   * @param other the other part
   * @throws IllegalArgumentException if it is of another moment
   */
  public void add(Slice other) {
    checkArgument(
        other.closeEpochMillis == closeEpochMillis,
        "a slice of %s is not one of %s",
        Instant.ofEpochMilli(other.closeEpochMillis),
        Instant.ofEpochMilli(closeEpochMillis));
    makeRoom(other.size);
    System.arraycopy(other.symbols, 0, symbols, size, other.size);
    System.arraycopy(other.numbers, 0, numbers, FIELDS * size, FIELDS * other.size);
    size += other.size;
    other.liquidated.forEach(this::add);
  }

  private void makeRoom(int more) {
    if (size + more > symbols.length) {
      int capacity = Math.max(size + more, 2 * symbols.length);
      symbols = Arrays.copyOf(symbols, capacity);
      numbers = Arrays.copyOf(numbers, FIELDS * capacity);
    }
  }

  /**
   * When the bars closed.
   *
   * @return milliseconds since the epoch
   */
  public long closeEpochMillis() {
    return closeEpochMillis;
  }

  /**
   * The length of the bars.
   *
   * @return milliseconds
   */
  public long barMillis() {
    return barMillis;
  }

  long openEpochMillis() {
    return closeEpochMillis - barMillis;
  }

  /**
   * How many instruments have a bar.
   *
   * @return the number of bars
   */
  public int size() {
    return size;
  }

  String symbol(int index) {
    return symbols[index];
  }

  /** Open, high, low, close, volume: field 0 to 4. */
  double number(int index, int field) {
    return numbers[FIELDS * index + field];
  }

  Map<String, LiquidationTotals> liquidated() {
    return liquidated;
  }

  /**
   * Writes everything.
   *
   * @param out where to
   * @throws IOException if that fails
   */
  public void write(DataOutput out) throws IOException {
    out.writeLong(closeEpochMillis);
    out.writeLong(barMillis);
    out.writeInt(size);
    for (int i = 0; i < size; i++) {
      out.writeUTF(symbols[i]);
    }
    for (int i = 0; i < FIELDS * size; i++) {
      out.writeDouble(numbers[i]);
    }
    out.writeInt(liquidated.size());
    for (Map.Entry<String, LiquidationTotals> each : liquidated.entrySet()) {
      out.writeUTF(each.getKey());
      write(each.getValue(), out);
    }
  }

  /**
   * Reads what {@link #write} wrote.
   *
   * @param in where from
   * @return the slice
   * @throws IOException if that fails
   */
  public static Slice read(DataInput in) throws IOException {
    long close = in.readLong();
    long barMillis = in.readLong();
    int size = in.readInt();
    Slice slice = new Slice(close, barMillis, size);
    slice.size = size;
    for (int i = 0; i < size; i++) {
      slice.symbols[i] = in.readUTF();
    }
    for (int i = 0; i < FIELDS * size; i++) {
      slice.numbers[i] = in.readDouble();
    }
    int venues = in.readInt();
    for (int i = 0; i < venues; i++) {
      slice.liquidated.put(in.readUTF(), readTotals(in));
    }
    return slice;
  }

  static void write(LiquidationTotals totals, DataOutput out) throws IOException {
    out.writeLong(totals.fromEpochMillis());
    out.writeLong(totals.toEpochMillis());
    write(totals.longs(), out);
    write(totals.shorts(), out);
    out.writeBoolean(totals.isLowerBound());
  }

  private static void write(SideTotals side, DataOutput out) throws IOException {
    out.writeLong(side.notionalMicroUsd());
    out.writeLong(side.count().orElseThrow());
    out.writeLong(side.largestMicroUsd().orElseThrow());
  }

  static LiquidationTotals readTotals(DataInput in) throws IOException {
    return new LiquidationTotals(
        in.readLong(),
        in.readLong(),
        SideTotals.of(in.readLong(), in.readLong(), in.readLong()),
        SideTotals.of(in.readLong(), in.readLong(), in.readLong()),
        in.readBoolean() ? Coverage.SAMPLED : Coverage.COMPLETE,
        false);
  }

  @Override
  public String toString() {
    return size + " bars closed at " + Instant.ofEpochMilli(closeEpochMillis) + ", " + liquidated;
  }
}
