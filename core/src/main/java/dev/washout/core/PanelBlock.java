package dev.washout.core;

import java.util.Arrays;

/**
 * Some neighbouring symbols of a panel, few enough for their columns to stay in the cache: which
 * are steady, and which are to be settled when. Blocks of one panel share nothing but the columns,
 * of which each has its own part, so they may run on different threads.
 *
 * <p>A symbol that is not steady, or was not there last time, is <em>odd</em>: it goes through
 * {@link DoubleColumns#step} one by one. What lies between the odd ones goes through {@link
 * DoubleColumns#stepAll}. Lists are made anew when a symbol becomes odd, or ceases to be.
 */
final class PanelBlock {
  /** The most symbols of a block. */
  static final int WIDTH = 512;

  private static final int PHASES = DoubleColumns.SETTLE_PERIOD;
  private static final int LAST_PHASE = PHASES - 1;

  private final DoubleColumns columns;
  private final int from;
  private int width;

  /** How many rows there have been, and how many of them each symbol missed. */
  private long rows;

  private final long[] missed = new long[WIDTH];

  /** The latest value of each symbol; for steady ones it may stand in {@link #pending} still. */
  private final double[] latest = new double[WIDTH];

  private double[] pending = NONE;

  private final boolean[] odd = new boolean[WIDTH];
  private final int[] odds = new int[WIDTH];
  private int oddCount;

  /**
   * The steady symbols by the phase in which they are settled: those of p from phaseStart[p] on.
   */
  private final int[] byPhase = new int[WIDTH];

  private final int[] phaseStart = new int[PHASES + 1];

  /** The exceptions of one row: odd or not there, ascending. */
  private final int[] exceptions = new int[WIDTH];

  private boolean regroup;

  private static final double[] NONE = {};

  PanelBlock(DoubleColumns columns, int from, long rows) {
    this.columns = columns;
    this.from = from;
    this.rows = rows;
  }

  int from() {
    return from;
  }

  int to() {
    return from + width;
  }

  long count(int symbol) {
    return rows - missed[symbol - from];
  }

  double latest(int symbol) {
    settleLatest();
    return latest[symbol - from];
  }

  /** Adds symbols that have missed every row so far. */
  void widen(int newWidth) {
    settleLatest();
    for (int i = width; i < newWidth; i++) {
      missed[i] = rows;
      latest[i] = Double.NaN;
      odd[i] = true;
    }
    width = newWidth;
    regroup();
  }

  /** Sets a symbol that has missed every row so far. */
  void resume(int symbol, long count, double value) {
    int i = symbol - from;
    missed[i] = rows - count;
    latest[i] = value;
    odd[i] = !columns.isSteady(symbol);
    regroup = true;
  }

  /** Whether all symbols are steady, and none can have to be settled in the next rows. */
  boolean isLasting() {
    if (regroup) {
      regroup();
    }
    return oddCount == 0 && columns.isLasting(from, from + width);
  }

  /** Counts rows that the columns have taken in. */
  void addRows(int count, double[] lastOut) {
    rows += count;
    pending = lastOut;
  }

  /**
   * Takes in the next row, of checked inputs.
   *
   * @param complete whether it is known that every symbol of the block has an input
   */
  void take(double[] row, double[] out, boolean complete) {
    if (regroup) {
      regroup();
    }
    int count = complete ? oddCount : findExceptions(row);
    if (count == 0) {
      columns.stepAll(row, out, from, from + width);
      settle(out);
      pending = out;
    } else {
      settleLatest();
      takeWithExceptions(row, out, complete ? odds : exceptions, count);
    }
    rows++;
  }

  private int findExceptions(double[] row) {
    int count = 0;
    for (int i = 0; i < width; i++) {
      if (odd[i] || Double.isNaN(row[from + i])) {
        exceptions[count] = i;
        count++;
      }
    }
    return count;
  }

  private void takeWithExceptions(double[] row, double[] out, int[] except, int count) {
    int next = 0;
    for (int k = 0; k < count; k++) {
      int i = except[k];
      if (next < i) {
        columns.stepAll(row, out, from + next, from + i);
      }
      takeOne(i, row, out);
      next = i + 1;
    }
    if (next < width) {
      columns.stepAll(row, out, from + next, from + width);
    }
    settle(out);
    next = 0;
    for (int k = 0; k < count; k++) {
      int i = except[k];
      System.arraycopy(out, from + next, latest, next, i - next);
      next = i + 1;
    }
    System.arraycopy(out, from + next, latest, next, width - next);
  }

  private void takeOne(int i, double[] row, double[] out) {
    double x = row[from + i];
    boolean nowOdd = true;
    if (Double.isNaN(x)) {
      missed[i]++;
      out[from + i] = Double.NaN;
    } else {
      double value = columns.step(from + i, rows - missed[i], x);
      out[from + i] = value;
      latest[i] = Double.isNaN(value) ? latest[i] : value;
      nowOdd = !columns.isSteady(from + i);
    }
    setOdd(i, nowOdd);
  }

  private void setOdd(int i, boolean now) {
    regroup |= odd[i] != now;
    odd[i] = now;
  }

  /** Settles the steady symbols whose turn it is after this row. */
  private void settle(double[] out) {
    int phase = (int) rows & LAST_PHASE;
    for (int k = phaseStart[phase]; k < phaseStart[phase + 1]; k++) {
      int i = byPhase[k];
      if (!odd[i]) {
        out[from + i] = columns.settle(from + i, out[from + i]);
        setOdd(i, !columns.isSteady(from + i));
      }
    }
  }

  private int phase(int i) {
    return (int) (LAST_PHASE + missed[i]) & LAST_PHASE;
  }

  private void regroup() {
    regroup = false;
    oddCount = 0;
    Arrays.fill(phaseStart, 0);
    for (int i = 0; i < width; i++) {
      if (odd[i]) {
        odds[oddCount] = i;
        oddCount++;
      } else {
        phaseStart[phase(i) + 1]++;
      }
    }
    for (int p = 0; p < PHASES; p++) {
      phaseStart[p + 1] += phaseStart[p];
    }
    for (int i = width - 1; i >= 0; i--) {
      if (!odd[i]) {
        phaseStart[phase(i) + 1]--;
        byPhase[phaseStart[phase(i) + 1]] = i;
      }
    }
    for (int p = 0; p < PHASES; p++) { // each start has come down to where its phase begins
      phaseStart[p] = phaseStart[p + 1];
    }
    phaseStart[PHASES] = width - oddCount;
  }

  /** The values of the last row of which all symbols were steady belong to them now. */
  void settleLatest() {
    if (pending.length > 0) {
      System.arraycopy(pending, from, latest, 0, width);
      pending = NONE;
    }
  }
}
