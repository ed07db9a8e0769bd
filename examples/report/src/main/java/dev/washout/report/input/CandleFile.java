package dev.washout.report.input;

import dev.washout.market.CandleSeries;
import java.nio.file.Path;

/**
 * The candles of one file.
 *
 * @param file where they are from
 * @param candles the bars
 */
public record CandleFile(Path file, CandleSeries candles) {}
