package dev.washout.catalog;

import dev.washout.capitulation.CapitulationModel;
import dev.washout.core.Catalog;
import dev.washout.core.DoubleIndicator;
import dev.washout.core.Indicator;
import dev.washout.core.RecipeArguments;
import dev.washout.momentum.CutlerRsi;
import dev.washout.momentum.Macd;
import dev.washout.momentum.MacdSeeding;
import dev.washout.momentum.Momentum;
import dev.washout.momentum.Roc;
import dev.washout.momentum.Rsi;
import dev.washout.momentum.Stochastic;
import dev.washout.momentum.StochasticRsi;
import dev.washout.trend.Ema;
import dev.washout.trend.Sma;
import dev.washout.trend.WilderAverage;
import dev.washout.volatility.Atr;
import dev.washout.volatility.Bollinger;
import dev.washout.volatility.BollingerBandwidth;
import dev.washout.volatility.BollingerPercentB;
import dev.washout.volatility.RealizedVolatility;
import dev.washout.volatility.TrueRange;
import dev.washout.volume.RelativeVolume;
import dev.washout.volume.VolumeZScore;
import java.util.function.Function;
import java.util.function.IntFunction;

/**
 * Every indicator of the library, read from its text: {@code RSI(14)}, {@code
 * MACD(12,26,9).histogram on CLOSE}, {@code ATR(14) then EMA(9)}. The form of the text is that of
 * {@link Catalog}.
 *
 * <p>To add indicators of your own: {@code
 * Catalog.builder().addAll(Indicators.catalog()).add(...)}.
 */
public final class Indicators {
  private static final Catalog CATALOG = build();

  private Indicators() {}

  /**
   * The catalog of all of them.
   *
   * @return the catalog
   */
  public static Catalog catalog() {
    return CATALOG;
  }

  /**
   * Reads a recipe.
   *
   * @param text such as {@code RSI(14)}
   * @return the recipe
   * @throws IllegalArgumentException if the text is not that of a recipe; the message says what is
   *     wrong
   */
  public static Indicator parse(String text) {
    return CATALOG.parse(text);
  }

  /**
   * Reads a recipe of one of the shapes.
   *
   * @param <T> the shape
   * @param text such as {@code RSI(14)}
   * @param shape such as {@link DoubleIndicator}{@code .class}
   * @return the recipe
   * @throws IllegalArgumentException if the text is not that of a recipe of this shape
   */
  public static <T extends Indicator> T parse(String text, Class<T> shape) {
    return CATALOG.parse(text, shape);
  }

  private static Catalog build() {
    Catalog.Builder catalog = Catalog.builder();
    addTrend(catalog);
    addMomentum(catalog);
    addVolatility(catalog);
    addVolume(catalog);
    addCapitulation(catalog);
    return catalog.build();
  }

  private static void addTrend(Catalog.Builder catalog) {
    catalog.add("SMA", period(Sma::of));
    catalog.add("EMA", period(Ema::of));
    catalog.add("RMA", period(WilderAverage::of));
  }

  private static void addMomentum(Catalog.Builder catalog) {
    catalog.add("RSI", period(Rsi::of));
    catalog.add("CUTLER-RSI", period(CutlerRsi::of));
    catalog.add("ROC", period(Roc::of));
    catalog.add("MOM", period(Momentum::of));
    catalog.add("MACD", sized(3, 4, Indicators::macd));
    catalog.add("STOCH", sized(3, 3, a -> Stochastic.of(a.integer(0), a.integer(1), a.integer(2))));
    catalog.add(
        "STOCHRSI", sized(3, 3, a -> StochasticRsi.of(a.integer(0), a.integer(1), a.integer(2))));
  }

  private static void addVolatility(Catalog.Builder catalog) {
    catalog.add("TR", sized(0, 0, a -> TrueRange.of()));
    catalog.add("ATR", period(Atr::of));
    catalog.add("BB", sized(2, 2, a -> Bollinger.of(a.integer(0), a.number(1))));
    catalog.add("BB%B", sized(2, 2, a -> BollingerPercentB.of(a.integer(0), a.number(1))));
    catalog.add("BBW", sized(2, 2, a -> BollingerBandwidth.of(a.integer(0), a.number(1))));
    catalog.add("RV", sized(2, 2, a -> RealizedVolatility.of(a.integer(0), a.number(1))));
  }

  private static void addVolume(Catalog.Builder catalog) {
    catalog.add("RVOL", period(RelativeVolume::of));
    catalog.add("VZSCORE", period(VolumeZScore::of));
  }

  private static void addCapitulation(Catalog.Builder catalog) {
    catalog.add(
        "CAPITULATION",
        sized(
            4,
            4,
            a -> new CapitulationModel(a.integer(0), a.integer(1), a.integer(2), a.integer(3))));
  }

  private static Macd macd(RecipeArguments a) {
    return Macd.of(
        a.integer(0),
        a.integer(1),
        a.integer(2),
        a.size() == 3 ? MacdSeeding.TOGETHER : a.constant(3, MacdSeeding.class));
  }

  private static Function<RecipeArguments, Indicator> period(IntFunction<Indicator> recipe) {
    return sized(1, 1, a -> recipe.apply(a.integer(0)));
  }

  private static Function<RecipeArguments, Indicator> sized(
      int least, int most, Function<RecipeArguments, Indicator> recipe) {
    return arguments -> {
      arguments.checkSize(least, most);
      return recipe.apply(arguments);
    };
  }
}
