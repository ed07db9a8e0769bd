package dev.washout.catalog;

import dev.washout.breadth.Breadth;
import dev.washout.breadth.Cohort;
import dev.washout.breadth.CohortSize;
import dev.washout.breadth.MarketCap;
import dev.washout.breadth.RelativeStrength;
import dev.washout.breadth.Weighting;
import dev.washout.capitulation.BearishSequence;
import dev.washout.capitulation.CapitulationModel;
import dev.washout.capitulation.FearGreed;
import dev.washout.capitulation.SellingClimax;
import dev.washout.core.Catalog;
import dev.washout.core.DoubleIndicator;
import dev.washout.core.Indicator;
import dev.washout.core.RecipeArguments;
import dev.washout.drawdown.Drawdown;
import dev.washout.drawdown.FallSpeed;
import dev.washout.drawdown.UlcerIndex;
import dev.washout.level.PivotKind;
import dev.washout.level.Pivots;
import dev.washout.level.SupportZones;
import dev.washout.level.ZoneWatch;
import dev.washout.liquidation.BurstRatio;
import dev.washout.liquidation.CascadeDetector;
import dev.washout.liquidation.DecayedImbalance;
import dev.washout.liquidation.Deleveraging;
import dev.washout.liquidation.HawkesIntensity;
import dev.washout.liquidation.Imbalance;
import dev.washout.liquidation.LiquidationRank;
import dev.washout.liquidation.LiquidationWindow;
import dev.washout.market.Symbol;
import dev.washout.momentum.Adx;
import dev.washout.momentum.Aroon;
import dev.washout.momentum.Cci;
import dev.washout.momentum.CutlerRsi;
import dev.washout.momentum.Macd;
import dev.washout.momentum.MacdSeeding;
import dev.washout.momentum.Momentum;
import dev.washout.momentum.Roc;
import dev.washout.momentum.Rsi;
import dev.washout.momentum.Stochastic;
import dev.washout.momentum.StochasticRsi;
import dev.washout.momentum.Tsi;
import dev.washout.momentum.WilliamsR;
import dev.washout.stress.StressMonitor;
import dev.washout.trend.Ema;
import dev.washout.trend.Sma;
import dev.washout.trend.WilderAverage;
import dev.washout.volatility.Atr;
import dev.washout.volatility.Bollinger;
import dev.washout.volatility.BollingerBandwidth;
import dev.washout.volatility.BollingerPercentB;
import dev.washout.volatility.GarmanKlass;
import dev.washout.volatility.Parkinson;
import dev.washout.volatility.RealizedVolatility;
import dev.washout.volatility.RogersSatchell;
import dev.washout.volatility.StandardDeviation;
import dev.washout.volatility.TrueRange;
import dev.washout.volatility.VolatilitySurge;
import dev.washout.volatility.YangZhang;
import dev.washout.volume.Amihud;
import dev.washout.volume.ChaikinMoneyFlow;
import dev.washout.volume.CorwinSchultz;
import dev.washout.volume.ForceIndex;
import dev.washout.volume.MoneyFlowIndex;
import dev.washout.volume.Obv;
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
    addDrawdown(catalog);
    addCapitulation(catalog);
    addLiquidation(catalog);
    addBreadth(catalog);
    addLevel(catalog);
    Catalog parts = catalog.build();
    catalog.add("STRESS", arguments -> StressMonitor.of(arguments, parts));
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
    catalog.add("WILLR", period(WilliamsR::of));
    catalog.add("CCI", period(Cci::of));
    catalog.add("TSI", sized(2, 2, a -> Tsi.of(a.integer(0), a.integer(1))));
    catalog.add("ADX", period(Adx::of));
    catalog.add("AROON", period(Aroon::of));
  }

  private static void addLiquidation(Catalog.Builder catalog) {
    catalog.add("LIQUIDATIONS", LiquidationWindow::of);
    catalog.add("IMBALANCE", sized(1, 1, a -> Imbalance.of(a.duration(0))));
    catalog.add("DECAYED-IMBALANCE", sized(1, 1, a -> DecayedImbalance.of(a.duration(0))));
    catalog.add("BURST", sized(2, 2, a -> BurstRatio.of(a.duration(0), a.duration(1))));
    catalog.add(
        "LIQUIDATION-RANK",
        sized(3, 3, a -> LiquidationRank.of(a.duration(0), a.duration(1), a.duration(2))));
    catalog.add(
        "CASCADES",
        sized(3, 3, a -> CascadeDetector.of(a.duration(0), a.number(1), a.duration(2))));
    catalog.add("HAWKES", HawkesIntensity::of);
    catalog.add("DELEVERAGING", Deleveraging::of);
  }

  private static void addVolatility(Catalog.Builder catalog) {
    catalog.add("TR", sized(0, 0, a -> TrueRange.of()));
    catalog.add("ATR", period(Atr::of));
    catalog.add("STDDEV", period(StandardDeviation::of));
    catalog.add("BB", sized(2, 2, a -> Bollinger.of(a.integer(0), a.number(1))));
    catalog.add("BB%B", sized(2, 2, a -> BollingerPercentB.of(a.integer(0), a.number(1))));
    catalog.add("BBW", sized(2, 2, a -> BollingerBandwidth.of(a.integer(0), a.number(1))));
    catalog.add("RV", sized(2, 2, a -> RealizedVolatility.of(a.integer(0), a.number(1))));
    catalog.add("PARKINSON", sized(2, 2, a -> Parkinson.of(a.integer(0), a.number(1))));
    catalog.add("GARMAN-KLASS", sized(2, 2, a -> GarmanKlass.of(a.integer(0), a.number(1))));
    catalog.add("ROGERS-SATCHELL", sized(2, 2, a -> RogersSatchell.of(a.integer(0), a.number(1))));
    catalog.add("YANG-ZHANG", sized(2, 2, a -> YangZhang.of(a.integer(0), a.number(1))));
    catalog.add("VSURGE", sized(2, 2, a -> VolatilitySurge.of(a.integer(0), a.integer(1))));
  }

  private static void addVolume(Catalog.Builder catalog) {
    catalog.add("RVOL", period(RelativeVolume::of));
    catalog.add("VZSCORE", period(VolumeZScore::of));
    catalog.add("OBV", sized(0, 0, a -> Obv.of()));
    catalog.add("MFI", period(MoneyFlowIndex::of));
    catalog.add("FORCE", period(ForceIndex::of));
    catalog.add("CMF", period(ChaikinMoneyFlow::of));
    catalog.add("AMIHUD", period(Amihud::of));
    catalog.add("CORWIN-SCHULTZ", period(CorwinSchultz::of));
  }

  private static void addDrawdown(Catalog.Builder catalog) {
    catalog.add(
        "DRAWDOWN",
        sized(0, 1, a -> a.size() == 0 ? Drawdown.sinceStart() : Drawdown.of(a.integer(0))));
    catalog.add("FALLSPEED", period(FallSpeed::of));
    catalog.add("ULCER", period(UlcerIndex::of));
  }

  private static void addCapitulation(Catalog.Builder catalog) {
    catalog.add(
        "CAPITULATION",
        sized(
            4,
            4,
            a -> new CapitulationModel(a.integer(0), a.integer(1), a.integer(2), a.integer(3))));
    catalog.add(
        "SELLCLIMAX",
        sized(4, 4, a -> new SellingClimax(a.integer(0), a.number(1), a.number(2), a.number(3))));
    catalog.add("FEARGREED", period(FearGreed::of));
    catalog.add("BEARSEQ", sized(2, 2, a -> BearishSequence.of(a.integer(0), a.number(1))));
  }

  private static void addBreadth(Catalog.Builder catalog) {
    catalog.add(
        "BREADTH",
        sized(
            6,
            6,
            a ->
                new Breadth(
                    a.integer(0),
                    a.number(1),
                    a.integer(2),
                    a.integer(3),
                    a.constant(4, Weighting.class),
                    a.integer(5))));
    catalog.add("MARKETCAP", sized(2, 2, a -> MarketCap.of(a.integer(0), a.integer(1))));
    catalog.add(
        "COHORT",
        sized(
            6,
            6,
            a ->
                new Cohort(
                    a.integer(0),
                    a.integer(1),
                    a.integer(2),
                    a.constant(3, CohortSize.class),
                    a.constant(4, Weighting.class),
                    a.integer(5))));
    catalog.add(
        "RELATIVE-STRENGTH",
        sized(
            4,
            4,
            a ->
                new RelativeStrength(
                    Symbol.of(a.word(0)),
                    a.integer(1),
                    a.constant(2, Weighting.class),
                    a.integer(3))));
  }

  private static void addLevel(Catalog.Builder catalog) {
    catalog.add(
        "PIVOT-LOW", sized(2, 2, a -> new Pivots(PivotKind.LOW, a.integer(0), a.integer(1))));
    catalog.add(
        "PIVOT-HIGH", sized(2, 2, a -> new Pivots(PivotKind.HIGH, a.integer(0), a.integer(1))));
    catalog.add(
        "ZONES",
        sized(
            5,
            5,
            a ->
                new SupportZones(
                    a.integer(0), a.integer(1), a.number(2), a.integer(3), a.integer(4))));
    catalog.add(
        "ZONEWATCH",
        sized(
            6,
            6,
            a ->
                new ZoneWatch(
                    a.number(0),
                    a.number(1),
                    a.integer(2),
                    a.number(3),
                    a.integer(4),
                    a.integer(5))));
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
