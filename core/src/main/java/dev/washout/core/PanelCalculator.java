package dev.washout.core;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.base.Preconditions.checkElementIndex;
import static com.google.common.base.Preconditions.checkState;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;

/**
 * Runs a {@link Panel}: a row of inputs at a time, one for each symbol, NaN where a symbol has
 * none. Mutable; one thread.
 *
 * <p><b>Cost.</b> A row allocates nothing but for new symbols, a batch a few small objects. Recipes
 * with columns of their own ({@link DoubleIndicator#columns()}) advance many symbols with one
 * instruction; batches of rows go block by block of symbols, so that what a block remembers stays
 * in the cache.
 */
public final class PanelCalculator implements Calculator {
  private final Panel recipe;
  private final Domain domain;
  private final DoubleColumns columns;
  private final List<PanelBlock> blocks = new ArrayList<>();
  private final PanelCheck.Scratch scratch = new PanelCheck.Scratch();
  private int width;
  private long rows;
  private boolean ready;

  PanelCalculator(Panel recipe) {
    this.recipe = recipe;
    this.domain = recipe.recipe().domain();
    this.columns = recipe.recipe().columns();
  }

  PanelCalculator(Panel recipe, StateReader in) {
    this(recipe);
    rows = in.readCount();
    ready = in.readBoolean();
    long[] counts = in.readLongs();
    double[] values = in.readDoubles(counts.length);
    widen(counts.length);
    for (int i = 0; i < width; i++) {
      int symbol = i;
      in.check(counts[i] >= 0 && counts[i] <= rows);
      in.readPart(
          part -> {
            columns.load(symbol, part);
            return columns;
          });
      block(i).resume(i, counts[i], values[i]);
    }
  }

  @Override
  public Panel recipe() {
    return recipe;
  }

  /**
   * How many symbols there are: as many as the longest row had.
   *
   * @return the number of symbols
   */
  public int width() {
    return width;
  }

  /**
   * How many rows have been taken in.
   *
   * @return the number of rows
   */
  public long rows() {
    return rows;
  }

  /**
   * Takes in the next row.
   *
   * @param row the input of each symbol, NaN where it has none; longer than the rows before it
   *     where there are new symbols
   * @param out receives the value of each symbol, NaN where it has none; may be {@code row}
   * @return true if a symbol has a value
   * @throws IllegalArgumentException if the row is shorter than one before it, {@code out} has
   *     another length, or an input is outside the recipe's domain or rejected within a chain; the
   *     message names the symbol's place and the row; nothing is changed then
   */
  public boolean update(double[] row, double[] out) {
    checkLengths(row, out, width);
    boolean complete = isCompleteAndAccepted(row, rows);
    checkEach(row);
    if (row.length > width) {
      widen(row.length);
    }
    for (int b = 0; b < blocks.size(); b++) { // an iterator would be garbage
      PanelBlock block = blocks.get(b);
      block.take(row, out, complete);
      block.settleLatest();
    }
    rows++;
    boolean any = hasValue(out);
    ready |= any;
    return any;
  }

  /**
   * What {@code update(row, out)} would put into {@code out}; changes nothing else.
   *
   * @param row a possible next row
   * @param out receives the value each symbol would have, NaN where it would have none
   * @throws IllegalArgumentException if {@code update} would reject it; {@code out} is not changed
   *     then
   */
  public void preview(double[] row, double[] out) {
    checkLengths(row, out, width);
    isCompleteAndAccepted(row, rows);
    checkEach(row);
    for (int i = 0; i < row.length; i++) {
      out[i] = Double.isNaN(row[i]) ? Double.NaN : peek(i, row[i]);
    }
  }

  private double peek(int symbol, double x) {
    return symbol < width
        ? columns.peek(symbol, count(symbol), x)
        : recipe.recipe().start().preview(x);
  }

  /**
   * Takes in many rows: the same bits as one {@code update} after the other.
   *
   * @param rowsIn the rows in order, all of one length
   * @param out receives the values, a row for each; may be {@code rowsIn}
   * @throws IllegalArgumentException as {@link #update}; neither this calculator nor {@code out} is
   *     changed then
   */
  public void updateAll(double[][] rowsIn, double[][] out) {
    updateAll(rowsIn, out, false, Runnable::run);
  }

  /**
   * Takes in many rows, on other threads: the same bits as one {@code update} after the other.
   *
   * @param rowsIn the rows in order, all of one length
   * @param out receives the values, a row for each; may be {@code rowsIn}
   * @param executor runs tasks that check the rows, then one for each block of 512 symbols, or for
   *     up to two blocks; the calling thread takes part, does what is refused or dropped, and
   *     returns when all are done. Not used for recipes whose steps may reject inputs
   * @throws IllegalArgumentException as {@link #update}; neither this calculator nor {@code out} is
   *     changed then
   */
  public void updateAll(double[][] rowsIn, double[][] out, Executor executor) {
    updateAll(rowsIn, out, true, executor);
  }

  private void updateAll(double[][] rowsIn, double[][] out, boolean apart, Executor executor) {
    checkArgument(out.length == rowsIn.length, "out has %s rows for %s", out.length, rowsIn.length);
    if (rowsIn.length == 0) {
      return;
    }
    int newWidth = rowsIn[0].length;
    for (int r = 0; r < rowsIn.length; r++) {
      checkLengths(rowsIn[r], out[r], width);
      checkArgument(
          rowsIn[r].length == newWidth,
          "row %s has %s places, the first has %s",
          r,
          rowsIn[r].length,
          newWidth);
    }
    if (columns.mayReject()) {
      updateOneByOne(rowsIn, out);
      return;
    }
    PanelCheck check = new PanelCheck(domain, rowsIn, rows, newWidth, scratch);
    PanelTasks.run(check.tasks(), executor);
    check.throwFirst();
    if (newWidth > width) {
      widen(newWidth);
    }
    PanelTasks.run(new PanelBatch(columns, rowsIn, out, check).tasks(blocks, apart), executor);
    rows += rowsIn.length;
    for (int i = 0; i < width && !ready; i++) {
      ready = !Double.isNaN(block(i).latest(i));
    }
  }

  /** What is rejected on the way is found on a copy first. */
  private void updateOneByOne(double[][] rowsIn, double[][] out) {
    PanelCalculator trial = snapshot().resume();
    double[] scratch = new double[rowsIn[0].length];
    for (double[] row : rowsIn) {
      trial.update(row, scratch);
    }
    for (int r = 0; r < rowsIn.length; r++) {
      update(rowsIn[r], out[r]);
    }
  }

  private static void checkLengths(double[] row, double[] out, int width) {
    checkArgument(row.length >= width, "row has %s places for %s symbols", row.length, width);
    checkArgument(out.length == row.length, "out has %s places for %s", out.length, row.length);
  }

  private boolean isCompleteAndAccepted(double[] row, long index) {
    boolean complete = true;
    for (int i = 0; i < row.length; i++) {
      double x = row[i];
      if (!domain.contains(x)) {
        if (!Double.isNaN(x)) {
          domain.check("value of symbol " + i, x, index);
        }
        complete = false;
      }
    }
    return complete;
  }

  /** A chain may reject what is of its domain. */
  private void checkEach(double[] row) {
    if (columns.mayReject()) {
      for (int i = 0; i < row.length; i++) {
        if (!Double.isNaN(row[i])) {
          peek(i, row[i]);
        }
      }
    }
  }

  private static boolean hasValue(double[] out) {
    for (double value : out) {
      if (!Double.isNaN(value)) {
        return true;
      }
    }
    return false;
  }

  private void widen(int newWidth) {
    if (newWidth > width) {
      columns.widen(newWidth);
    }
    width = newWidth;
    for (int from = 0; from < newWidth; from += PanelBlock.WIDTH) {
      int index = from / PanelBlock.WIDTH;
      if (index == blocks.size()) {
        blocks.add(new PanelBlock(columns, from, rows));
      }
      blocks.get(index).widen(Math.min(PanelBlock.WIDTH, newWidth - from));
    }
  }

  private PanelBlock block(int symbol) {
    return blocks.get(symbol / PanelBlock.WIDTH);
  }

  private void checkSymbol(int symbol) {
    checkElementIndex(symbol, width, "symbol");
  }

  /**
   * How many inputs a symbol has had.
   *
   * @param symbol its place in the rows
   * @return the number of inputs
   * @throws IndexOutOfBoundsException if no row was that long
   */
  public long count(int symbol) {
    checkSymbol(symbol);
    return block(symbol).count(symbol);
  }

  /**
   * Whether a symbol has had a value.
   *
   * @param symbol its place in the rows
   * @return true if {@link #value} gives one
   * @throws IndexOutOfBoundsException if no row was that long
   */
  public boolean isReady(int symbol) {
    checkSymbol(symbol);
    return !Double.isNaN(block(symbol).latest(symbol));
  }

  /**
   * The latest value of a symbol, perhaps of an earlier row.
   *
   * @param symbol its place in the rows
   * @return the value, never NaN
   * @throws IllegalStateException if it has had none
   * @throws IndexOutOfBoundsException if no row was that long
   */
  public double value(int symbol) {
    checkState(isReady(symbol), "symbol %s has no value after %s inputs", symbol, count(symbol));
    return block(symbol).latest(symbol);
  }

  /**
   * The state of one symbol, equal to that of a calculator that has had the same inputs. What has
   * been run in a panel can go on by itself.
   *
   * @param symbol its place in the rows
   * @return the state
   * @throws IndexOutOfBoundsException if no row was that long
   */
  public State<DoubleCalculator> state(int symbol) {
    checkSymbol(symbol);
    return columns.state(symbol, count(symbol), block(symbol).latest(symbol));
  }

  /** Whether any symbol has had a value. */
  @Override
  public boolean isReady() {
    return ready;
  }

  @Override
  public State<PanelCalculator> snapshot() {
    return State.of(recipe, recipe::resume, this::save);
  }

  private void save(StateWriter out) {
    long[] counts = new long[width];
    double[] values = new double[width];
    for (int i = 0; i < width; i++) {
      counts[i] = block(i).count(i);
      values[i] = block(i).latest(i);
    }
    out.putLong(rows);
    out.putBoolean(ready);
    out.putLongs(counts);
    out.putDoubles(values);
    for (int i = 0; i < width; i++) {
      out.putState(columns.state(i, counts[i], values[i]));
    }
  }

  @Override
  public String toString() {
    return recipe + " of " + width + " symbols after " + rows + " rows";
  }
}
