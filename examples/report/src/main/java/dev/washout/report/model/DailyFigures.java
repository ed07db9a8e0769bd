package dev.washout.report.model;

import org.jspecify.annotations.Nullable;

/**
 * Indicators on daily bars, the day still open included as far as it has come.
 *
 * @param rsi14 RSI(14)
 * @param macd MACD(12,26,9), the line
 * @param macdSignal its signal
 * @param macdHistogram the line less the signal
 * @param roc12 ROC(12) in percent
 * @param bars how many daily bars there are
 * @param openHours how many hours of the open day are known, 0 if the last day has closed
 */
public record DailyFigures(
    @Nullable Double rsi14,
    @Nullable Double macd,
    @Nullable Double macdSignal,
    @Nullable Double macdHistogram,
    @Nullable Double roc12,
    int bars,
    double openHours) {}
