package dev.washout.core;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Checks a batch of rows before any of it is taken in, and remembers where every symbol of a block
 * has an input.
 *
 * <p>For some rows at a time the magnitudes of each symbol's inputs are added up, which the
 * compiler turns into vector instructions. If the sum is one the domain accepts, so are all of
 * them, as far as they are not too small; the smallest is looked for where the domain is not
 * symmetric. Only where that does not settle it, or there is a NaN, is each input looked at.
 */
final class PanelCheck {
  /**
   * How many rows are added up, and known to be complete or not together: not more than may go
   * through {@link DoubleColumns#stepRows}.
   */
  static final int ROWS = DoubleColumns.SETTLE_PERIOD;

  /** The most tasks. */
  private static final int TASKS = 4;

  /**
   * What each task adds up in, from one batch to the next: fresh arrays cost more than the sums.
   */
  static final class Scratch {
    private final double[][] sums = new double[TASKS][0];
    private final double[][] least = new double[TASKS][0];

    private static double[] room(double[][] arrays, int task, int width) {
      if (arrays[task].length < width) {
        arrays[task] = new double[width];
      }
      return arrays[task];
    }
  }

  private final Domain domain;
  private final boolean symmetric;
  private final double[][] rows;
  private final long firstIndex;
  private final int width;
  private final Scratch scratch;

  /** By chunk of rows and block: whether every symbol has an input in each of the rows. */
  private final boolean[][] complete;

  /** The first rejected input of each chunk: row and symbol; -1 for none. */
  private final int[] badRow;

  private final int[] badSymbol;

  PanelCheck(Domain domain, double[][] rows, long firstIndex, int width, Scratch scratch) {
    this.domain = domain;
    this.scratch = scratch;
    this.symmetric = domain.min() == -domain.max();
    this.rows = rows;
    this.firstIndex = firstIndex;
    this.width = width;
    int chunks = (rows.length + ROWS - 1) / ROWS;
    int blocks = (width + PanelBlock.WIDTH - 1) / PanelBlock.WIDTH;
    complete = new boolean[chunks][blocks];
    badRow = new int[chunks];
    badSymbol = new int[chunks];
  }

  /** Tasks that share nothing but the rows. */
  List<Runnable> tasks() {
    List<Runnable> tasks = new ArrayList<>();
    int chunks = badRow.length;
    int share = (chunks + TASKS - 1) / TASKS;
    for (int first = 0; first < chunks; first += share) {
      int from = first;
      int to = Math.min(chunks, first + share);
      int task = tasks.size();
      tasks.add(() -> check(task, from, to));
    }
    return tasks;
  }

  private void check(int task, int fromChunk, int toChunk) {
    double[] sum = Scratch.room(scratch.sums, task, width);
    double[] least = Scratch.room(scratch.least, task, symmetric ? 0 : width);
    for (int chunk = fromChunk; chunk < toChunk; chunk++) {
      int first = chunk * ROWS;
      int end = Math.min(rows.length, first + ROWS);
      Arrays.fill(sum, 0, width, 0);
      Arrays.fill(least, Double.POSITIVE_INFINITY);
      for (int r = first; r < end; r++) {
        addMagnitudes(rows[r], sum, width);
        findLeast(rows[r], least, symmetric ? 0 : width);
      }
      badRow[chunk] = -1;
      if (!areBlocksComplete(complete[chunk], sum, least)) {
        findRejected(chunk, first, end);
      }
    }
  }

  private static void addMagnitudes(double[] row, double[] sum, int width) {
    for (int i = 0; i < width; i++) {
      sum[i] += Math.abs(row[i]);
    }
  }

  private static void findLeast(double[] row, double[] least, int width) {
    for (int i = 0; i < width; i++) {
      least[i] = Math.min(least[i], row[i]);
    }
  }

  private boolean areBlocksComplete(boolean[] blocks, double[] sum, double[] least) {
    boolean all = true;
    for (int b = 0; b < blocks.length; b++) {
      int from = b * PanelBlock.WIDTH;
      blocks[b] = areAccepted(sum, least, from, Math.min(width, from + PanelBlock.WIDTH));
      all &= blocks[b];
    }
    return all;
  }

  private boolean areAccepted(double[] sum, double[] least, int from, int to) {
    for (int i = from; i < to; i++) {
      if (!(sum[i] <= domain.max()) || !(symmetric || least[i] >= domain.min())) {
        return false;
      }
    }
    return true;
  }

  private void findRejected(int chunk, int first, int end) {
    for (int r = first; r < end; r++) {
      double[] row = rows[r];
      for (int i = 0; i < width; i++) {
        if (!Double.isNaN(row[i]) && !domain.contains(row[i])) {
          badRow[chunk] = r;
          badSymbol[chunk] = i;
          return;
        }
      }
    }
  }

  /** Throws for the first rejected input, by row, then by symbol. */
  void throwFirst() {
    for (int chunk = 0; chunk < badRow.length; chunk++) {
      int row = badRow[chunk];
      if (row >= 0) {
        int symbol = badSymbol[chunk];
        domain.check("value of symbol " + symbol, rows[row][symbol], firstIndex + row);
      }
    }
  }

  /** Whether it is known that every symbol of a block has an input in a row. */
  boolean isComplete(PanelBlock block, int row) {
    return complete[row / ROWS][block.from() / PanelBlock.WIDTH];
  }
}
