/**
 * What is computed, with the library's calculators and without Flink: {@link
 * dev.washout.flink.market.Instrument} follows one instrument, {@link
 * dev.washout.flink.market.MarketView} all of them together. Both are told by a watermark up to
 * when events have come, and read them in an order that does not depend on how they came.
 */
@NullMarked
package dev.washout.flink.market;

import org.jspecify.annotations.NullMarked;
