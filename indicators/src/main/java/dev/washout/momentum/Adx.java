package dev.washout.momentum;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import dev.washout.core.CandleIndicator;
import dev.washout.core.CandleLines;
import dev.washout.core.Domain;
import dev.washout.core.RecipeText;
import dev.washout.core.State;
import dev.washout.core.StateReader;

/**
 * Average directional index (Wilder) with its two directional indicators: how strong a trend is,
 * and which way it points.
 *
 * <p><b>Formula.</b> The upward movement of a bar is high - previous high, the downward movement
 * previous low - low; only the larger counts, if it is positive. With W Wilder's sum W' = (1 - 1/n)
 * W + x: +DI = 100 W(upward) / W(true range), -DI likewise; DX = 100 |+DI - -DI| / (+DI + -DI); ADX
 * is Wilder's average of DX.
 *
 * <p><b>Seeding.</b> As TA-Lib: the sums begin with n - 1 bars added up, and the n-th is the first
 * of the recurrence; ADX begins as the mean of the first n DX. Wilder's own worksheet begins with n
 * bars added up. The directional indicators would be known n - 1 bars before ADX; all lines begin
 * together.
 *
 * <p><b>Edge cases.</b> No movement in either direction in memory: DX is 0, no trend. TA-Lib takes
 * sums below 1e-8 for none and then keeps the last ADX, so it has no trend in prices of 1e-10. Both
 * movements are set to zero together when they are below 1e-200, one alone below 1e-280 (see {@link
 * dev.washout.math.Decay}). Equal movement both ways counts for neither.
 *
 * <p><b>Range.</b> 0 to 100. By tradition an ADX above 25 is a trend, below 20 none.
 *
 * <p><b>Source.</b> J. Welles Wilder, New Concepts in Technical Trading Systems (1978), section IV;
 * TA-Lib {@code ADX}, {@code PLUS_DI}, {@code MINUS_DI}.
 *
 * @param period n, the number of bars averaged, at least 2; Wilder's own is 14
 */
public record Adx(int period) implements CandleLines {
  private static final ImmutableList<String> LINES = ImmutableList.of("adx", "plusDi", "minusDi");
  private static final Domain RANGE = new Domain(0, 100);

  /**
   * Checks the period.
   *
   * @param period as above
   * @throws IllegalArgumentException if it is below 2
   */
  public Adx {
    checkArgument(period >= 2, "period is below 2: %s", period);
  }

  /**
   * Wilder's average directional index.
   *
   * @param period n, the number of bars averaged, at least 2
   * @return the recipe
   * @throws IllegalArgumentException if the period is below 2
   */
  public static Adx of(int period) {
    return new Adx(period);
  }

  /**
   * The strength of the trend.
   *
   * @return ADX as an indicator of its own
   */
  public CandleIndicator adx() {
    return line("adx");
  }

  /**
   * The upward directional indicator.
   *
   * @return +DI as an indicator of its own
   */
  public CandleIndicator plusDi() {
    return line("plusDi");
  }

  /**
   * The downward directional indicator.
   *
   * @return -DI as an indicator of its own
   */
  public CandleIndicator minusDi() {
    return line("minusDi");
  }

  @Override
  public ImmutableList<String> lines() {
    return LINES;
  }

  @Override
  public Domain range(int index) {
    return RANGE;
  }

  @Override
  public int lookback() {
    return Math.addExact(period, period - 1);
  }

  @Override
  public AdxCalculator start() {
    return new AdxCalculator(this);
  }

  @Override
  public AdxCalculator resume(StateReader in) {
    return new AdxCalculator(this, in);
  }

  @Override
  public State<AdxCalculator> state(byte[] bytes) {
    return State.read(bytes, this, this::resume);
  }

  @Override
  public String toString() {
    return RecipeText.of("ADX", period);
  }
}
