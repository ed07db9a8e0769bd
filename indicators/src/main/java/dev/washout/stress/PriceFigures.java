package dev.washout.stress;

import java.util.OptionalDouble;

/**
 * The price, and how hard it has been sold.
 *
 * @param close the last close
 * @param changePercent its change over a judgement bar's length of time, in percent
 * @param change7Percent its change over seven of them, in percent
 * @param drawdownPercent how far it lies below the highest close of 30 judgement bars, in percent
 * @param drawdownOfAllPercent how far it lies below the highest close of all, in percent
 * @param usualRangePercent the usual range of a judgement bar, from low to high, in percent
 * @param fallInRanges how far it lies below the high of the last bars, in usual ranges
 * @param rangePercent the range of the judgement bar as it stands, in percent of its low
 * @param volatilityPercent the realized volatility of 30 judgement bars, in percent a year
 * @param volatilitySurge how many times as wide the last 5 judgement bars are as the 60 before
 */
public record PriceFigures(
    double close,
    OptionalDouble changePercent,
    OptionalDouble change7Percent,
    OptionalDouble drawdownPercent,
    OptionalDouble drawdownOfAllPercent,
    OptionalDouble usualRangePercent,
    OptionalDouble fallInRanges,
    double rangePercent,
    OptionalDouble volatilityPercent,
    OptionalDouble volatilitySurge) {}
