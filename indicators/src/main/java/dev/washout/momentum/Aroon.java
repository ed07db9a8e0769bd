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
 * Aroon (Chande): how recently the highest high and the lowest low were.
 *
 * <p><b>Formula.</b> up = 100 (n - bars since the highest high) / n, down = 100 (n - bars since the
 * lowest low) / n, both looked for among the last n + 1 bars; oscillator = up - down.
 *
 * <p><b>Edge cases.</b> Of equal extrema the latest counts, as in TA-Lib; so a market that stands
 * still has 100, 100 and 0.
 *
 * <p><b>Range.</b> up and down 0 to 100, oscillator -100 to 100.
 *
 * <p><b>Source.</b> T. S. Chande, Time Price Oscillator, Technical Analysis of Stocks and
 * Commodities (September 1995); TA-Lib {@code AROON}, {@code AROONOSC}.
 *
 * @param period n, how many bars back an extremum may lie, at least 1; usually 14 or 25
 */
public record Aroon(int period) implements CandleLines {
  private static final ImmutableList<String> LINES = ImmutableList.of("up", "down", "oscillator");
  private static final Domain RANGE = new Domain(0, 100);
  private static final Domain OSCILLATOR_RANGE = new Domain(-100, 100);

  /**
   * Checks the period.
   *
   * @param period as above
   * @throws IllegalArgumentException if it is not positive
   */
  public Aroon {
    checkArgument(period >= 1, "period is not positive: %s", period);
  }

  /**
   * Chande's Aroon.
   *
   * @param period n, how many bars back an extremum may lie, at least 1
   * @return the recipe
   * @throws IllegalArgumentException if the period is not positive
   */
  public static Aroon of(int period) {
    return new Aroon(period);
  }

  /**
   * How recent the highest high is.
   *
   * @return the up line as an indicator of its own
   */
  public CandleIndicator up() {
    return line("up");
  }

  /**
   * How recent the lowest low is.
   *
   * @return the down line as an indicator of its own
   */
  public CandleIndicator down() {
    return line("down");
  }

  /**
   * The difference of the two.
   *
   * @return the oscillator as an indicator of its own
   */
  public CandleIndicator oscillator() {
    return line("oscillator");
  }

  @Override
  public ImmutableList<String> lines() {
    return LINES;
  }

  @Override
  public Domain range(int index) {
    return index == LINES.indexOf("oscillator") ? OSCILLATOR_RANGE : RANGE;
  }

  @Override
  public int lookback() {
    return period;
  }

  @Override
  public AroonCalculator start() {
    return new AroonCalculator(this);
  }

  @Override
  public AroonCalculator resume(StateReader in) {
    return new AroonCalculator(this, in);
  }

  @Override
  public State<AroonCalculator> state(byte[] bytes) {
    return State.read(bytes, this, this::resume);
  }

  @Override
  public String toString() {
    return RecipeText.of("AROON", period);
  }
}
