/** A program that reads a market's candles and liquidations and reports how it is being sold. */
@NullMarked
package dev.washout.report;

import org.jspecify.annotations.NullMarked;
