package dev.washout.liquidation;

/**
 * Price and open interest compared over a span.
 *
 * @param change what the two changes say together
 * @param priceChange the relative change of the price, -0.05 for five percent down
 * @param interestChange the relative change of the open interest in coins
 * @param coins the change of the open interest in coins; negative where positions were closed
 * @param usd that change at the later price, in dollars
 */
public record DeleveragingReading(
    PositionChange change, double priceChange, double interestChange, double coins, double usd) {}
