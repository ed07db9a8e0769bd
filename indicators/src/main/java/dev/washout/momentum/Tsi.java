package dev.washout.momentum;

import static com.google.common.base.Preconditions.checkArgument;

import dev.washout.core.AbstractDoubleCalculator;
import dev.washout.core.Domain;
import dev.washout.core.DoubleCalculator;
import dev.washout.core.DoubleIndicator;
import dev.washout.core.RecipeText;
import dev.washout.core.StateReader;
import dev.washout.core.StateWriter;
import dev.washout.math.ExponentialMean;

/**
 * True strength index (Blau): which share of the recent movement was net movement, smoothed twice.
 *
 * <p><b>Formula.</b> With d the change from input to input: TSI = 100 E(d) / E(|d|), where E is the
 * exponential moving average of the second period of that of the first period.
 *
 * <p><b>Seeding.</b> Each average begins as the mean of its first inputs, as {@link
 * dev.washout.trend.Ema}; so do StockCharts and Skender's Stock.Indicators. Others begin with the
 * first change itself.
 *
 * <p><b>Edge cases.</b> No movement at all in memory: 0. Only gains: 100 exactly; only losses: -100
 * exactly. On a market that stands still the last ratio stays until the averages, below 1e-200, are
 * set to zero (see {@link dev.washout.math.Decay}).
 *
 * <p><b>Range.</b> -100 to 100.
 *
 * <p><b>Source.</b> W. Blau, True Strength Index, Technical Analysis of Stocks and Commodities
 * (November 1991).
 *
 * @param firstPeriod the span of the first average, at least 1; usually 25
 * @param secondPeriod the span of the second average, at least 1; usually 13
 */
public record Tsi(int firstPeriod, int secondPeriod) implements DoubleIndicator {
  private static final Domain RANGE = new Domain(-100, 100);

  /**
   * Checks the periods.
   *
   * @param firstPeriod as above
   * @param secondPeriod as above
   * @throws IllegalArgumentException if one is not positive
   */
  public Tsi {
    checkArgument(firstPeriod >= 1, "firstPeriod is not positive: %s", firstPeriod);
    checkArgument(secondPeriod >= 1, "secondPeriod is not positive: %s", secondPeriod);
  }

  /**
   * Blau's true strength index.
   *
   * @param firstPeriod the span of the first average, at least 1
   * @param secondPeriod the span of the second average, at least 1
   * @return the recipe
   * @throws IllegalArgumentException if a period is not positive
   */
  public static Tsi of(int firstPeriod, int secondPeriod) {
    return new Tsi(firstPeriod, secondPeriod);
  }

  @Override
  public Domain range() {
    return RANGE;
  }

  @Override
  public int lookback() {
    return Math.addExact(firstPeriod, secondPeriod - 1);
  }

  @Override
  public DoubleCalculator start() {
    return new Calculator(this);
  }

  @Override
  public DoubleCalculator resume(StateReader in) {
    return new Calculator(this, in);
  }

  @Override
  public String toString() {
    return RecipeText.of("TSI", firstPeriod, secondPeriod);
  }

  private static final class Calculator extends AbstractDoubleCalculator {
    private final ExponentialMean net;
    private final ExponentialMean smoothNet;
    private final ExponentialMean movement;
    private final ExponentialMean smoothMovement;
    private double previous;

    Calculator(Tsi recipe) {
      super(recipe);
      net = ExponentialMean.span(recipe.firstPeriod);
      smoothNet = ExponentialMean.span(recipe.secondPeriod);
      movement = ExponentialMean.span(recipe.firstPeriod);
      smoothMovement = ExponentialMean.span(recipe.secondPeriod);
    }

    Calculator(Tsi recipe, StateReader in) {
      super(recipe, in);
      net = ExponentialMean.span(recipe.firstPeriod).resumed(in);
      smoothNet = ExponentialMean.span(recipe.secondPeriod).resumed(in);
      movement = ExponentialMean.span(recipe.firstPeriod).resumed(in);
      smoothMovement = ExponentialMean.span(recipe.secondPeriod).resumed(in);
      previous = in.readDouble();
    }

    @Override
    protected double step(double x) {
      double change = x - previous;
      previous = x;
      if (count() == 0) {
        return Double.NaN;
      }
      movement.update(Math.abs(change));
      if (!net.update(change)) {
        return Double.NaN;
      }
      smoothMovement.update(movement.value());
      return smoothNet.update(net.value())
          ? strength(smoothNet.value(), smoothMovement.value())
          : Double.NaN;
    }

    @Override
    protected double peek(double x) {
      if (count() < recipe().lookback()) {
        return Double.NaN;
      }
      double change = x - previous;
      return strength(
          smoothNet.preview(net.preview(change)),
          smoothMovement.preview(movement.preview(Math.abs(change))));
    }

    /** The means of so many changes round apart, so their ratio may be a bit above 1. */
    private static double strength(double net, double movement) {
      return movement == 0 ? 0 : Math.max(-100, Math.min(100, 100 * (net / movement)));
    }

    @Override
    protected void save(StateWriter out) {
      net.save(out);
      smoothNet.save(out);
      movement.save(out);
      smoothMovement.save(out);
      out.putDouble(previous);
    }
  }
}
