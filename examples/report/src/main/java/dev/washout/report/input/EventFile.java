package dev.washout.report.input;

import com.google.common.collect.ImmutableList;
import dev.washout.market.Liquidation;
import java.nio.file.Path;

/**
 * Single liquidations of one file. Every row of it was either accepted or refused.
 *
 * @param file where they are from
 * @param hasHeader whether its first line names the columns; that line is no row
 * @param events the accepted ones, in time order; of one moment, in the order of the file
 * @param outOfOrder how many rows stood after a later one
 * @param refused the rows that say nothing that can be counted
 */
public record EventFile(
    Path file,
    boolean hasHeader,
    ImmutableList<Liquidation> events,
    long outOfOrder,
    Refusals refused) {}
