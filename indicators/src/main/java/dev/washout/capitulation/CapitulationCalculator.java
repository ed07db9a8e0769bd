package dev.washout.capitulation;

import static com.google.common.base.Preconditions.checkState;
import static dev.washout.capitulation.EvidenceKind.BEARISH_RUN;
import static dev.washout.capitulation.EvidenceKind.BREADTH;
import static dev.washout.capitulation.EvidenceKind.BROKEN_LOW;
import static dev.washout.capitulation.EvidenceKind.BURST;
import static dev.washout.capitulation.EvidenceKind.CASCADE;
import static dev.washout.capitulation.EvidenceKind.FALL;
import static dev.washout.capitulation.EvidenceKind.FUNDING;
import static dev.washout.capitulation.EvidenceKind.LIQUIDATION_SURGE;
import static dev.washout.capitulation.EvidenceKind.LONG_SHARE;
import static dev.washout.capitulation.EvidenceKind.MOMENTUM;
import static dev.washout.capitulation.EvidenceKind.OPEN_INTEREST_FLUSH;
import static dev.washout.capitulation.EvidenceKind.OVERSOLD;
import static dev.washout.capitulation.EvidenceKind.STRETCH;
import static dev.washout.capitulation.EvidenceKind.VOLATILITY_SURGE;
import static dev.washout.capitulation.EvidenceKind.VOLUME;
import static dev.washout.capitulation.EvidenceKind.WIDE_RANGE;

import dev.washout.core.AbstractCandleCalculator;
import dev.washout.core.CandleCalculator;
import dev.washout.core.DoubleCalculator;
import dev.washout.core.StateReader;
import dev.washout.core.StateWriter;
import dev.washout.market.Bar;
import dev.washout.math.RollingExtremum;
import dev.washout.math.RollingQuantile;
import dev.washout.momentum.Roc;
import dev.washout.momentum.Rsi;
import dev.washout.trend.Sma;
import dev.washout.volatility.Atr;

/**
 * Runs a {@link CapitulationModel}: over bars alone, or with what else is known of each. The score
 * is primitive and makes no garbage; {@link #assess()} puts it into words when asked.
 */
public final class CapitulationCalculator extends AbstractCandleCalculator {
  private static final int LIQUIDATION_MEMORY = 90;
  private static final int LIQUIDATION_WARM_UP = 20;
  private static final double MOMENTUM_BARS = 12;

  private final CapitulationModel model;

  // Over the bars before the current one.
  private final RollingQuantile usualRange;
  private final RollingQuantile usualVolume;
  private final RollingQuantile usualLongUsd;
  private final RollingExtremum recentFall;
  private final RollingExtremum recentLow;
  private double previousClose;
  private double previousInterest;
  private int bearishRun;

  // Over the bars up to the current one.
  private final DoubleCalculator rsi;
  private final DoubleCalculator change;
  private final DoubleCalculator mean;
  private final DoubleCalculator meanRange;
  private final CandleCalculator atr;

  /** What was observed of the latest bar that was scored, and of the one last previewed. */
  private final Observations latest;

  private final Observations previewed = new Observations();
  private SideReadings side = SideInputs.NONE;

  CapitulationCalculator(CapitulationModel model) {
    super(model);
    this.model = model;
    usualRange = new RollingQuantile(model.yardstick(), 0.5);
    usualVolume = new RollingQuantile(model.memory(), 0.5);
    usualLongUsd = new RollingQuantile(LIQUIDATION_MEMORY, 0.5);
    recentFall = RollingExtremum.max(model.memory());
    recentLow = RollingExtremum.min(model.lows());
    previousClose = Double.NaN;
    previousInterest = Double.NaN;
    rsi = Rsi.of(14).start();
    change = Roc.of((int) MOMENTUM_BARS).start();
    mean = Sma.of(20).start();
    meanRange = Sma.of(5).start();
    atr = Atr.of(14).start();
    latest = new Observations();
  }

  CapitulationCalculator(CapitulationModel model, StateReader in) {
    super(model, in);
    this.model = model;
    usualRange = new RollingQuantile(model.yardstick(), 0.5, in);
    usualVolume = new RollingQuantile(model.memory(), 0.5, in);
    usualLongUsd = new RollingQuantile(LIQUIDATION_MEMORY, 0.5, in);
    recentFall = RollingExtremum.max(model.memory(), in);
    recentLow = RollingExtremum.min(model.lows(), in);
    previousClose = in.readDouble();
    previousInterest = in.readDouble();
    bearishRun = in.readIndex(Integer.MAX_VALUE);
    rsi = in.readPart(Rsi.of(14)::resume);
    change = in.readPart(Roc.of((int) MOMENTUM_BARS)::resume);
    mean = in.readPart(Sma.of(20)::resume);
    meanRange = in.readPart(Sma.of(5)::resume);
    atr = in.readPart(Atr.of(14)::resume);
    latest = new Observations(in);
  }

  @Override
  protected void save(StateWriter out) {
    usualRange.save(out);
    usualVolume.save(out);
    usualLongUsd.save(out);
    recentFall.save(out);
    recentLow.save(out);
    out.putDouble(previousClose);
    out.putDouble(previousInterest);
    out.putInt(bearishRun);
    out.putState(rsi.snapshot());
    out.putState(change.snapshot());
    out.putState(mean.snapshot());
    out.putState(meanRange.snapshot());
    out.putState(atr.snapshot());
    latest.save(out);
  }

  /**
   * Takes in the next closed bar, with what else is known of it.
   *
   * @param bar the bar
   * @param known what else is known; read, not kept
   * @return true if this bar has a score
   * @throws IllegalArgumentException if the bar is rejected; nothing is changed then
   */
  public boolean update(Bar bar, SideReadings known) {
    side = known;
    try {
      return update(bar);
    } finally {
      side = SideInputs.NONE;
    }
  }

  /**
   * What {@code update(bar, known)} followed by {@code value()} would give; changes nothing.
   *
   * @param bar a possible next bar
   * @param known what else is known of it
   * @return the score, or NaN if there would be none
   * @throws IllegalArgumentException if the bar would be rejected
   */
  public double preview(Bar bar, SideReadings known) {
    side = known;
    try {
      return preview(bar);
    } finally {
      side = SideInputs.NONE;
    }
  }

  /**
   * The threshold of the score that {@code update(bar, known)} would give: that of the inputs it
   * would rest on. Changes nothing.
   *
   * @param bar a possible next bar
   * @param known what else is known of it
   * @return the score from which it is capitulation, or NaN if there would be no score
   * @throws IllegalArgumentException if the bar would be rejected
   */
  public double threshold(Bar bar, SideReadings known) {
    return Double.isNaN(preview(bar, known)) ? Double.NaN : previewed.threshold();
  }

  /**
   * The latest score with its evidence.
   *
   * @return the assessment
   * @throws IllegalStateException if no bar has had a score yet
   */
  public Assessment assess() {
    checkState(isReady(), "%s has no score after %s bars", model, count());
    return latest.assessment();
  }

  /**
   * The assessment that {@code update(bar, known)} followed by {@code assess()} would give; changes
   * nothing.
   *
   * @param bar a possible next bar
   * @param known what else is known of it
   * @return the assessment
   * @throws IllegalStateException if the bar would have no score
   * @throws IllegalArgumentException if the bar would be rejected
   */
  public Assessment assess(Bar bar, SideReadings known) {
    checkState(!Double.isNaN(preview(bar, known)), "%s has no score after %s bars", model, count());
    return previewed.assessment();
  }

  @Override
  protected double step(Bar bar) {
    double range = range(bar);
    double fall = fall(bar);
    double score = observe(bar, range, fall, latest);
    absorb(bar, range, fall);
    return score;
  }

  @Override
  protected double peek(Bar bar) {
    return observe(bar, range(bar), fall(bar), previewed);
  }

  /** Measures a bar against those before it. */
  private double observe(Bar bar, double range, double logFall, Observations into) {
    if (count() < model.warmUp()) {
      return Double.NaN;
    }
    double usual = usualRange.value();
    if (usual <= 0) {
      return Double.NaN;
    }
    double close = bar.close();
    double fall = logFall / usual;
    into.clear();
    into.setFall(fall);
    into.set(FALL, fall / (1 + 0.25 * (recentFall.value() / usual)));
    if (bar.hasVolume() && usualVolume.size() == model.memory()) {
      into.set(VOLUME, ratio(bar.volume(), usualVolume.value()));
    }
    into.set(BROKEN_LOW, belowRecentLow(bar) / usual);
    into.set(WIDE_RANGE, range / usual);
    into.set(OVERSOLD, 50 - rsi.preview(close));
    into.set(MOMENTUM, -change.preview(close) / 100 / (usual * Math.sqrt(MOMENTUM_BARS)));
    into.set(BEARISH_RUN, isStronglyBearish(bar, range, usual) ? bearishRun + 1 : 0);
    into.set(STRETCH, ratio(mean.preview(close) - close, atr.preview(bar)));
    into.set(VOLATILITY_SURGE, meanRange.preview(range) / usual);
    observeSide(into);
    return into.score();
  }

  private void observeSide(Observations into) {
    if (!Double.isNaN(side.longUsd()) && usualLongUsd.size() >= LIQUIDATION_WARM_UP) {
      double median = usualLongUsd.value();
      double both = side.longUsd() + side.shortUsd();
      into.set(LIQUIDATION_SURGE, ratio(side.longUsd(), median));
      into.set(LONG_SHARE, ratio(side.longUsd() - side.shortUsd(), both));
      into.set(BURST, side.burstRatio());
      if (!Double.isNaN(side.largestCascadeUsd())) {
        into.set(CASCADE, ratio(side.largestCascadeUsd(), median));
      }
    }
    if (previousInterest > 0) {
      into.set(OPEN_INTEREST_FLUSH, 1 - side.openInterestCoins() / previousInterest);
    }
    into.set(FUNDING, -side.fundingRate());
    into.set(BREADTH, side.shareOversold());
  }

  /** Adds a bar to those before the next. */
  private void absorb(Bar bar, double range, double fall) {
    boolean bearish = usualRange.size() > 0 && isStronglyBearish(bar, range, usualRange.value());
    bearishRun = bearish ? bearishRun + 1 : 0;
    recentFall.update(fall);
    recentLow.update(bar.low());
    usualRange.update(range);
    if (bar.hasVolume()) {
      usualVolume.update(bar.volume());
    }
    if (!Double.isNaN(side.longUsd())) {
      usualLongUsd.update(side.longUsd());
    }
    previousClose = bar.close();
    previousInterest = side.openInterestCoins();
    rsi.update(bar.close());
    change.update(bar.close());
    mean.update(bar.close());
    meanRange.update(range);
    atr.update(bar);
  }

  private static double range(Bar bar) {
    return StrictMath.log(bar.high() / bar.low());
  }

  /**
   * The largest fall the bar certainly contained: to its low first, or from its high last. The
   * logarithm of the larger ratio has the bits of the larger logarithm, for {@link StrictMath#log}
   * is semi-monotonic.
   */
  private double fall(Bar bar) {
    double within = bar.high() / bar.close();
    double below = previousClose / bar.low();
    return StrictMath.log(below > within ? below : within); // NaN before the first close: within
  }

  private double belowRecentLow(Bar bar) {
    double low = recentLow.value();
    return low > bar.low() ? StrictMath.log(low / bar.low()) : 0;
  }

  private static boolean isStronglyBearish(Bar bar, double range, double usual) {
    double body = bar.open() - bar.close();
    return body > 0 && body >= 0.5 * (bar.high() - bar.low()) && range >= usual;
  }

  private static double ratio(double part, double whole) {
    return whole > 0 ? part / whole : 0;
  }
}
