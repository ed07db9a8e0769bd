package dev.washout.capitulation;

import java.util.Locale;

/**
 * The kinds of evidence of capitulation, with what each one weighs.
 *
 * <p><b>Strength.</b> What is observed, x, becomes a strength in [0, 1) by a soft saturation that
 * never clips: x<sup>p</sup> / (x<sup>p</sup> + h<sup>p</sup>), 0 for x &lt;= 0. It is one half at
 * x = h, the threshold, and the steeper there the higher p. Most kinds are then multiplied by the
 * strength of another, their gate: unusual volume says little on a day that did not fall.
 *
 * <p><b>Usual range.</b> Price moves are measured in the asset's own usual range: the median of
 * ln(high/low) over the last 180 bars before. So one table serves bitcoin and a small coin.
 *
 * <p><b>Weights.</b> The first four kinds carry the score because they nowcast forced selling best;
 * those of price that follow are what analysts look at besides and add little to it, so they weigh
 * little and count only as far as the bar itself fell. Liquidations and open interest, where known,
 * are the thing itself: their weights are judgement, and the threshold for a score that rests on
 * them is frozen on history that has them (see {@link CapitulationModel#threshold}). Cascades,
 * bursts and funding have no such history. They are shown with their strength, but weigh nothing.
 */
public enum EvidenceKind {
  /** The largest fall the bar certainly contained, marked down if the last bars had one like it. */
  FALL("Price shock", Input.PRICE, 40, 3, 2),
  /** Volume over its median of the last bars, as far as the bar fell. */
  VOLUME("Volume", Input.VOLUME, 40, 7, 3),
  /** How far the bar broke below the lowest low of the last bars. */
  BROKEN_LOW("Broken low", Input.PRICE, 10, 1, 2),
  /** The bar's range in usual ranges. */
  WIDE_RANGE("Wide range", Input.PRICE, 10, 3, 2),
  /** How far RSI(14) is below 50, the middle. */
  OVERSOLD("Oversold RSI", Input.PRICE, 4, 20, 3),
  /** The fall over 12 bars, in usual ranges of 12 bars. */
  MOMENTUM("Negative momentum", Input.PRICE, 4, 1, 2),
  /** Strong bearish candles in a row. */
  BEARISH_RUN("Bearish candles", Input.PRICE, 4, 2, 2),
  /** How far the close is below its mean of 20 bars, in ATR(14). */
  STRETCH("Stretch below the mean", Input.PRICE, 4, 2.5, 2),
  /** The mean range of the last 5 bars, in usual ranges. */
  VOLATILITY_SURGE("Volatility surge", Input.PRICE, 4, 2, 3),
  /** Long liquidations of the bar over their median of the last 90 bars. */
  LIQUIDATION_SURGE("Liquidation surge", Input.LIQUIDATIONS, 60, 5, 2),
  /** The imbalance of liquidations, as far as they surge. */
  LONG_SHARE("Longs liquidated", Input.LIQUIDATIONS, 10, 0.5, 3),
  /** The largest cascade of long liquidations over their median a bar, as far as they surge. */
  CASCADE("Liquidation cascade", Input.CASCADES, 0, 2, 2),
  /** How concentrated the liquidations are in the last part of the bar, as far as they surge. */
  BURST("Liquidation burst", Input.BURST, 0, 4, 2),
  /** The share of open interest, in coins, that was closed since the bar before. */
  OPEN_INTEREST_FLUSH("Open interest flush", Input.OPEN_INTEREST, 15, 0.08, 2),
  /** Funding paid by shorts to longs, per interval: the crowd has changed sides. */
  FUNDING("Negative funding", Input.FUNDING, 0, 0.0001, 2),
  /** The share of the market's coins whose RSI is below 30. */
  BREADTH("Market washout", Input.MARKET, 10, 0.5, 3);

  /** What a kind of evidence is read from. */
  public enum Input {
    /** Open, high, low and close. */
    PRICE,
    /** The bars' volume. */
    VOLUME,
    /** Liquidated notional by side. */
    LIQUIDATIONS,
    /** Single liquidations, as cascades are made of. */
    CASCADES,
    /** Liquidated notional over a short and a long span. */
    BURST,
    /** Open interest in coins. */
    OPEN_INTEREST,
    /** The funding rate. */
    FUNDING,
    /** The RSI of many coins. */
    MARKET;

    /**
     * The input in words, as in "no open interest".
     *
     * @return lower case words
     */
    public String words() {
      return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
  }

  private final String label;
  private final Input input;
  private final double weight;
  private final double threshold;
  private final int steepness;

  EvidenceKind(String label, Input input, double weight, double threshold, int steepness) {
    this.label = label;
    this.input = input;
    this.weight = weight;
    this.threshold = threshold;
    this.steepness = steepness;
  }

  /**
   * The kind in words, for a reader.
   *
   * @return one to four words
   */
  public String label() {
    return label;
  }

  /**
   * What it is read from.
   *
   * @return the input
   */
  public Input input() {
    return input;
  }

  /**
   * How much it counts in the score, relative to the others.
   *
   * @return the weight, 0 for what is only shown
   */
  public double weight() {
    return weight;
  }

  /**
   * Where the strength is one half, before the gate.
   *
   * @return h, in the unit of what is observed
   */
  public double threshold() {
    return threshold;
  }

  /**
   * The exponent of the saturation.
   *
   * @return p: 1, 2 or 3
   */
  public int steepness() {
    return steepness;
  }

  /** The strength before the gate. */
  double saturated(double observed) {
    return saturated(observed, threshold, steepness);
  }

  static double saturated(double observed, double threshold, int steepness) {
    if (!(observed > 0)) {
      return 0;
    }
    double ratio = observed / threshold;
    double power =
        switch (steepness) {
          case 1 -> ratio;
          case 2 -> ratio * ratio;
          default -> ratio * ratio * ratio;
        };
    return 1 / (1 + 1 / power);
  }

  /**
   * What was observed, as a sentence with its number.
   *
   * @param observed the number
   * @return a sentence
   */
  String sentence(double observed) {
    return switch (this) {
      case FALL ->
          text("The bar fell %.1f usual ranges, marked down for the falls before it.", observed);
      case VOLUME -> text("Volume is %.1f times its median of the last bars.", observed);
      case BROKEN_LOW ->
          observed > 0
              ? text("The low lies %.1f usual ranges below the lowest of the last bars.", observed)
              : "The lowest low of the last bars holds.";
      case WIDE_RANGE -> text("The range is %.1f times the usual one.", observed);
      case OVERSOLD -> text("RSI(14) is %.1f.", 50 - observed);
      case MOMENTUM ->
          observed > 0
              ? text("Over 12 bars the price fell %.1f times what is usual.", observed)
              : text("Over 12 bars the price rose %.1f times what is usual.", -observed);
      case BEARISH_RUN ->
          observed == 0
              ? "The last candle is not a strong bearish one."
              : observed == 1
                  ? "The last candle is a strong bearish one."
                  : text("%.0f strong bearish candles in a row.", observed);
      case STRETCH ->
          observed > 0
              ? text("The close is %.1f ATR below its mean of 20 bars.", observed)
              : text("The close is %.1f ATR above its mean of 20 bars.", -observed);
      case VOLATILITY_SURGE -> text("The last 5 ranges are %.1f times the usual one.", observed);
      case LIQUIDATION_SURGE -> text("Long liquidations are %.1f times their median.", observed);
      case LONG_SHARE -> text("%.0f %% of liquidations are long.", 50 * (1 + observed));
      case CASCADE ->
          text("The largest cascade is %.1f times the median of a whole bar.", observed);
      case BURST -> text("Liquidations come %.1f times as fast as on average.", observed);
      case OPEN_INTEREST_FLUSH ->
          observed > 0
              ? text("%.1f %% of open interest was closed.", 100 * observed)
              : text("Open interest grew by %.1f %%.", -100 * observed);
      case FUNDING ->
          text("The funding rate is %.4f %%.", Math.rint(-1e6 * observed) / 1e4); // as shown
      case BREADTH -> text("%.0f %% of the market's coins have an RSI below 30.", 100 * observed);
    };
  }

  private static String text(String format, double observed) {
    return String.format(Locale.ROOT, format, observed + 0.0); // no minus before zero
  }
}
