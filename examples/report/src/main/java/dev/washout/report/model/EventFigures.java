package dev.washout.report.model;

import com.google.common.collect.ImmutableList;
import dev.washout.liquidation.Cascade;
import dev.washout.liquidation.CascadeDetector;
import dev.washout.liquidation.LiquidationTotals;
import dev.washout.report.input.Refusals;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Single liquidations, as a venue reported them.
 *
 * @param venue whose they are
 * @param hasHeader whether the file's first line names the columns; it is no row
 * @param accepted how many rows of the file are counted, also those after the report's moment
 * @param refused the rows that are not
 * @param outOfOrder how many rows stood after a later one
 * @param later how many of the accepted came after the report's moment; they are left out of all
 *     that follows
 * @param first when the first was; null if there is none by the moment
 * @param last when the last was; null likewise
 * @param symbols of how many instruments
 * @param totals count and dollars by side, from the first to the last
 * @param detector what counts as a cascade
 * @param cascades the cascades in the order of their end; one may still be open
 * @param hawkes how much they excite one another
 */
public record EventFigures(
    String venue,
    boolean hasHeader,
    long accepted,
    Refusals refused,
    long outOfOrder,
    long later,
    @Nullable Instant first,
    @Nullable Instant last,
    int symbols,
    LiquidationTotals totals,
    CascadeDetector detector,
    ImmutableList<Cascade> cascades,
    HawkesFigures hawkes) {}
