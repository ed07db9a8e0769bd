package dev.washout.momentum;

import dev.washout.core.AbstractCandleLinesCalculator;
import dev.washout.core.State;
import dev.washout.core.StateReader;
import dev.washout.core.StateWriter;
import dev.washout.market.Bar;
import dev.washout.math.Decay;
import dev.washout.math.ExponentialMean;
import dev.washout.volatility.TrueRange;

/** Runs {@link Adx}. */
public final class AdxCalculator extends AbstractCandleLinesCalculator {
  private static final int ADX = 0;
  private static final int PLUS_DI = 1;
  private static final int MINUS_DI = 2;

  private final Adx recipe;
  private final int period;
  private final double keep;
  private final ExponentialMean mean;
  private double up;
  private double down;
  private double range;
  private double previousHigh;
  private double previousLow;
  private double previousClose;

  AdxCalculator(Adx recipe) {
    super(recipe);
    this.recipe = recipe;
    period = recipe.period();
    keep = 1 - 1.0 / period;
    mean = ExponentialMean.wilder(period);
  }

  AdxCalculator(Adx recipe, StateReader in) {
    super(recipe, in);
    this.recipe = recipe;
    period = recipe.period();
    keep = 1 - 1.0 / period;
    mean = ExponentialMean.wilder(period).resumed(in);
    up = in.readDouble();
    down = in.readDouble();
    range = in.readDouble();
    previousHigh = in.readDouble();
    previousLow = in.readDouble();
    previousClose = in.readDouble();
  }

  /**
   * The strength of the trend.
   *
   * @return the latest value, 0 to 100
   * @throws IllegalStateException if none has been produced yet
   */
  public double adx() {
    return line(ADX);
  }

  /**
   * The upward directional indicator.
   *
   * @return the latest value, 0 to 100
   * @throws IllegalStateException if none has been produced yet
   */
  public double plusDi() {
    return line(PLUS_DI);
  }

  /**
   * The downward directional indicator.
   *
   * @return the latest value, 0 to 100
   * @throws IllegalStateException if none has been produced yet
   */
  public double minusDi() {
    return line(MINUS_DI);
  }

  @Override
  protected boolean step(Bar bar, double[] lines) {
    boolean ready = false;
    if (count() > 0) {
      double nextUp = nextUp(bar);
      double nextDown = nextDown(bar);
      range = nextRange(bar);
      up = kept(nextUp, nextDown);
      down = kept(nextDown, nextUp);
      ready = count() >= period && mean.update(dx(up, down));
    }
    previousHigh = bar.high();
    previousLow = bar.low();
    previousClose = bar.close();
    return ready && put(mean.value(), up, down, range, lines);
  }

  @Override
  protected boolean peek(Bar bar, double[] lines) {
    if (count() < recipe.lookback()) {
      return false;
    }
    double nextUp = nextUp(bar);
    double nextDown = nextDown(bar);
    double keptUp = kept(nextUp, nextDown);
    double keptDown = kept(nextDown, nextUp);
    return put(mean.preview(dx(keptUp, keptDown)), keptUp, keptDown, nextRange(bar), lines);
  }

  private double nextUp(Bar bar) {
    return next(up, larger(bar.high() - previousHigh, previousLow - bar.low()));
  }

  private double nextDown(Bar bar) {
    return next(down, larger(previousLow - bar.low(), bar.high() - previousHigh));
  }

  private double nextRange(Bar bar) {
    double next = next(range, TrueRange.between(previousClose, bar));
    return Decay.isSpent(count(), next) ? 0 : next;
  }

  /** Both movements are spent together; neither exceeds the true range. */
  private double kept(double movement, double other) {
    return Decay.isSpent(count(), Math.max(movement, other)) ? 0 : Decay.part(movement);
  }

  private double next(double sum, double x) {
    return Math.fma(count() < period ? 1 : keep, sum, x);
  }

  private static double larger(double movement, double other) {
    return movement > other ? Math.max(0, movement) : 0;
  }

  private static double dx(double up, double down) {
    double both = up + down;
    return both == 0 ? 0 : 100 * (Math.abs(up - down) / both);
  }

  private static boolean put(double adx, double up, double down, double range, double[] lines) {
    // A mean of numbers up to 100 may round to a bit more.
    lines[ADX] = Math.min(100, adx);
    lines[PLUS_DI] = range == 0 ? 0 : 100 * (up / range);
    lines[MINUS_DI] = range == 0 ? 0 : 100 * (down / range);
    return true;
  }

  @Override
  protected void save(StateWriter out) {
    mean.save(out);
    out.putDouble(up);
    out.putDouble(down);
    out.putDouble(range);
    out.putDouble(previousHigh);
    out.putDouble(previousLow);
    out.putDouble(previousClose);
  }

  @Override
  public Adx recipe() {
    return recipe;
  }

  @Override
  public State<AdxCalculator> snapshot() {
    return snapshotAs(recipe::resume);
  }
}
