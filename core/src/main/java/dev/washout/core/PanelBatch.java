package dev.washout.core;

import com.google.common.collect.Lists;
import java.util.ArrayList;
import java.util.List;

/**
 * Many rows that a panel takes in at once, after they have been checked: block by block of symbols,
 * so that what a block remembers stays in the cache, and where that can be, many rows of it in one
 * go.
 */
final class PanelBatch {
  /**
   * How many blocks a thread takes row by row: what they remember still fits in the nearest cache,
   * and the pieces of rows are twice as long.
   */
  private static final int TOGETHER = 2;

  private final DoubleColumns columns;
  private final double[][] rows;
  private final double[][] out;
  private final PanelCheck check;

  /**
   * A batch.
   *
   * @param out receives the values, a row for each; may be {@code rows}
   * @param check has looked at the rows, and rejected none
   */
  PanelBatch(DoubleColumns columns, double[][] rows, double[][] out, PanelCheck check) {
    this.columns = columns;
    this.rows = rows;
    this.out = out;
    this.check = check;
  }

  /**
   * Tasks that share nothing but the rows. Every other block first, so that blocks that run at the
   * same time are not neighbours: threads that write close to each other take cache lines from each
   * other. Two blocks are always neighbours, and slower on two threads than on one.
   *
   * @param apart whether tasks may run at the same time
   */
  List<Runnable> tasks(List<PanelBlock> blocks, boolean apart) {
    int together = apart && blocks.size() > 2 ? 1 : TOGETHER;
    List<Runnable> even = new ArrayList<>();
    List<Runnable> odd = new ArrayList<>();
    for (List<PanelBlock> some : Lists.partition(blocks, together)) {
      PanelBlock[] task = some.toArray(new PanelBlock[0]);
      (even.size() > odd.size() ? odd : even).add(() -> take(task));
    }
    even.addAll(odd);
    return even;
  }

  private void take(PanelBlock[] some) {
    for (int first = 0; first < rows.length; first += PanelCheck.ROWS) {
      int end = Math.min(rows.length, first + PanelCheck.ROWS);
      if (areLasting(some, first) && areSeparate(first, end)) {
        int from = some[0].from();
        columns.stepRows(rows, out, first, end, from, some[some.length - 1].to());
        for (PanelBlock block : some) {
          block.addRows(end - first, out[end - 1]);
        }
      } else {
        takeOneByOne(some, first, end);
      }
    }
    for (PanelBlock block : some) {
      block.settleLatest();
    }
  }

  private boolean areLasting(PanelBlock[] some, int first) {
    boolean all = true;
    for (PanelBlock block : some) {
      all = all && check.isComplete(block, first) && block.isLasting();
    }
    return all;
  }

  /** Whether no value will stand where an input is. */
  private boolean areSeparate(int first, int end) {
    boolean all = true;
    for (int r = first; r < end; r++) {
      all &= rows[r] != out[r];
    }
    return all;
  }

  private void takeOneByOne(PanelBlock[] some, int first, int end) {
    for (int r = first; r < end; r++) {
      for (int b = 0; b < some.length; b++) {
        PanelBlock block = some[b];
        block.take(rows[r], out[r], check.isComplete(block, r));
      }
    }
  }
}
