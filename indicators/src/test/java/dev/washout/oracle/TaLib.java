package dev.washout.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import com.tictactec.ta.lib.Core;
import com.tictactec.ta.lib.MAType;
import com.tictactec.ta.lib.MInteger;
import com.tictactec.ta.lib.RetCode;
import java.util.Arrays;

/** TA-Lib's Java edition with its results aligned to the inputs, NaN where there is none. */
final class TaLib {
  private static final Core CORE = new Core();

  private TaLib() {}

  private interface Call {
    RetCode run(int last, MInteger begin, MInteger size, double[][] out);
  }

  private static double[][] aligned(int size, int lines, Call call) {
    double[][] packed = new double[lines][size];
    MInteger begin = new MInteger();
    MInteger count = new MInteger();
    assertThat(call.run(size - 1, begin, count, packed)).isEqualTo(RetCode.Success);
    double[][] out = new double[lines][size];
    for (int k = 0; k < lines; k++) {
      Arrays.fill(out[k], Double.NaN);
      System.arraycopy(packed[k], 0, out[k], begin.value, count.value);
    }
    return out;
  }

  static double[] sma(double[] x, int n) {
    return aligned(x.length, 1, (e, b, c, o) -> CORE.sma(0, e, x, n, b, c, o[0]))[0];
  }

  static double[] ema(double[] x, int n) {
    return aligned(x.length, 1, (e, b, c, o) -> CORE.ema(0, e, x, n, b, c, o[0]))[0];
  }

  static double[] rsi(double[] x, int n) {
    return aligned(x.length, 1, (e, b, c, o) -> CORE.rsi(0, e, x, n, b, c, o[0]))[0];
  }

  static double[] roc(double[] x, int n) {
    return aligned(x.length, 1, (e, b, c, o) -> CORE.roc(0, e, x, n, b, c, o[0]))[0];
  }

  static double[] mom(double[] x, int n) {
    return aligned(x.length, 1, (e, b, c, o) -> CORE.mom(0, e, x, n, b, c, o[0]))[0];
  }

  static double[] stdDev(double[] x, int n) {
    return aligned(x.length, 1, (e, b, c, o) -> CORE.stdDev(0, e, x, n, 1, b, c, o[0]))[0];
  }

  /** Line, signal, histogram. */
  static double[][] macd(double[] x, int fast, int slow, int signal) {
    return aligned(
        x.length,
        3,
        (e, b, c, o) -> CORE.macd(0, e, x, fast, slow, signal, b, c, o[0], o[1], o[2]));
  }

  /** Lower, middle, upper. */
  static double[][] bbands(double[] x, int n, double k) {
    return aligned(
        x.length,
        3,
        (e, b, c, o) -> CORE.bbands(0, e, x, n, k, k, MAType.Sma, b, c, o[2], o[1], o[0]));
  }

  /** %K, %D. */
  static double[][] stochRsi(double[] x, int rsi, int n, int signal) {
    return aligned(
        x.length,
        2,
        (e, b, c, o) -> CORE.stochRsi(0, e, x, rsi, n, signal, MAType.Sma, b, c, o[0], o[1]));
  }

  static double[] trueRange(double[] high, double[] low, double[] close) {
    return aligned(
        close.length, 1, (e, b, c, o) -> CORE.trueRange(0, e, high, low, close, b, c, o[0]))[0];
  }

  static double[] atr(double[] high, double[] low, double[] close, int n) {
    return aligned(
        close.length, 1, (e, b, c, o) -> CORE.atr(0, e, high, low, close, n, b, c, o[0]))[0];
  }

  /** %K, %D. */
  static double[][] stoch(
      double[] high, double[] low, double[] close, int n, int smoothing, int signal) {
    MAType sma = MAType.Sma;
    return aligned(
        close.length,
        2,
        (e, b, c, o) ->
            CORE.stoch(0, e, high, low, close, n, smoothing, sma, signal, sma, b, c, o[0], o[1]));
  }

  static double[] willR(double[] high, double[] low, double[] close, int n) {
    return aligned(
        close.length, 1, (e, b, c, o) -> CORE.willR(0, e, high, low, close, n, b, c, o[0]))[0];
  }

  static double[] cci(double[] high, double[] low, double[] close, int n) {
    return aligned(
        close.length, 1, (e, b, c, o) -> CORE.cci(0, e, high, low, close, n, b, c, o[0]))[0];
  }

  /** ADX, +DI, -DI, the latter from where they begin by themselves. */
  static double[][] adx(double[] high, double[] low, double[] close, int n) {
    int size = close.length;
    return new double[][] {
      aligned(size, 1, (e, b, c, o) -> CORE.adx(0, e, high, low, close, n, b, c, o[0]))[0],
      aligned(size, 1, (e, b, c, o) -> CORE.plusDI(0, e, high, low, close, n, b, c, o[0]))[0],
      aligned(size, 1, (e, b, c, o) -> CORE.minusDI(0, e, high, low, close, n, b, c, o[0]))[0]
    };
  }

  /** Up, down, oscillator. */
  static double[][] aroon(double[] high, double[] low, int n) {
    double[][] lines =
        aligned(high.length, 2, (e, b, c, o) -> CORE.aroon(0, e, high, low, n, b, c, o[1], o[0]));
    double[][] oscillator =
        aligned(high.length, 1, (e, b, c, o) -> CORE.aroonOsc(0, e, high, low, n, b, c, o[0]));
    return new double[][] {lines[0], lines[1], oscillator[0]};
  }

  static double[] obv(double[] close, double[] volume) {
    return aligned(close.length, 1, (e, b, c, o) -> CORE.obv(0, e, close, volume, b, c, o[0]))[0];
  }

  static double[] mfi(double[] high, double[] low, double[] close, double[] volume, int n) {
    return aligned(
        close.length, 1, (e, b, c, o) -> CORE.mfi(0, e, high, low, close, volume, n, b, c, o[0]))[
        0];
  }
}
