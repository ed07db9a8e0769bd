/**
 * The market as values: candles, liquidations, open interest, and what identifies them.
 *
 * <p>Everything here is immutable and may be shared between threads, except {@link
 * dev.washout.market.OpenBar} and {@link dev.washout.market.CandleSeries.Cursor}, which belong to
 * one thread.
 *
 * <ul>
 *   <li>A {@link dev.washout.market.Bar} is one candle, however it is stored: as a {@link
 *       dev.washout.market.Candle}, as the row under a cursor of a columnar {@link
 *       dev.washout.market.CandleSeries}, or as the {@link dev.washout.market.OpenBar} still being
 *       formed.
 *   <li>Times are event times in milliseconds since the epoch, UTC. A bar is identified by the
 *       moment it <em>opens</em>, and covers {@code [open, open + timeframe)}.
 *   <li>Prices and volumes are {@code double}; money that is summed over events is a {@code long}
 *       of micro-dollars.
 * </ul>
 */
@NullMarked
package dev.washout.market;

import org.jspecify.annotations.NullMarked;
