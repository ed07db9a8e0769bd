package dev.washout.volume;

import static com.google.common.base.Preconditions.checkArgument;

import dev.washout.core.AbstractCandleCalculator;
import dev.washout.core.CandleCalculator;
import dev.washout.core.CandleIndicator;
import dev.washout.core.RecipeText;
import dev.washout.core.StateReader;
import dev.washout.core.StateWriter;
import dev.washout.market.Bar;
import dev.washout.market.CandleSeries;
import dev.washout.math.CacheLines;
import dev.washout.math.RollingMoments;

/**
 * Volume z-score: how many deviations a bar's volume lies above the mean.
 *
 * <p><b>Formula.</b> (v<sub>t</sub> - mean) / deviation, both over the last n bars including this
 * one; the deviation is of the window as a population, as TA-Lib's {@code STDDEV}.
 *
 * <p><b>Edge cases.</b> No value where all n volumes are equal: nothing deviates. Exact there, and
 * free of drift (see {@link RollingMoments}).
 *
 * <p><b>Errors.</b> A bar of unknown volume is rejected.
 *
 * <p><b>Range.</b> Within the square root of n - 1 of zero (Samuelson's inequality): a window of 20
 * cannot say more than 4.36.
 *
 * <p><b>Source.</b> The standard score; TA-Lib {@code SMA} and {@code STDDEV} give its parts.
 *
 * @param period n, the number of bars, at least 2
 */
public record VolumeZScore(int period) implements CandleIndicator {
  /**
   * Checks the period.
   *
   * @param period as above
   * @throws IllegalArgumentException if it is below 2
   */
  public VolumeZScore {
    checkArgument(period >= 2, "period is below 2: %s", period);
  }

  /**
   * The standard score of the volume.
   *
   * @param period n, the number of bars, at least 2
   * @return the recipe
   * @throws IllegalArgumentException if the period is below 2
   */
  public static VolumeZScore of(int period) {
    return new VolumeZScore(period);
  }

  @Override
  public boolean needsVolume() {
    return true;
  }

  /** An equal volume's 0 / 0 is not a number; nothing else over 0 is made one by adding 0 of it. */
  private static double score(double volume, double mean, double deviation) {
    double score = (volume - mean) / deviation;
    return Math.fma(0, score, score);
  }

  @Override
  public void over(CandleSeries bars, double[] out) {
    checkBatch(bars, out);
    RollingMoments window = new RollingMoments(period);
    int stretch = Math.min(window.stretch(), out.length);
    double[] volumes = new double[CacheLines.fill(stretch)];
    double[] means = new double[volumes.length];
    double[] deviations = new double[volumes.length];
    for (int from = 0; from < out.length; from += stretch) {
      int size = Math.min(stretch, out.length - from);
      bars.copyVolumes(from, from + size, volumes);
      window.updateDeviations(volumes, means, deviations, 0, size);
      scores(volumes, means, deviations, size);
      System.arraycopy(means, 0, out, from, size);
    }
  }

  /** Puts the scores in place of the means. */
  private static void scores(double[] volumes, double[] means, double[] deviations, int size) {
    for (int i = 0; i < size; i++) {
      means[i] = score(volumes[i], means[i], deviations[i]);
    }
  }

  @Override
  public int lookback() {
    return period - 1;
  }

  @Override
  public CandleCalculator start() {
    return new Calculator(this);
  }

  @Override
  public CandleCalculator resume(StateReader in) {
    return new Calculator(this, in);
  }

  @Override
  public String toString() {
    return RecipeText.of("VZSCORE", period);
  }

  private static final class Calculator extends AbstractCandleCalculator {
    private final RollingMoments window;

    Calculator(VolumeZScore recipe) {
      super(recipe);
      window = new RollingMoments(recipe.period);
    }

    Calculator(VolumeZScore recipe, StateReader in) {
      super(recipe, in);
      window = new RollingMoments(recipe.period, in);
    }

    @Override
    protected double step(Bar bar) {
      return window.update(bar.volume()) ? score(bar.volume()) : Double.NaN;
    }

    @Override
    protected double peek(Bar bar) {
      return window.preview(bar.volume()) ? score(bar.volume()) : Double.NaN;
    }

    private double score(double volume) {
      return VolumeZScore.score(volume, window.mean(), window.populationDeviation());
    }

    @Override
    protected void save(StateWriter out) {
      window.save(out);
    }
  }
}
