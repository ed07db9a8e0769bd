package dev.washout.flink.market;

import dev.washout.market.Coverage;
import dev.washout.market.Liquidation;
import dev.washout.market.PositionSide;
import dev.washout.market.Symbol;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/** A liquidation on its way through the job. */
public final class LiquidationEvent extends FeedEvent {
  /** The venue that published it. */
  public String venue = "";

  /** When it happened. */
  public long epochMillis;

  /** Whether a long position died; else a short one. */
  public boolean isLong;

  /** The notional in micro-dollars. */
  public long notionalMicroUsd;

  /** The price, NaN if it is not known. */
  public double price = Liquidation.UNKNOWN_PRICE;

  /** Whether its feed shows only some liquidations. */
  public boolean sampled;

  /**
   * The event of a liquidation.
   *
   * @param venue the venue that published it
   * @param liquidation the liquidation, not an aggregate
   * @return the event
   */
  public static LiquidationEvent of(String venue, Liquidation liquidation) {
    LiquidationEvent event = new LiquidationEvent();
    event.venue = venue;
    event.symbol = liquidation.symbol().name();
    event.epochMillis = liquidation.epochMillis();
    event.isLong = liquidation.side() == PositionSide.LONG;
    event.notionalMicroUsd = liquidation.notionalMicroUsd();
    event.price = liquidation.price();
    event.sampled = liquidation.coverage() == Coverage.SAMPLED;
    return event;
  }

  /**
   * The liquidation as the library knows it.
   *
   * @param instrument the symbol, which an instrument makes but once
   * @return the liquidation
   * @throws IllegalArgumentException if it is not a valid one
   */
  Liquidation liquidation(Symbol instrument) {
    return new Liquidation(
        epochMillis,
        instrument,
        isLong ? PositionSide.LONG : PositionSide.SHORT,
        notionalMicroUsd,
        price,
        sampled ? Coverage.SAMPLED : Coverage.COMPLETE);
  }

  @Override
  public long eventTime() {
    return epochMillis;
  }

  /**
   * Writes what counts of an event that is not late.
   *
   * @param out where to
   * @throws IOException if that fails
   */
  public void write(DataOutput out) throws IOException {
    out.writeUTF(symbol);
    out.writeUTF(venue);
    out.writeLong(epochMillis);
    out.writeBoolean(isLong);
    out.writeLong(notionalMicroUsd);
    out.writeDouble(price);
    out.writeBoolean(sampled);
  }

  /**
   * Reads what {@link #write} wrote.
   *
   * @param in where from
   * @return the event
   * @throws IOException if that fails
   */
  public static LiquidationEvent read(DataInput in) throws IOException {
    LiquidationEvent event = new LiquidationEvent();
    event.symbol = in.readUTF();
    event.venue = in.readUTF();
    event.epochMillis = in.readLong();
    event.isLong = in.readBoolean();
    event.notionalMicroUsd = in.readLong();
    event.price = in.readDouble();
    event.sampled = in.readBoolean();
    return event;
  }
}
