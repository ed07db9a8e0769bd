package dev.washout.flink.market;

import dev.washout.market.Candle;
import dev.washout.market.Timeframe;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/** A closed bar of one instrument on its way through the job. Its event time is its close. */
public final class BarEvent extends FeedEvent {
  /** When the bar opened. */
  public long openEpochMillis;

  /** The length of the bar. */
  public long timeframeMillis;

  /** The first price. */
  public double open;

  /** The highest price. */
  public double high;

  /** The lowest price. */
  public double low;

  /** The last price. */
  public double close;

  /** The volume in units of the instrument; NaN if it is not known. */
  public double volume;

  /**
   * The event of a candle.
   *
   * @param symbol the instrument
   * @param candle its bar
   * @return the event
   */
  public static BarEvent of(String symbol, Candle candle) {
    BarEvent event = new BarEvent();
    event.symbol = symbol;
    event.openEpochMillis = candle.openEpochMillis();
    event.timeframeMillis = candle.timeframe().millis();
    event.open = candle.open();
    event.high = candle.high();
    event.low = candle.low();
    event.close = candle.close();
    event.volume = candle.volume();
    return event;
  }

  /**
   * The bar as the library knows it.
   *
   * @param timeframe the timeframe of {@link #timeframeMillis}
   * @return the candle
   * @throws IllegalArgumentException if it is not a valid one
   */
  Candle candle(Timeframe timeframe) {
    return new Candle(openEpochMillis, timeframe, open, high, low, close, volume);
  }

  @Override
  public long eventTime() {
    return openEpochMillis + timeframeMillis;
  }

  /**
   * Writes what counts of an event that is not late.
   *
   * @param out where to
   * @throws IOException if that fails
   */
  public void write(DataOutput out) throws IOException {
    out.writeUTF(symbol);
    out.writeLong(openEpochMillis);
    out.writeLong(timeframeMillis);
    out.writeDouble(open);
    out.writeDouble(high);
    out.writeDouble(low);
    out.writeDouble(close);
    out.writeDouble(volume);
  }

  /**
   * Reads what {@link #write} wrote.
   *
   * @param in where from
   * @return the event
   * @throws IOException if that fails
   */
  public static BarEvent read(DataInput in) throws IOException {
    BarEvent event = new BarEvent();
    event.symbol = in.readUTF();
    event.openEpochMillis = in.readLong();
    event.timeframeMillis = in.readLong();
    event.open = in.readDouble();
    event.high = in.readDouble();
    event.low = in.readDouble();
    event.close = in.readDouble();
    event.volume = in.readDouble();
    return event;
  }
}
