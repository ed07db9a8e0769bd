package dev.washout.benchmarks;

import com.tictactec.ta.lib.Core;
import com.tictactec.ta.lib.FuncUnstId;
import com.tictactec.ta.lib.MAType;
import com.tictactec.ta.lib.MInteger;
import com.tictactec.ta.lib.RetCode;

/**
 * TA-Lib's Java edition over whole series. It writes the first value into the first place, not into
 * that of its input.
 */
final class TaLib {
  private final Core core = new Core();
  private final MInteger begin = new MInteger();
  private final MInteger count = new MInteger();

  double[] rsi(double[] in, int n, double[] out) {
    check(core.rsi(0, in.length - 1, in, n, begin, count, out));
    return out;
  }

  double[] ema(double[] in, int n, double[] out) {
    check(core.ema(0, in.length - 1, in, n, begin, count, out));
    return out;
  }

  double[] sma(double[] in, int n, double[] out) {
    check(core.sma(0, in.length - 1, in, n, begin, count, out));
    return out;
  }

  double[] roc(double[] in, int n, double[] out) {
    check(core.roc(0, in.length - 1, in, n, begin, count, out));
    return out;
  }

  double[] deviation(double[] in, int n, double[] out) {
    check(core.stdDev(0, in.length - 1, in, n, 1, begin, count, out));
    return out;
  }

  double[] max(double[] in, int n, double[] out) {
    check(core.max(0, in.length - 1, in, n, begin, count, out));
    return out;
  }

  double[] atr(Samples.Columns bars, int n, double[] out) {
    check(
        core.atr(
            0, out.length - 1, bars.highs(), bars.lows(), bars.closes(), n, begin, count, out));
    return out;
  }

  /** Line, signal, histogram. */
  double[][] macd(double[] in, int fast, int slow, int signal, double[][] out) {
    check(
        core.macd(0, in.length - 1, in, fast, slow, signal, begin, count, out[0], out[1], out[2]));
    return out;
  }

  /** Lower, middle, upper. */
  double[][] bollinger(double[] in, int n, double k, double[][] out) {
    check(
        core.bbands(
            0, in.length - 1, in, n, k, k, MAType.Sma, begin, count, out[2], out[1], out[0]));
    return out;
  }

  /** The RSI of one bar, from this many before it. */
  double rsiAt(double[] in, int index, int n, int before, double[] one) {
    check(core.SetUnstablePeriod(FuncUnstId.Rsi, before - n));
    check(core.rsi(index, index, in, n, begin, count, one));
    return one[0];
  }

  private static void check(RetCode code) {
    if (code != RetCode.Success) {
      throw new IllegalStateException("TA-Lib: " + code);
    }
  }
}
