package dev.washout.core;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Checks a batch of rows before any of it is taken in, block by block of symbols, and remembers
 * where every symbol has an input.
 *
 * <p>For some rows at a time the magnitudes of each symbol's inputs are added up, which the
 * compiler turns into vector instructions. If the sum is one the domain accepts, so are all of
 * them, as far as they are not too small; the smallest is looked for where the domain is not
 * symmetric. Only where that does not settle it, or there is a NaN, is each input looked at.
 */
final class PanelCheck {
  private static final int ROWS = 64;

  private final Domain domain;
  private final boolean symmetric;
  private final double[][] rows;
  private final long firstIndex;
  private final int width;
  private final int chunks;

  /** By block and chunk of rows: whether every symbol has an input in each of them. */
  private final boolean[][] complete;

  /** The first rejected input of each block: row and symbol; -1 for none. */
  private final int[] badRow;

  private final int[] badSymbol;

  PanelCheck(Domain domain, double[][] rows, long firstIndex, int width) {
    this.domain = domain;
    this.symmetric = domain.min() == -domain.max();
    this.rows = rows;
    this.firstIndex = firstIndex;
    this.width = width;
    this.chunks = (rows.length + ROWS - 1) / ROWS;
    int blocks = (width + PanelBlock.WIDTH - 1) / PanelBlock.WIDTH;
    complete = new boolean[blocks][chunks];
    badRow = new int[blocks];
    badSymbol = new int[blocks];
  }

  /** A task for each block. */
  List<Runnable> tasks() {
    List<Runnable> tasks = new ArrayList<>();
    for (int b = 0; b < complete.length; b++) {
      int block = b;
      tasks.add(() -> check(block));
    }
    return tasks;
  }

  private void check(int block) {
    int from = block * PanelBlock.WIDTH;
    int to = Math.min(width, from + PanelBlock.WIDTH);
    double[] sum = new double[to];
    double[] least = new double[to];
    badRow[block] = -1;
    for (int c = 0; c < chunks && badRow[block] < 0; c++) {
      int first = c * ROWS;
      int last = Math.min(rows.length, first + ROWS);
      Arrays.fill(sum, from, to, 0);
      System.arraycopy(rows[first], from, least, from, to - from);
      for (int r = first; r < last; r++) {
        addMagnitudes(rows[r], sum, from, to);
      }
      for (int r = first; r < last && !symmetric; r++) {
        findLeast(rows[r], least, from, to);
      }
      complete[block][c] = areAccepted(sum, least, from, to);
      if (!complete[block][c]) {
        find(block, first, last, from, to);
      }
    }
  }

  private static void addMagnitudes(double[] row, double[] sum, int from, int to) {
    for (int i = from; i < to; i++) {
      sum[i] += Math.abs(row[i]);
    }
  }

  private static void findLeast(double[] row, double[] least, int from, int to) {
    for (int i = from; i < to; i++) {
      least[i] = Math.min(least[i], row[i]);
    }
  }

  private boolean areAccepted(double[] sum, double[] least, int from, int to) {
    for (int i = from; i < to; i++) {
      if (!(sum[i] <= domain.max()) || !(symmetric || least[i] >= domain.min())) {
        return false;
      }
    }
    return true;
  }

  private void find(int block, int first, int last, int from, int to) {
    for (int r = first; r < last; r++) {
      double[] row = rows[r];
      for (int i = from; i < to; i++) {
        if (!Double.isNaN(row[i]) && !domain.contains(row[i])) {
          badRow[block] = r;
          badSymbol[block] = i;
          return;
        }
      }
    }
  }

  /** Throws for the first rejected input, by row, then by symbol. */
  void throwFirst() {
    int found = -1;
    for (int b = 0; b < badRow.length; b++) {
      if (badRow[b] >= 0 && (found < 0 || badRow[b] < badRow[found])) {
        found = b;
      }
    }
    if (found >= 0) {
      int symbol = badSymbol[found];
      domain.check(
          "value of symbol " + symbol, rows[badRow[found]][symbol], firstIndex + badRow[found]);
    }
  }

  /** Whether it is known that every symbol of a block has an input in a row. */
  boolean isComplete(PanelBlock block, int row) {
    return complete[block.from() / PanelBlock.WIDTH][row / ROWS];
  }
}
