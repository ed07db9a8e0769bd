package dev.washout.scenario;

import static com.google.common.base.Preconditions.checkState;

import dev.washout.market.PositionSide;
import java.util.Arrays;

/**
 * The open positions of one coin. Sizes are whole lots, so that what is open is an exact sum: it is
 * never negative, and nothing is left when all are closed.
 */
final class PositionBook {
  /** A lot is what a cent buys at the coin's first price. */
  static final double LOTS_PER_USD = 100;

  /** A position that is not, or no longer, open has no lots. */
  private long[] lots = new long[1024];

  private double[] liquidationPrices = new double[1024];
  private boolean[] isLong = new boolean[1024];
  private int[] nextToClose = new int[1024];
  private int size;

  /** For every step the first of the positions to be closed then, or -1; the others are linked. */
  private final int[] firstToClose;

  /** Keyed by minus the liquidation price: the one nearest below the price is on top. */
  private final PriceHeap longs = new PriceHeap();

  private final PriceHeap shorts = new PriceHeap();

  private long longLots;
  private long shortLots;
  private int open;
  private int closed;
  private int liquidated;

  PositionBook(int steps) {
    firstToClose = new int[steps];
    Arrays.fill(firstToClose, -1);
  }

  /**
   * Opens a position.
   *
   * @param side which way
   * @param size lots, positive
   * @param liquidationPrice where it dies
   * @param closeStep when its owner closes it; never, if that is after the last step
   */
  void open(PositionSide side, long size, double liquidationPrice, long closeStep) {
    int id = this.size++;
    if (id == lots.length) {
      int capacity = id * 2;
      lots = Arrays.copyOf(lots, capacity);
      liquidationPrices = Arrays.copyOf(liquidationPrices, capacity);
      isLong = Arrays.copyOf(isLong, capacity);
      nextToClose = Arrays.copyOf(nextToClose, capacity);
    }
    lots[id] = size;
    liquidationPrices[id] = liquidationPrice;
    isLong[id] = side == PositionSide.LONG;
    open++;
    if (isLong[id]) {
      longs.push(-liquidationPrice, id);
      longLots += size;
    } else {
      shorts.push(liquidationPrice, id);
      shortLots += size;
    }
    if (closeStep < firstToClose.length) {
      nextToClose[id] = firstToClose[(int) closeStep];
      firstToClose[(int) closeStep] = id;
    }
  }

  /** Closes what its owners close at a step. */
  void closeDue(int step) {
    for (int id = firstToClose[step]; id >= 0; id = nextToClose[id]) {
      if (lots[id] > 0) {
        remove(id);
        closed++;
      }
    }
    forget(longs);
    forget(shorts);
  }

  /** Closed positions stay in a heap until they come to its top, or there are too many of them. */
  private void forget(PriceHeap heap) {
    if (heap.size() > 2 * open + 256) {
      heap.retain(id -> lots[id] > 0);
    }
  }

  /**
   * The next position to die as the price falls (longs) or rises (shorts).
   *
   * @param side which side
   * @param price how far the price goes
   * @return the position, or -1 if the price does not reach one
   */
  int nextReached(PositionSide side, double price) {
    boolean longSide = side == PositionSide.LONG;
    PriceHeap heap = longSide ? longs : shorts;
    double limit = longSide ? -price : price;
    while (!heap.isEmpty() && heap.topKey() <= limit) {
      int id = heap.topId();
      if (lots[id] > 0) {
        return id;
      }
      heap.pop();
    }
    return -1;
  }

  /**
   * Liquidates a position.
   *
   * @param id the position, which is open
   * @return how many lots it had
   */
  long liquidate(int id) {
    long had = lots[id];
    checkState(had > 0, "position %s is not open", id);
    remove(id);
    liquidated++;
    return had;
  }

  double liquidationPrice(int id) {
    return liquidationPrices[id];
  }

  private void remove(int id) {
    if (isLong[id]) {
      longLots -= lots[id];
    } else {
      shortLots -= lots[id];
    }
    lots[id] = 0;
    open--;
  }

  long openLots(PositionSide side) {
    return side == PositionSide.LONG ? longLots : shortLots;
  }

  PositionCount count() {
    return new PositionCount(size, closed, liquidated, open);
  }
}
