package dev.washout.stress;

import com.google.common.collect.ImmutableList;
import dev.washout.core.CandleCalculator;
import dev.washout.core.State;
import dev.washout.core.StateReader;
import dev.washout.core.StateWriter;
import dev.washout.level.SupportZone;
import dev.washout.level.SupportZones;
import dev.washout.level.ZonePhase;
import dev.washout.level.ZoneWatch;
import dev.washout.market.Bar;
import dev.washout.market.OpenBar;
import dev.washout.math.RollingQuantile;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The zones below a market. An update only remembers the bar; zones are found when the market
 * becomes stressed or capitulates, from the bars that have closed by then, and followed from there.
 */
final class ZoneBook {
  /** How many zones are taken up at once, the nearest first. */
  private static final int TAKEN = 4;

  private static final int MOST = 12;
  private static final int VOLUME_BARS = 20;

  private record Watch(SupportZone zone, ZoneWatch.Calculator calculator) {}

  private final SupportZones.Calculator finder;
  private final RollingQuantile usualVolume;
  private final OpenBar traded;
  private final List<Watch> watches = new ArrayList<>();

  ZoneBook(StressMonitor recipe) {
    finder = recipe.zones().start();
    usualVolume = new RollingQuantile(VOLUME_BARS, 0.5);
    traded = new OpenBar(recipe.judgement());
  }

  ZoneBook(StressMonitor recipe, StateReader in) {
    finder = in.readPart(recipe.zones()::resume);
    usualVolume = new RollingQuantile(VOLUME_BARS, 0.5, in);
    traded = new OpenBar(recipe.judgement());
    int size = in.readIndex(MOST);
    for (int i = 0; i < size; i++) {
      double low = in.readDouble();
      double high = in.readDouble();
      double width = in.readDouble();
      int lows = in.readIndex(Integer.MAX_VALUE);
      int highs = in.readIndex(Integer.MAX_VALUE);
      double density = in.readDouble();
      double strength = in.readDouble();
      SupportZone zone =
          new SupportZone(
              low, high, width, lows, highs, density, strength, in.readLong(), in.readLong());
      watches.add(new Watch(zone, in.readPart(ZoneWatch.of(zone)::resume)));
    }
  }

  void save(StateWriter out) {
    out.putState(finder.snapshot());
    usualVolume.save(out);
    out.putInt(watches.size());
    for (Watch watch : watches) {
      SupportZone zone = watch.zone;
      out.putDouble(zone.low());
      out.putDouble(zone.high());
      out.putDouble(zone.widthAtr());
      out.putInt(zone.lows());
      out.putInt(zone.highs());
      out.putDouble(zone.volumeDensity());
      out.putDouble(zone.strength());
      out.putLong(zone.firstTouchEpochMillis());
      out.putLong(zone.lastTouchEpochMillis());
      out.putState(watch.calculator.snapshot());
    }
  }

  /** Takes in a judgement bar that has closed. */
  void absorb(Bar bar) {
    for (int i = 0; i < watches.size(); i++) {
      watches.get(i).calculator.update(bar);
    }
    if (bar.hasVolume()) {
      usualVolume.update(bar.volume());
    }
    finder.update(withVolume(bar));
  }

  /** The bar, its volume taken for the usual one if it is not known. */
  private Bar withVolume(Bar bar) {
    if (bar.hasVolume()) {
      return bar;
    }
    long open = bar.openEpochMillis();
    traded.clear();
    traded.add(open, bar.open(), usualVolume.size() == 0 ? 1 : usualVolume.value());
    traded.add(open, bar.high(), 0);
    traded.add(open, bar.low(), 0);
    traded.add(open, bar.close(), 0);
    return traded;
  }

  /**
   * Takes up the nearest zones at or below a price, besides those that are tested or have held; in
   * the same episode also besides those that are broken.
   */
  void watch(double price, State<CandleCalculator> atr, boolean sameEpisode) {
    watches.removeIf(
        watch ->
            watch.calculator.phase() == ZonePhase.ABOVE
                || (watch.calculator.phase() == ZonePhase.BROKEN && !sameEpisode));
    int taken = 0;
    for (SupportZone zone : below(price)) {
      boolean isNew = watches.stream().noneMatch(w -> w.zone.overlaps(zone.low(), zone.high()));
      if (isNew && taken < TAKEN) {
        watches.add(new Watch(zone, ZoneWatch.of(zone).start(atr)));
        taken++;
      }
    }
    while (watches.size() > MOST) {
      watches.remove(0);
    }
  }

  /** The nearest first. */
  private ImmutableList<SupportZone> below(double price) {
    return finder.zones().reverse().stream()
        .filter(zone -> zone.low() <= price)
        .collect(ImmutableList.toImmutableList());
  }

  void clear() {
    watches.clear();
  }

  /** The zones that are watched, or, in a calm market, the nearest; the highest first. */
  ImmutableList<WatchedZone> figures(Bar bar, boolean isOpen) {
    ImmutableList.Builder<WatchedZone> zones = ImmutableList.builder();
    if (watches.isEmpty()) {
      below(bar.close()).stream()
          .limit(TAKEN)
          .map(
              zone ->
                  new WatchedZone(
                      zone, unwatched(zone, bar), Optional.empty(), 0, distance(zone, bar)))
          .forEach(zones::add);
      return zones.build();
    }
    watches.stream()
        .sorted((a, b) -> Double.compare(b.zone.low(), a.zone.low()))
        .map(
            watch ->
                new WatchedZone(
                    watch.zone,
                    isOpen ? watch.calculator.preview(bar) : watch.calculator.phase(),
                    watch.calculator.latest(),
                    watch.calculator.tests(),
                    distance(watch.zone, bar)))
        .forEach(zones::add);
    return zones.build();
  }

  /** What can be said of a zone without its past: whether the bar has come to it. */
  private static ZonePhase unwatched(SupportZone zone, Bar bar) {
    return bar.low() <= zone.high() ? ZonePhase.TESTING : ZonePhase.ABOVE;
  }

  private static double distance(SupportZone zone, Bar bar) {
    return 100 * (bar.close() / zone.middle() - 1);
  }
}
