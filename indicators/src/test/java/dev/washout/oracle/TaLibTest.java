package dev.washout.oracle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.common.collect.ImmutableMap;
import dev.washout.core.DoubleSeries;
import dev.washout.momentum.Macd;
import dev.washout.momentum.Momentum;
import dev.washout.momentum.Roc;
import dev.washout.momentum.Rsi;
import dev.washout.momentum.Stochastic;
import dev.washout.momentum.StochasticRsi;
import dev.washout.trend.Ema;
import dev.washout.trend.Sma;
import dev.washout.volatility.Atr;
import dev.washout.volatility.Bollinger;
import dev.washout.volatility.StandardDeviation;
import dev.washout.volatility.TrueRange;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * TA-Lib gives the same values: on 10,000 random bars of each kind of market, and on real ones.
 *
 * <p>The oracle's absolute epsilons make it say 0 at low prices; it is shown prices near a million
 * instead, scaled by a power of two, which changes no digit.
 */
class TaLibTest {
  /** A comparison on one market, which says how many values it compared. */
  private record Check(String name, ToIntFunction<Market> run) {
    @Override
    public String toString() {
      return name;
    }
  }

  static Stream<Check> checks() {
    return Stream.of(
        new Check("SMA", market -> onPrices(market, Sma.of(20)::over, x -> TaLib.sma(x, 20))),
        new Check(
            "SMA long", market -> onPrices(market, Sma.of(200)::over, x -> TaLib.sma(x, 200))),
        new Check("EMA", market -> onPrices(market, Ema.of(9)::over, x -> TaLib.ema(x, 9))),
        new Check(
            "EMA long", market -> onPrices(market, Ema.of(200)::over, x -> TaLib.ema(x, 200))),
        new Check("MOM", market -> onPrices(market, Momentum.of(10)::over, x -> TaLib.mom(x, 10))),
        new Check("RSI", TaLibTest::rsi),
        new Check("ROC", TaLibTest::roc),
        new Check("MACD", TaLibTest::macd),
        new Check("STOCH", market -> stochastic(market, 14, 3, 3)),
        new Check("STOCH fast", market -> stochastic(market, 5, 1, 4)),
        new Check("STOCHRSI", TaLibTest::stochasticRsi),
        new Check("TRANGE", TaLibTest::trueRange),
        new Check("ATR", TaLibTest::atr),
        new Check("STDDEV", TaLibTest::standardDeviation),
        new Check("BBANDS", TaLibTest::bollinger));
  }

  @ParameterizedTest
  @MethodSource("checks")
  void agreesOnRandomBars(Check check) {
    assertThat(Market.random().stream().mapToInt(check.run()).sum()).isGreaterThan(40_000);
  }

  @ParameterizedTest
  @MethodSource("checks")
  void agreesOnRealBars(Check check) {
    List<Market> markets = Market.real();
    assumeTrue(!markets.isEmpty(), "no market data: give -Dwashout.data=DIR");
    for (Market market : markets) {
      assertThat(check.run().applyAsInt(market)).isGreaterThan(market.size() * 9 / 10 - 250);
    }
  }

  private static int onPrices(
      Market market, Function<double[], DoubleSeries> ours, Function<double[], double[]> oracle) {
    double scale = market.oracleScale();
    double[] theirs = oracle.apply(Market.times(market.closes(), scale));
    return Comparison.of(
            market.name(), ours.apply(market.closes()), Market.times(theirs, 1 / scale))
        .agrees(market.priceScale());
  }

  private static int rsi(Market market) {
    double[] x = market.closes();
    double[] theirs = TaLib.rsi(Market.times(x, market.oracleScale()), 14);
    // Before anything has moved the oracle says 0, we 50.
    return Comparison.of("RSI of " + market, Rsi.of(14).over(x), theirs)
        .except(i -> Arrays.stream(x, 0, i + 1).allMatch(price -> price == x[0]))
        .agrees(100);
  }

  private static int roc(Market market) {
    double[] theirs = TaLib.roc(market.closes(), 12);
    double[] scale = new double[theirs.length];
    Arrays.setAll(scale, i -> Math.max(100, Math.abs(theirs[i])));
    return Comparison.of("ROC of " + market, Roc.of(12).over(market.closes()), theirs)
        .agrees(scale);
  }

  private static int macd(Market market) {
    double scale = market.oracleScale();
    double[][] theirs = TaLib.macd(Market.times(market.closes(), scale), 12, 26, 9);
    ImmutableMap<String, DoubleSeries> ours = Macd.of(12, 26, 9).over(market.closes());
    int compared = 0;
    int k = 0;
    for (String line : List.of("line", "signal", "histogram")) {
      compared +=
          Comparison.of(line + " of " + market, ours.get(line), Market.times(theirs[k], 1 / scale))
              .agrees(market.priceScale());
      k++;
    }
    return compared / 3;
  }

  private static int stochastic(Market market, int period, int smoothing, int signal) {
    double[] high = market.highs();
    double[] low = market.lows();
    double[][] theirs = TaLib.stoch(high, low, market.closes(), period, smoothing, signal);
    ImmutableMap<String, DoubleSeries> ours =
        Stochastic.of(period, smoothing, signal).over(market.bars());
    boolean[] flat = new boolean[market.size()];
    for (int i = period - 1; i < flat.length; i++) {
      flat[i] =
          Arrays.stream(high, i + 1 - period, i + 1).max().orElseThrow()
              == Arrays.stream(low, i + 1 - period, i + 1).min().orElseThrow();
    }
    // In a window without range the oracle says 0, we 50.
    Comparison.of("%K of " + market, ours.get("%K"), theirs[0])
        .except(i -> anyOf(flat, i, smoothing))
        .agrees(100);
    return Comparison.of("%D of " + market, ours.get("%D"), theirs[1])
        .except(i -> anyOf(flat, i, smoothing + signal - 1))
        .agrees(100);
  }

  private static boolean anyOf(boolean[] flags, int last, int n) {
    for (int i = last + 1 - n; i <= last; i++) {
      if (flags[i]) {
        return true;
      }
    }
    return false;
  }

  private static int stochasticRsi(Market market) {
    double[] x = market.closes();
    double[][] theirs = TaLib.stochRsi(Market.times(x, market.oracleScale()), 14, 14, 3);
    ImmutableMap<String, DoubleSeries> ours = StochasticRsi.of(14, 14, 3).over(x);
    double[] rsi = Rsi.of(14).over(x).toArray();
    boolean[] flat = new boolean[x.length];
    for (int i = 27; i < flat.length; i++) {
      double range =
          Arrays.stream(rsi, i - 13, i + 1).max().orElseThrow()
              - Arrays.stream(rsi, i - 13, i + 1).min().orElseThrow();
      // RSI is known to some 1e-12; relative to a range below this the oracle shows rounding.
      flat[i] = range < 1e-3;
    }
    Comparison.of("%K of RSI of " + market, ours.get("%K"), theirs[0])
        .except(i -> flat[i])
        .agrees(100);
    return Comparison.of("%D of RSI of " + market, ours.get("%D"), theirs[1])
        .except(i -> anyOf(flat, i, 3))
        .agrees(100);
  }

  private static int trueRange(Market market) {
    double[] theirs = TaLib.trueRange(market.highs(), market.lows(), market.closes());
    return Comparison.of("TR of " + market, TrueRange.of().over(market.bars()), theirs)
        .agrees(market.priceScale());
  }

  private static int atr(Market market) {
    double[] theirs = TaLib.atr(market.highs(), market.lows(), market.closes(), 14);
    return Comparison.of("ATR of " + market, Atr.of(14).over(market.bars()), theirs)
        .agrees(market.priceScale());
  }

  /**
   * The oracle subtracts running sums of squares, so it is shown each window by itself, less the
   * window's first price, and with the largest difference near a million.
   */
  /** Inputs as the oracle loses no digits of them: around the first one, near a million. */
  private static final class Window {
    private final double origin;
    private final double scale;
    private final double[] values;

    private Window(double[] x, int from, int to) {
      origin = x[from];
      double[] around = Arrays.stream(x, from, to).map(value -> value - origin).toArray();
      double reach = Arrays.stream(around).map(Math::abs).max().orElseThrow();
      scale = reach == 0 ? 1 : StrictMath.scalb(1.0, 20 - Math.getExponent(reach));
      values = Market.times(around, scale);
    }
  }

  private static int standardDeviation(Market market) {
    int n = 20;
    double[] x = market.closes();
    double[] theirs = new double[x.length];
    Arrays.fill(theirs, 0, n - 1, Double.NaN);
    for (int i = n - 1; i < x.length; i++) {
      Window window = new Window(x, i + 1 - n, i + 1);
      theirs[i] = TaLib.stdDev(window.values, n)[n - 1] / window.scale;
    }
    return Comparison.of("STDDEV of " + market, StandardDeviation.of(n).over(x), theirs)
        .agrees(market.priceScale());
  }

  private static int bollinger(Market market) {
    int n = 20;
    double[] x = market.closes();
    double[][] theirs = new double[3][x.length];
    for (double[] line : theirs) {
      Arrays.fill(line, 0, n - 1, Double.NaN);
    }
    for (int i = n - 1; i < x.length; i++) {
      Window window = new Window(x, i + 1 - n, i + 1);
      double[][] bands = TaLib.bbands(window.values, n, 2);
      for (int k = 0; k < 3; k++) {
        theirs[k][i] = window.origin + bands[k][n - 1] / window.scale;
      }
    }
    ImmutableMap<String, DoubleSeries> ours = Bollinger.of(n, 2).over(x);
    int compared = 0;
    int k = 0;
    for (String line : List.of("lower", "middle", "upper")) {
      compared +=
          Comparison.of(line + " of " + market, ours.get(line), theirs[k])
              .agrees(market.priceScale());
      k++;
    }
    return compared / 3;
  }

  @Test
  void bollingerAgreesWithTheOracleLeftToItselfOnAnOrdinaryMarket() {
    Market market = Market.random().get(0);
    assertThat(market.name()).isEqualTo("WALK 1");
    double[][] theirs = TaLib.bbands(market.closes(), 20, 2);
    ImmutableMap<String, DoubleSeries> ours = Bollinger.of(20, 2).over(market.closes());
    Comparison.of("lower", ours.get("lower"), theirs[0]).agrees(market.priceScale());
    Comparison.of("middle", ours.get("middle"), theirs[1]).agrees(market.priceScale());
    Comparison.of("upper", ours.get("upper"), theirs[2]).agrees(market.priceScale());
  }
}
