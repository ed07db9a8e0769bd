package dev.washout.scenario;

/**
 * What became of the positions of a coin, the time before the first bar included.
 *
 * @param opened how many were ever opened
 * @param closed how many of them their owners closed
 * @param liquidated how many were liquidated
 * @param open how many are open at the end
 */
public record PositionCount(int opened, int closed, int liquidated, int open) {}
