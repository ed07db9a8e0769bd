package dev.washout.oracle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.common.collect.ImmutableMap;
import dev.washout.core.DoubleSeries;
import dev.washout.momentum.Adx;
import dev.washout.momentum.Aroon;
import dev.washout.momentum.Cci;
import dev.washout.momentum.WilliamsR;
import dev.washout.volume.MoneyFlowIndex;
import dev.washout.volume.Obv;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * TA-Lib gives the same values of recipes over bars: on random bars of each kind of market, and on
 * real ones. As in {@link TaLibTest} the oracle is shown prices near a million, since its absolute
 * epsilons make it say 0 at low prices.
 */
class TaLibBarsTest {
  private record Check(String name, ToIntFunction<Market> run) {
    @Override
    public String toString() {
      return name;
    }
  }

  static Stream<Check> checks() {
    return Stream.of(
        new Check("WILLR", market -> williams(market, 14)),
        new Check("WILLR short", market -> williams(market, 2)),
        new Check("CCI", market -> cci(market, 20)),
        new Check("CCI short", market -> cci(market, 3)),
        new Check("ADX", market -> adx(market, 14)),
        new Check("ADX short", market -> adx(market, 2)),
        new Check("AROON", market -> aroon(market, 25)),
        new Check("AROON short", market -> aroon(market, 2)),
        new Check("OBV", TaLibBarsTest::obv),
        new Check("MFI", market -> mfi(market, 14)),
        new Check("MFI short", market -> mfi(market, 2)));
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

  private static int williams(Market market, int n) {
    double[] high = market.highs();
    double[] low = market.lows();
    double[] theirs = TaLib.willR(high, low, market.closes(), n);
    // In a window without range the oracle says 0, we -50.
    return Comparison.of("%R of " + market, WilliamsR.of(n).over(market.bars()), theirs)
        .except(
            i ->
                Arrays.stream(high, i + 1 - n, i + 1).max().orElseThrow()
                    == Arrays.stream(low, i + 1 - n, i + 1).min().orElseThrow())
        .agrees(100);
  }

  /**
   * The oracle takes the mean of the prices themselves, which at a high price with a small range
   * leaves few digits of the deviations; so it is shown each window less its first close, which
   * changes no deviation.
   */
  private static int cci(Market market, int n) {
    double[] theirs = new double[market.size()];
    double[] scale = new double[market.size()];
    Arrays.fill(theirs, 0, n - 1, Double.NaN);
    double[] high = market.highs();
    double[] low = market.lows();
    double[] close = market.closes();
    for (int i = n - 1; i < theirs.length; i++) {
      int from = i + 1 - n;
      double origin = close[from];
      double[] h = less(high, from, i + 1, origin);
      double[] l = less(low, from, i + 1, origin);
      double[] c = less(close, from, i + 1, origin);
      theirs[i] = TaLib.cci(h, l, c, n)[n - 1];
      scale[i] = Math.max(100, rounding(Arrays.copyOfRange(high, from, i + 1), h, l, c));
    }
    return Comparison.of("CCI of " + market, Cci.of(n).over(market.bars()), theirs).agrees(scale);
  }

  /**
   * What rounding a typical price, by 2e-15 of itself, changes at most; as a scale, so times 1e9.
   */
  private static double rounding(double[] prices, double[] h, double[] l, double[] c) {
    double[] typical = new double[c.length];
    Arrays.setAll(typical, k -> (h[k] + l[k] + c[k]) / 3);
    double mean = Arrays.stream(typical).average().orElseThrow();
    double deviation = Arrays.stream(typical).map(p -> Math.abs(p - mean)).average().orElseThrow();
    double price = Arrays.stream(prices).max().orElseThrow();
    return deviation == 0 ? 0 : 2e-6 * price / (0.015 * deviation);
  }

  private static double[] less(double[] x, int from, int to, double origin) {
    double[] out = Arrays.copyOfRange(x, from, to);
    for (int i = 0; i < out.length; i++) {
      out[i] -= origin;
    }
    return out;
  }

  private static int adx(Market market, int n) {
    double scale = market.oracleScale();
    double[][] theirs =
        TaLib.adx(
            Market.times(market.highs(), scale),
            Market.times(market.lows(), scale),
            Market.times(market.closes(), scale),
            n);
    // The oracle's DI begin n - 1 bars before its ADX.
    for (double[] line : theirs) {
      Arrays.fill(line, 0, 2 * n - 1, Double.NaN);
    }
    ImmutableMap<String, DoubleSeries> ours = Adx.of(n).over(market.bars());
    return lines(market, ours, theirs, List.of("adx", "plusDi", "minusDi"));
  }

  private static int aroon(Market market, int n) {
    double[][] theirs = TaLib.aroon(market.highs(), market.lows(), n);
    ImmutableMap<String, DoubleSeries> ours = Aroon.of(n).over(market.bars());
    return lines(market, ours, theirs, List.of("up", "down", "oscillator"));
  }

  private static int lines(
      Market market,
      ImmutableMap<String, DoubleSeries> ours,
      double[][] theirs,
      List<String> names) {
    int compared = 0;
    for (int k = 0; k < names.size(); k++) {
      String name = names.get(k);
      compared += Comparison.of(name + " of " + market, ours.get(name), theirs[k]).agrees(100);
    }
    return compared / names.size();
  }

  private static int obv(Market market) {
    double[] volumes = market.bars().volumes();
    double[] theirs = TaLib.obv(market.closes(), volumes);
    return Comparison.of("OBV of " + market, Obv.of().over(market.bars()), theirs)
        .agrees(Arrays.stream(volumes).sum());
  }

  /**
   * The oracle subtracts from running sums, and takes a flow below 1 for none; so it is shown each
   * window by itself, and prices near a million.
   */
  private static int mfi(Market market, int n) {
    double[] high = market.highs();
    double[] low = market.lows();
    double[] close = market.closes();
    double[] volume = market.bars().volumes();
    double[] theirs = new double[market.size()];
    boolean[] still = new boolean[market.size()];
    Arrays.fill(theirs, 0, n, Double.NaN);
    for (int i = n; i < theirs.length; i++) {
      int from = i - n;
      double scale = StrictMath.scalb(1.0, 20 - Math.getExponent(close[from]));
      double[] h = Market.times(Arrays.copyOfRange(high, from, i + 1), scale);
      double[] l = Market.times(Arrays.copyOfRange(low, from, i + 1), scale);
      double[] c = Market.times(Arrays.copyOfRange(close, from, i + 1), scale);
      double[] v = Arrays.copyOfRange(volume, from, i + 1);
      theirs[i] = TaLib.mfi(h, l, c, v, n)[n];
      double flow = 0;
      for (int k = 1; k <= n; k++) {
        double before = (h[k - 1] + l[k - 1] + c[k - 1]) / 3;
        double price = (h[k] + l[k] + c[k]) / 3;
        flow += price == before ? 0 : price * v[k];
      }
      still[i] = flow < 1;
    }
    // Where no money has flowed the oracle says 0, we 50.
    return Comparison.of("MFI of " + market, MoneyFlowIndex.of(n).over(market.bars()), theirs)
        .except(i -> still[i])
        .agrees(100);
  }
}
