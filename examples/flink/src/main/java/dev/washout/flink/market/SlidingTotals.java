package dev.washout.flink.market;

import static com.google.common.base.Preconditions.checkArgument;

import dev.washout.liquidation.LiquidationTotals;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Totals of the last n moments, from the totals of each: amortised one {@link
 * LiquidationTotals#append append} a moment, by two stacks (K. Tangwongsan et al., General
 * Incremental Sliding-Window Aggregation, VLDB 8, 2015). Appending is associative and exact, so how
 * the moments are bracketed changes nothing.
 */
final class SlidingTotals {
  private final int length;

  /** Totals from each of the older moments up to the newest of them; the oldest is last. */
  private final List<LiquidationTotals> front = new ArrayList<>();

  /** The newer moments. */
  private final List<LiquidationTotals> back = new ArrayList<>();

  private @Nullable LiquidationTotals sumOfBack;

  SlidingTotals(int length) {
    checkArgument(length >= 1, "length is not positive: %s", length);
    this.length = length;
  }

  /** Adds the next moment and lets go of the one that is too old. */
  void push(LiquidationTotals next) {
    if (front.size() + back.size() == length) {
      if (front.isEmpty()) {
        turn();
      }
      front.remove(front.size() - 1);
    }
    back.add(next);
    sumOfBack = sumOfBack == null ? next : sumOfBack.append(next);
  }

  private void turn() {
    LiquidationTotals sum = back.get(back.size() - 1);
    front.add(sum);
    for (int i = back.size() - 2; i >= 0; i--) {
      sum = back.get(i).append(sum);
      front.add(sum);
    }
    back.clear();
    sumOfBack = null;
  }

  /** The totals of the last n moments, or of all there were. */
  LiquidationTotals total() {
    LiquidationTotals newer = sumOfBack;
    if (front.isEmpty()) {
      if (newer == null) {
        throw new IllegalStateException("no moment has come");
      }
      return newer;
    }
    LiquidationTotals older = front.get(front.size() - 1);
    return newer == null ? older : older.append(newer);
  }
}
