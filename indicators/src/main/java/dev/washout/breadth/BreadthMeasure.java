package dev.washout.breadth;

/** What a {@link Breadth} measures. Shares are from 0 to 1. */
public enum BreadthMeasure {
  /** The weighted mean of the symbols' RSI. */
  AVERAGE_RSI("averageRsi"),

  /** The weighted median of the symbols' RSI: half of the weight is below. */
  MEDIAN_RSI("medianRsi"),

  /** The weighted share of symbols whose RSI is below the threshold. */
  OVERSOLD_SHARE("oversoldShare"),

  /** The weighted share of symbols that closed below their own moving average. */
  BELOW_MEAN_SHARE("belowMeanShare"),

  /** The weighted share of symbols whose low is below every low of the bars before. */
  NEW_LOW_SHARE("newLowShare"),

  /** The quote notional of symbols that fell, over that of those that fell or rose. */
  DOWN_VOLUME_SHARE("downVolumeShare"),

  /** The percent lost by symbols that fell, over the percent lost or gained; weighted. */
  LOST_POINTS_SHARE("lostPointsShare"),

  /** The weighted mean of the symbols' returns since the step before, in percent. */
  MARKET_RETURN("marketReturn");

  private final String lineName;

  BreadthMeasure(String lineName) {
    this.lineName = lineName;
  }

  /**
   * The name of this measure's line.
   *
   * @return the name in a recipe's text
   */
  public String lineName() {
    return lineName;
  }

  /** The place of this measure in an array of all: an EnumMap would box. */
  @SuppressWarnings("EnumOrdinal")
  int index() {
    return ordinal();
  }
}
