package dev.washout.level;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds the zones of {@link SupportZones}: a pure function of bars and their average true range.
 */
final class ZoneFinder {
  private record Touch(PivotKind kind, double price, long time, double weight) {}

  /** Some of the touches, from one place to another: those that lie within a zone's width. */
  private record Cluster(int from, int to, double weight) {}

  private static final Comparator<Touch> BY_PRICE =
      Comparator.comparingDouble(Touch::price)
          .thenComparingLong(Touch::time)
          .thenComparing(Touch::kind);

  private final SupportZones recipe;
  private final RecentBars bars;
  private final int from;
  private final int to;
  private final double atr;
  private final double width;
  private final List<Touch> touches = new ArrayList<>();
  private final List<SupportZone> zones = new ArrayList<>();
  private final double totalVolume;
  private final double priceRange;

  private ZoneFinder(SupportZones recipe, RecentBars bars, int from, int to, double atr) {
    this.recipe = recipe;
    this.bars = bars;
    this.from = from;
    this.to = to;
    this.atr = atr;
    this.width = recipe.widthAtr() * atr;
    double lowest = Double.POSITIVE_INFINITY;
    double highest = 0;
    double volume = 0;
    for (int i = from; i < to; i++) {
      lowest = Math.min(lowest, bars.low(i));
      highest = Math.max(highest, bars.high(i));
      volume += bars.volume(i);
    }
    this.totalVolume = volume;
    this.priceRange = highest - lowest;
  }

  static ImmutableList<SupportZone> find(
      SupportZones recipe, RecentBars bars, int from, int to, double atr) {
    if (!(atr > 0)) {
      return ImmutableList.of();
    }
    ZoneFinder finder = new ZoneFinder(recipe, bars, from, to, atr);
    finder.collectTouches();
    for (Cluster best = finder.heaviest(); best != null; best = finder.heaviest()) {
      finder.accept(best);
    }
    return ImmutableList.sortedCopyOf(Comparator.comparingDouble(SupportZone::low), finder.zones);
  }

  private void collectTouches() {
    int k = recipe.k();
    double halfLife = recipe.memory() / 2.0;
    for (int at = from + k; at < to - k; at++) {
      double weight = StrictMath.pow(2, -(to - 1 - at) / halfLife);
      for (PivotKind kind : PivotKind.values()) {
        if (bars.isPivot(kind, at, k, k)) {
          touches.add(new Touch(kind, bars.price(kind, at), bars.time(at), weight));
        }
      }
    }
    touches.sort(BY_PRICE);
  }

  /** The cluster that weighs most, of those that may become a zone; null if there is none. */
  private @Nullable Cluster heaviest() {
    Cluster best = null;
    for (int i = 0; i < touches.size(); i++) {
      int end = i;
      double weight = 0;
      while (end < touches.size() && touches.get(end).price - touches.get(i).price <= width) {
        weight += touches.get(end).weight;
        end++;
      }
      boolean enough = end - i >= recipe.minTouches();
      if (enough && (best == null || weight >= best.weight) && isFree(middle(i, end))) {
        best = new Cluster(i, end, weight);
      }
    }
    return best;
  }

  private double middle(int first, int end) {
    return (touches.get(first).price + touches.get(end - 1).price) / 2;
  }

  private boolean isFree(double middle) {
    if (middle - width / 2 >= middle + width / 2) {
      return false; // too narrow beside the price to have two edges
    }
    for (SupportZone zone : zones) {
      if (middle - width / 2 < zone.high() && middle + width / 2 > zone.low()) {
        return false;
      }
    }
    return true;
  }

  /** Makes a zone about a cluster, of all touches left that lie in it. */
  private void accept(Cluster cluster) {
    double middle = middle(cluster.from, cluster.to);
    // Where the cluster is as wide as the zone, rounding must not put its ends outside.
    double low = Math.min(Math.max(0, middle - width / 2), touches.get(cluster.from).price);
    double high = Math.max(middle + width / 2, touches.get(cluster.to - 1).price);
    int lows = 0;
    int highs = 0;
    double weight = 0;
    long first = Long.MAX_VALUE;
    long last = Long.MIN_VALUE;
    for (Touch touch : touches) {
      if (touch.price >= low && touch.price <= high) {
        lows += touch.kind == PivotKind.LOW ? 1 : 0;
        highs += touch.kind == PivotKind.HIGH ? 1 : 0;
        weight += touch.weight;
        first = Math.min(first, touch.time);
        last = Math.max(last, touch.time);
      }
    }
    touches.removeIf(touch -> touch.price >= low && touch.price <= high);
    double density = density(low, high);
    double evidence = weight * density;
    zones.add(
        new SupportZone(
            low,
            high,
            (high - low) / atr,
            lows,
            highs,
            density,
            evidence / (1 + evidence),
            first,
            last));
  }

  private double density(double low, double high) {
    double volume = 0;
    for (int i = from; i < to; i++) {
      volume += bars.volume(i) * share(bars.low(i), bars.high(i), low, high);
    }
    return totalVolume == 0 ? 0 : volume / totalVolume / ((high - low) / priceRange);
  }

  /** How much of a bar's range lies in a zone; a bar without range lies in it or does not. */
  private static double share(double barLow, double barHigh, double low, double high) {
    if (barLow == barHigh) {
      return barLow >= low && barLow <= high ? 1 : 0;
    }
    double common = Math.min(barHigh, high) - Math.max(barLow, low);
    return common <= 0 ? 0 : common / (barHigh - barLow);
  }
}
