package dev.washout.table;

import dev.washout.market.CandleSeries;
import dev.washout.market.Timeframe;

/** Daily bars from a table. */
public final class Bars {
  private static final long FIRST = 1_539_043_200_000L; // 2018-10-09

  private Bars() {}

  /** Apple, 2018-10-09 to 2018-10-24: open, high, low, close, volume. */
  private static final double[][] APPLE = {
    {223.6400, 227.2700, 222.2462, 226.8700, 26656630},
    {225.4600, 226.3500, 216.0500, 216.3600, 41084070},
    {214.5200, 219.5000, 212.3200, 214.4500, 52902320},
    {220.4200, 222.8800, 216.8400, 222.1100, 39494770},
    {221.1600, 221.8300, 217.2700, 217.3600, 30280450},
    {218.9300, 222.9900, 216.7627, 222.1500, 28802550},
    {222.3000, 222.6400, 219.3400, 221.1900, 22692880},
    {217.8600, 219.7400, 213.0000, 216.0200, 32389280},
    {218.0600, 221.2600, 217.4300, 219.3100, 32874330},
    {219.7900, 223.3600, 218.9400, 220.6500, 28751540},
    {215.8300, 223.2500, 214.7000, 222.7300, 38681170},
    {222.6000, 224.2300, 214.5400, 215.0900, 39992120}
  };

  /**
   * Twelve days of Apple.
   *
   * @return the bars
   */
  public static CandleSeries apple() {
    return of(APPLE);
  }

  /**
   * Bars of a table.
   *
   * @param rows open, high, low, close, volume
   * @return one bar a day
   */
  public static CandleSeries of(double[]... rows) {
    CandleSeries.Builder bars = CandleSeries.builder(Timeframe.ONE_DAY);
    long open = FIRST;
    for (double[] row : rows) {
      bars.add(open, row[0], row[1], row[2], row[3], row[4]);
      open += Timeframe.ONE_DAY.millis();
    }
    return bars.build();
  }

  /**
   * Bars without a range.
   *
   * @param volume the volume of each
   * @param prices the price of each
   * @return one bar a day
   */
  public static CandleSeries bare(double volume, double... prices) {
    double[][] rows = new double[prices.length][];
    for (int i = 0; i < rows.length; i++) {
      rows[i] = new double[] {prices[i], prices[i], prices[i], prices[i], volume};
    }
    return of(rows);
  }
}
