package dev.washout.stress;

import java.util.OptionalDouble;

/**
 * Momentum of the judgement bars, the open one as it stands; empty before there are enough.
 *
 * @param rsi RSI(14)
 * @param macdLine the line of MACD(12,26,9), in units of the price
 * @param macdSignal its signal
 * @param macdHistogram its histogram
 * @param roc ROC(12), in percent
 */
public record MomentumFigures(
    OptionalDouble rsi,
    OptionalDouble macdLine,
    OptionalDouble macdSignal,
    OptionalDouble macdHistogram,
    OptionalDouble roc) {}
