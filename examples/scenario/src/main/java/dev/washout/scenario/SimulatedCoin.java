package dev.washout.scenario;

import com.google.common.collect.ImmutableList;
import com.google.common.primitives.ImmutableDoubleArray;
import dev.washout.market.CandleSeries;
import dev.washout.market.Liquidation;
import dev.washout.market.PositionSide;
import dev.washout.market.Symbol;

/** One coin of a simulated market. Immutable. */
public final class SimulatedCoin {
  private final Symbol symbol;
  private final CandleSeries candles;
  private final ImmutableDoubleArray longUsd;
  private final ImmutableDoubleArray shortUsd;
  private final ImmutableList<Liquidation> liquidations;
  private final PositionCount positions;
  private final double lastPrice;

  SimulatedCoin(
      Symbol symbol,
      CandleSeries candles,
      double[] longUsd,
      double[] shortUsd,
      ImmutableList<Liquidation> liquidations,
      PositionCount positions,
      double lastPrice) {
    this.symbol = symbol;
    this.candles = candles;
    this.longUsd = ImmutableDoubleArray.copyOf(longUsd);
    this.shortUsd = ImmutableDoubleArray.copyOf(shortUsd);
    this.liquidations = liquidations;
    this.positions = positions;
    this.lastPrice = lastPrice;
  }

  /**
   * The coin's name.
   *
   * @return a symbol that ends in {@code -SIM}
   */
  public Symbol symbol() {
    return symbol;
  }

  /**
   * The bars that have closed by the scenario's end, without a gap; volume in coins.
   *
   * @return the candles
   */
  public CandleSeries candles() {
    return candles;
  }

  /**
   * What the simulated positions of both sides are worth at the close of each bar.
   *
   * @return dollars, as many as there are candles
   */
  public ImmutableDoubleArray openInterestUsd() {
    ImmutableDoubleArray.Builder both = ImmutableDoubleArray.builder(longUsd.length());
    for (int i = 0; i < longUsd.length(); i++) {
      both.add(longUsd.get(i) + shortUsd.get(i));
    }
    return both.build();
  }

  /**
   * What the simulated positions of one side are worth at the close of each bar.
   *
   * @param side which side
   * @return dollars, as many as there are candles
   */
  public ImmutableDoubleArray openInterestUsd(PositionSide side) {
    return side == PositionSide.LONG ? longUsd : shortUsd;
  }

  /**
   * The coin's liquidations.
   *
   * @return in time order
   */
  public ImmutableList<Liquidation> liquidations() {
    return liquidations;
  }

  /**
   * What became of the coin's positions.
   *
   * @return how many were opened, closed and liquidated
   */
  public PositionCount positions() {
    return positions;
  }

  /**
   * The price at the scenario's end, of a bar not yet closed too.
   *
   * @return dollars
   */
  public double lastPrice() {
    return lastPrice;
  }

  @Override
  public String toString() {
    return SimulatedMarket.LABEL + " " + symbol + ": " + candles;
  }
}
