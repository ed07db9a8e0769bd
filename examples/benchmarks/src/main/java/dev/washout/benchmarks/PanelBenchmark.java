package dev.washout.benchmarks;

import com.tictactec.ta.lib.Core;
import com.tictactec.ta.lib.MInteger;
import dev.washout.core.DoubleCalculator;
import dev.washout.core.PanelCalculator;
import dev.washout.momentum.Rsi;
import java.util.Arrays;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * RSI(14) of many symbols, a row of prices at a time, in nanoseconds a price. Each symbol has a
 * part of one long series. For other numbers of symbols or bars, tell JMH how many prices that
 * makes, with {@code -opi}.
 *
 * <p>{@code java -jar washout-benchmarks.jar PanelBenchmark -prof gc}
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@OperationsPerInvocation(PanelBenchmark.PRICES)
@Warmup(iterations = 5, time = 500, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 5, time = 500, timeUnit = TimeUnit.MILLISECONDS)
@Fork(3)
public class PanelBenchmark {
  static final int PRICES = 1_000_000;
  private static final int PERIOD = 14;

  /** How many symbols there are. */
  @Param("1000")
  public int symbols = 1_000;

  /** How many prices each has. */
  @Param("1000")
  public int bars = 1_000;

  private double[][] rows;
  private double[][] columns;
  private double[][] out;
  private double[][] columnsOut;
  private PanelCalculator panel;
  private DoubleCalculator[] calculators;
  private ExecutorService twoThreads;
  private final Core taLib = new Core();

  /** Gives each symbol its prices. */
  @Setup
  public void makeRows() {
    double[] closes = Samples.closes(symbols * bars);
    rows = new double[bars][symbols];
    columns = new double[symbols][bars];
    columnsOut = new double[symbols][bars];
    for (int s = 0; s < symbols; s++) {
      System.arraycopy(closes, s * bars, columns[s], 0, bars);
      Arrays.fill(columnsOut[s], Double.NaN);
      for (int r = 0; r < bars; r++) {
        rows[r][s] = columns[s][r];
      }
    }
    out = new double[bars][symbols];
    panel = Rsi.of(PERIOD).panel().start();
    panel.updateAll(rows, out);
    calculators = new DoubleCalculator[symbols];
    for (int s = 0; s < symbols; s++) {
      calculators[s] = Rsi.of(PERIOD).start();
    }
    twoThreads = Executors.newFixedThreadPool(2);
  }

  /** Ends the threads. */
  @TearDown
  public void endThreads() {
    twoThreads.shutdown();
  }

  /** All rows at once. */
  @Benchmark
  public double[][] batch() {
    panel.updateAll(rows, out);
    return out;
  }

  /** All rows at once, on two threads. */
  @Benchmark
  public double[][] batchOnTwoThreads() {
    panel.updateAll(rows, out, twoThreads);
    return out;
  }

  /** Row by row. */
  @Benchmark
  public double[][] rowByRow() {
    for (int r = 0; r < rows.length; r++) {
      panel.update(rows[r], out[r]);
    }
    return out;
  }

  /** A calculator for each symbol, row by row. */
  @Benchmark
  public double[][] calculators() {
    for (int r = 0; r < rows.length; r++) {
      double[] row = rows[r];
      double[] values = out[r];
      for (int s = 0; s < row.length; s++) {
        values[s] = calculators[s].update(row[s]) ? calculators[s].value() : Double.NaN;
      }
    }
    return out;
  }

  /** TA-Lib, symbol by symbol, from columns it is given. */
  @Benchmark
  public double[][] taLib() {
    MInteger begin = new MInteger();
    MInteger length = new MInteger();
    for (int s = 0; s < columns.length; s++) {
      taLib.rsi(0, columns[s].length - 1, columns[s], PERIOD, begin, length, columnsOut[s]);
    }
    return columnsOut;
  }

  /** The price of copying rows, for comparison. */
  @Benchmark
  public double[][] copy() {
    for (int r = 0; r < rows.length; r++) {
      System.arraycopy(rows[r], 0, out[r], 0, rows[r].length);
    }
    return out;
  }
}
