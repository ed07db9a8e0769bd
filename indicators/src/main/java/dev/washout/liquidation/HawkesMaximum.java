package dev.washout.liquidation;

import java.util.Arrays;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.DecompositionSolver;
import org.apache.commons.math3.linear.EigenDecomposition;
import org.apache.commons.math3.linear.LUDecomposition;
import org.apache.commons.math3.optim.MaxEval;
import org.apache.commons.math3.optim.nonlinear.scalar.GoalType;
import org.apache.commons.math3.optim.univariate.BrentOptimizer;
import org.apache.commons.math3.optim.univariate.SearchInterval;
import org.apache.commons.math3.optim.univariate.UnivariateObjectiveFunction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finds the largest likelihood of one kind's parameters.
 *
 * <p>Under a fixed decay the log-likelihood is concave in mu and the alphas, so their best values
 * are found for certain, by Newton's method with the analytic gradient and Hessian, none of them
 * below 0. What is left is a function of the decay alone, which may have several maxima: it is
 * looked at on a grid from 1 / T to 3 / (the smallest gap), every high maximum of the grid is
 * refined by Brent's method, and the best is polished by Newton's method in all parameters
 * together. No maximum lies beyond the fast end: past 1 / gap a kernel loses at every gap.
 *
 * <p>Belongs to one thread.
 */
final class HawkesMaximum {
  private static final Logger LOG = LoggerFactory.getLogger(HawkesMaximum.class);

  /** Steps of the grid in log beta: the profile is smooth on a scale of about 1. */
  private static final double STEP = 0.8;

  /** How near the slowest decay looked at, in log beta, counts as being there. */
  private static final double AT_EDGE = 1e-3;

  private static final int MOST_STEPS = 60;

  /** What half a Newton step would gain in log-likelihood when there is nothing more to gain. */
  private static final double SETTLED = 1e-10;

  /** A gain over the Poisson process that is rounding only. */
  private static final double NO_GAIN = 1e-6;

  /** Where the best decay lies. */
  enum Place {
    /** At a decay the data choose. */
    INSIDE,
    /** At the slow end: memory as long as the observation. */
    SLOWEST,
    /** Nowhere: nothing excites. */
    NOWHERE
  }

  private final HawkesLikelihood likelihood;
  private final double slowest;
  private final double fastest;
  private final double rate;

  private double[] x;
  private double logBeta;
  private double value = Double.NEGATIVE_INFINITY;
  private double toGain;
  private Place place = Place.NOWHERE;

  /** Looks for the maximum. There must be two moments at least. */
  HawkesMaximum(HawkesEvents events, int kind) {
    likelihood = new HawkesLikelihood(events, kind);
    rate = events.count(kind) / events.end();
    slowest = StrictMath.log(1 / events.end());
    fastest = Math.max(slowest + STEP, StrictMath.log(3 / smallestGap(events.moments())));
    x = new double[likelihood.sources() + 1];
    search();
  }

  private static double smallestGap(double[] moments) {
    double smallest = Double.POSITIVE_INFINITY;
    for (int i = 1; i < moments.length; i++) {
      smallest = Math.min(smallest, moments[i] - moments[i - 1]);
    }
    return smallest;
  }

  private void search() {
    int points = (int) Math.ceil((fastest - slowest) / STEP) + 1;
    double[] grid = new double[points];
    double[] profile = new double[points];
    double[][] at = new double[points][];
    startOver();
    for (int i = 0; i < points; i++) {
      grid[i] = slowest + (fastest - slowest) * i / (points - 1);
      profile[i] = profile(grid[i]);
      at[i] = x.clone();
    }
    // a peak loses little of its height between two points of the grid: half as high is not it
    double worthwhile = (Arrays.stream(profile).max().orElseThrow() + likelihood.poisson()) / 2;
    double best = Double.NEGATIVE_INFINITY;
    double bestLogBeta = grid[0];
    double[] bestX = at[0];
    for (int i = 0; i < points; i++) {
      boolean rises = i == 0 || profile[i] >= profile[i - 1];
      boolean falls = i == points - 1 || profile[i] >= profile[i + 1];
      if (rises && falls && profile[i] >= worthwhile) {
        x = at[i].clone();
        double refined = refine(grid, i);
        double refinedValue = profile(refined);
        LOG.debug("maximum near log beta {}: log-likelihood {}", refined, refinedValue);
        if (refinedValue > best) {
          best = refinedValue;
          bestLogBeta = refined;
          bestX = x.clone();
        }
      }
    }
    if (!(best > likelihood.poisson() + NO_GAIN)) {
      settleOnPoisson();
      return;
    }
    x = bestX;
    logBeta = bestLogBeta;
    likelihood.decayAt(decay());
    value = likelihood.value(x);
    place = logBeta - slowest < AT_EDGE ? Place.SLOWEST : Place.INSIDE;
    toGain = ascend(place == Place.INSIDE);
    LOG.debug("log beta {}, x {}: log-likelihood {}, {} to gain", logBeta, x, value, toGain);
  }

  private double refine(double[] grid, int i) {
    double low = grid[Math.max(0, i - 1)];
    double high = grid[Math.min(grid.length - 1, i + 1)];
    return new BrentOptimizer(1e-7, 1e-7)
        .optimize(
            new MaxEval(200),
            GoalType.MAXIMIZE,
            new UnivariateObjectiveFunction(this::profile),
            new SearchInterval(low, high, grid[i]))
        .getPoint();
  }

  /**
   * The best log-likelihood under a decay. Begins at, and leaves behind, the best mu and alphas.
   */
  private double profile(double atLogBeta) {
    logBeta = atLogBeta;
    likelihood.decayAt(decay());
    value = likelihood.value(x);
    if (!Double.isFinite(value)) {
      startOver();
      value = likelihood.value(x);
    }
    ascend(false);
    return value;
  }

  private void startOver() {
    x[0] = rate / 2;
    Arrays.fill(x, 1, x.length, 0.5 / (x.length - 1));
  }

  private void settleOnPoisson() {
    Arrays.fill(x, 0);
    x[0] = rate;
    logBeta = StrictMath.log(rate);
    likelihood.decayAt(rate);
    value = likelihood.value(x);
    place = Place.NOWHERE;
  }

  /**
   * Climbs from where it stands by Newton's method. A mu or alpha at 0 whose gradient points below
   * stays there.
   *
   * @param moveDecay whether the decay moves too
   * @return what is left to gain, about; infinite where the Hessian is not that of a maximum
   */
  private double ascend(boolean moveDecay) {
    double left = Double.POSITIVE_INFINITY;
    for (int step = 0; step < MOST_STEPS; step++) {
      likelihood.differentiate(x);
      int[] free = free(moveDecay);
      double[] direction = direction(free);
      left = 0;
      for (int a = 0; a < free.length; a++) {
        left += direction[a] * likelihood.gradient(free[a]) / 2;
      }
      if (Math.abs(left) < SETTLED) {
        return left;
      }
      boolean climbed = left > 0 && left < Double.POSITIVE_INFINITY && climb(free, direction);
      if (!climbed && !climbByExpectation()) {
        break;
      }
    }
    return left > 0 ? left : Double.POSITIVE_INFINITY;
  }

  private int[] free(boolean moveDecay) {
    int[] free = new int[x.length + 1];
    int size = 0;
    for (int a = 0; a < x.length; a++) {
      if (x[a] > 0 || likelihood.gradient(a) > 0) {
        free[size++] = a;
      }
    }
    if (moveDecay) {
      free[size++] = x.length;
    }
    return Arrays.copyOf(free, size);
  }

  /** The Newton step, in variables scaled to a unit diagonal; NaN where there is none. */
  private double[] direction(int[] free) {
    int n = free.length;
    double[] scale = new double[n];
    for (int a = 0; a < n; a++) {
      double curvature = -likelihood.hessian(free[a], free[a]);
      scale[a] = curvature > 0 ? 1 / Math.sqrt(curvature) : Double.NaN;
    }
    double[][] matrix = new double[n][n];
    double[] side = new double[n];
    for (int a = 0; a < n; a++) {
      for (int b = 0; b < n; b++) {
        matrix[a][b] = -likelihood.hessian(free[a], free[b]) * scale[a] * scale[b];
      }
      side[a] = likelihood.gradient(free[a]) * scale[a];
    }
    double[] direction = new double[n];
    Arrays.fill(direction, Double.NaN);
    DecompositionSolver solver =
        new LUDecomposition(new Array2DRowRealMatrix(matrix, false)).getSolver();
    if (solver.isNonSingular()) {
      double[] solution = solver.solve(new ArrayRealVector(side, false)).toArray();
      for (int a = 0; a < n; a++) {
        direction[a] = solution[a] * scale[a];
      }
    }
    return direction;
  }

  /** Takes the Newton step, or the largest half of halves of it that climbs. */
  private boolean climb(int[] free, double[] direction) {
    double[] from = x.clone();
    double fromLogBeta = logBeta;
    for (double length = 1; length > 1e-6; length /= 2) {
      boolean decayMoved = false;
      for (int a = 0; a < free.length; a++) {
        if (free[a] < x.length) {
          x[free[a]] = Math.max(0, from[free[a]] + length * direction[a]);
        } else {
          double move = Math.max(-1, Math.min(1, length * direction[a]));
          logBeta = Math.max(slowest, Math.min(fastest, fromLogBeta + move));
          decayMoved = true;
        }
      }
      if (decayMoved) {
        likelihood.decayAt(decay());
      }
      double reached = likelihood.value(x);
      if (reached > value) {
        value = reached;
        return true;
      }
    }
    System.arraycopy(from, 0, x, 0, x.length);
    if (logBeta != fromLogBeta) {
      logBeta = fromLogBeta;
      likelihood.decayAt(decay());
    }
    return false;
  }

  /** A step of expectation and maximisation, which cannot fall: x (1 + gradient / compensator). */
  private boolean climbByExpectation() {
    double[] from = x.clone();
    for (int a = 0; a < x.length; a++) {
      double compensator = likelihood.compensator(a);
      if (compensator > 0) {
        x[a] = Math.max(0, x[a] * (1 + likelihood.gradient(a) / compensator));
      }
    }
    double reached = likelihood.value(x);
    if (reached > value) {
      value = reached;
      return true;
    }
    System.arraycopy(from, 0, x, 0, x.length);
    return false;
  }

  Place place() {
    return place;
  }

  /** Whether no step in any parameter gains more than rounding. */
  boolean isSettled() {
    return place == Place.NOWHERE || toGain < 1e-6;
  }

  double logLikelihood() {
    return value;
  }

  double poisson() {
    return likelihood.poisson();
  }

  /** mu, alpha..., beta. */
  double[] parameters() {
    double[] parameters = Arrays.copyOf(x, x.length + 1);
    parameters[x.length] = decay();
    return parameters;
  }

  double decay() {
    return StrictMath.exp(logBeta);
  }

  /**
   * The covariance of {@link #parameters}: the inverse of the observed information. NaN for what is
   * not determined.
   */
  double[][] covariance() {
    likelihood.differentiate(x);
    int n = x.length + 1;
    boolean excited = Arrays.stream(x, 1, x.length).anyMatch(alpha -> alpha > 0);
    // without excitation there is only a rate
    int[] all = new int[excited ? n : 1];
    Arrays.setAll(all, a -> a);
    double[][] inverse = invert(all);
    if (inverse.length == 0) {
      // an alpha held at 0 need not have the curvature of a maximum: leave it out
      all = Arrays.stream(all).filter(a -> a == x.length || x[a] > 0).toArray();
      inverse = invert(all);
    }
    double[][] covariance = new double[n][n];
    for (double[] row : covariance) {
      Arrays.fill(row, Double.NaN);
    }
    for (int a = 0; a < inverse.length; a++) {
      for (int b = 0; b < inverse.length; b++) {
        covariance[all[a]][all[b]] = inverse[a][b] * unit(all[a]) * unit(all[b]);
      }
    }
    return covariance;
  }

  /** From log beta to beta; the others are as they are. */
  private double unit(int a) {
    return a == x.length ? decay() : 1;
  }

  /** The inverse of the information in some parameters, empty if it is not positive definite. */
  private double[][] invert(int[] chosen) {
    int n = chosen.length;
    double[] scale = new double[n];
    for (int a = 0; a < n; a++) {
      double information = -likelihood.hessian(chosen[a], chosen[a]);
      if (!(information > 0)) {
        return new double[0][];
      }
      scale[a] = 1 / Math.sqrt(information);
    }
    double[][] matrix = new double[n][n];
    for (int a = 0; a < n; a++) {
      for (int b = 0; b < n; b++) {
        matrix[a][b] = -likelihood.hessian(chosen[a], chosen[b]) * scale[a] * scale[b];
      }
    }
    EigenDecomposition eigen = new EigenDecomposition(new Array2DRowRealMatrix(matrix));
    if (!(Arrays.stream(eigen.getRealEigenvalues()).min().orElse(0) > 1e-12)) {
      return new double[0][];
    }
    double[][] inverse = eigen.getSolver().getInverse().getData();
    for (int a = 0; a < n; a++) {
      for (int b = 0; b < n; b++) {
        inverse[a][b] *= scale[a] * scale[b];
      }
    }
    return inverse;
  }
}
