package dev.washout.benchmarks;

import dev.washout.volatility.Bollinger;
import dev.washout.volatility.StandardDeviation;
import java.util.Arrays;

/** Deviations and Bollinger bands of given prices, by ours and by TA-Lib Java. */
public final class AccuracyWork {
  private static final int PERIOD = 20;
  private static final double DEVIATIONS = 2;

  private final double[] prices;

  /**
   * Over these prices.
   *
   * @param prices the prices
   */
  public AccuracyWork(double[] prices) {
    this.prices = prices.clone();
  }

  private double[] room() {
    double[] out = new double[prices.length];
    Arrays.fill(out, Double.NaN);
    return out;
  }

  /**
   * Our deviations.
   *
   * @return the values
   */
  public double[] washoutDeviation() {
    double[] out = room();
    StandardDeviation.of(PERIOD).over(prices, out);
    return out;
  }

  /**
   * Those of TA-Lib Java, from the first place on.
   *
   * @return the values
   */
  public double[] taLibDeviation() {
    return new TaLib().deviation(prices, PERIOD, room());
  }

  /**
   * Our bands.
   *
   * @return lower, middle, upper
   */
  public double[][] washoutBands() {
    double[][] out = {room(), room(), room()};
    Batch.over(Bollinger.of(PERIOD, DEVIATIONS), prices, out);
    return out;
  }

  /**
   * Those of TA-Lib Java, from the first place on.
   *
   * @return lower, middle, upper
   */
  public double[][] taLibBands() {
    return new TaLib()
        .bollinger(prices, PERIOD, DEVIATIONS, new double[][] {room(), room(), room()});
  }
}
