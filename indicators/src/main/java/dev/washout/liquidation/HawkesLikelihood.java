package dev.washout.liquidation;

import java.util.Arrays;

/**
 * The log-likelihood of one kind's parameters, with its first and second derivatives, in O(n).
 *
 * <p>With r<sub>j</sub>(t) = sum exp(-beta (t - s)) over the events s &lt; t of kind j, the
 * intensity is lambda(t) = mu + sum<sub>j</sub> alpha<sub>j</sub> beta r<sub>j</sub>(t), and
 * Ozaki's recursion carries r from one moment to the next. The log-likelihood is the sum of log
 * lambda over the kind's own events, less the compensator mu T + sum<sub>j</sub> alpha<sub>j</sub>
 * (N<sub>j</sub> - r<sub>j</sub>(T)).
 *
 * <p>Everything that depends on the decay is computed once by {@link #decayAt}; what remains is
 * concave in mu and alpha. Derivatives are in mu, the alphas and log beta, in this order.
 *
 * <p>Belongs to one thread.
 */
final class HawkesLikelihood {
  private static final double LARGE = 0x1p500;

  private final HawkesEvents events;
  private final int kind;
  private final int sources;

  /** How many own events each own moment has. */
  private final int[] weights;

  // beta r_j at each own moment, and its first and second derivative in log beta
  private final double[][] kernel;
  private final double[][] kernel1;
  private final double[][] kernel2;
  // N_j - r_j(T), and its derivatives
  private final double[] reach;
  private final double[] reach1;
  private final double[] reach2;

  private final double[] gradient;
  private final double[][] hessian;

  HawkesLikelihood(HawkesEvents events, int kind) {
    this.events = events;
    this.kind = kind;
    sources = events.kinds();
    weights = Arrays.stream(events.counts(kind)).filter(count -> count > 0).toArray();
    kernel = new double[sources][weights.length];
    kernel1 = new double[sources][weights.length];
    kernel2 = new double[sources][weights.length];
    reach = new double[sources];
    reach1 = new double[sources];
    reach2 = new double[sources];
    gradient = new double[sources + 2];
    hessian = new double[sources + 2][sources + 2];
  }

  /** The log-likelihood of whole parameters. */
  static double of(HawkesParameters parameters, HawkesEvents events) {
    double sum = 0;
    for (int kind = 0; kind < parameters.kinds(); kind++) {
      HawkesLikelihood likelihood = new HawkesLikelihood(events, kind);
      likelihood.decayAt(parameters.decay(kind));
      double[] x = new double[parameters.kinds() + 1];
      x[0] = parameters.baseline(kind);
      for (int j = 1; j < x.length; j++) {
        x[j] = parameters.excitation(kind, j - 1);
      }
      sum += likelihood.value(x);
    }
    return sum;
  }

  int sources() {
    return sources;
  }

  /** The number of distinct moments at which this kind has events. */
  int ownMoments() {
    return weights.length;
  }

  /** The log-likelihood if nothing excites: that of a Poisson process of the observed rate. */
  double poisson() {
    int count = events.count(kind);
    return count == 0 ? 0 : count * (StrictMath.log(count / events.end()) - 1);
  }

  /** Fixes the decay: one pass over all events. */
  void decayAt(double beta) {
    for (int j = 0; j < sources; j++) {
      pass(beta, j);
    }
  }

  private void pass(double beta, int source) {
    double[] moments = events.moments();
    int[] own = events.counts(kind);
    int[] exciting = events.counts(source);
    // r, q = sum x e^-x and p = sum x^2 e^-x over the exciting events, x = beta times their age
    double r = 0;
    double q = 0;
    double p = 0;
    double previous = 0;
    int index = 0;
    for (int m = 0; m <= moments.length; m++) {
      boolean atEnd = m == moments.length;
      double moment = atEnd ? events.end() : moments[m];
      double x = beta * (moment - previous);
      double e = StrictMath.exp(-x);
      // past this age nothing is left, and 0 times infinity must not arise
      if (e == 0) {
        x = 0;
      }
      p = e * (p + x * (2 * q + x * r));
      q = e * (q + x * r);
      r = e * r;
      previous = moment;
      if (atEnd) {
        break;
      }
      if (own[m] > 0) {
        kernel[source][index] = beta * r;
        kernel1[source][index] = beta * (r - q);
        kernel2[source][index] = beta * (r - 3 * q + p);
        index++;
      }
      r += exciting[m];
    }
    reach[source] = events.count(source) - r;
    reach1[source] = q;
    reach2[source] = q - p;
  }

  /** The log-likelihood at mu, alpha..., under the present decay. */
  double value(double[] x) {
    double sum = 0;
    double product = 1;
    for (int i = 0; i < weights.length; i++) {
      double intensity = intensity(x, i);
      if (weights[i] == 1) {
        // one logarithm for many factors: it is the dear part
        product *= intensity;
        if (!(product < LARGE && product > 1 / LARGE)) {
          sum += StrictMath.log(product);
          product = 1;
        }
      } else {
        sum += weights[i] * StrictMath.log(intensity);
      }
    }
    return sum + StrictMath.log(product) - compensator(x);
  }

  private double intensity(double[] x, int i) {
    double intensity = x[0];
    for (int j = 0; j < sources; j++) {
      intensity += x[j + 1] * kernel[j][i];
    }
    return intensity;
  }

  private double compensator(double[] x) {
    double sum = 0;
    for (int a = 0; a <= sources; a++) {
      sum += x[a] * compensator(a);
    }
    return sum;
  }

  /** What mu or an alpha, by its index, is multiplied with in the compensator. */
  double compensator(int a) {
    return a == 0 ? events.end() : reach[a - 1];
  }

  /** Computes {@link #gradient} and {@link #hessian} at mu, alpha..., under the present decay. */
  void differentiate(double[] x) {
    int beta = sources + 1;
    Arrays.fill(gradient, 0);
    for (double[] row : hessian) {
      Arrays.fill(row, 0);
    }
    // d lambda / d (mu, alpha, log beta), divided by lambda
    double[] slope = new double[sources + 2];
    for (int i = 0; i < weights.length; i++) {
      double inverse = 1 / intensity(x, i);
      double weight = weights[i];
      double first = 0;
      double second = 0;
      slope[0] = inverse;
      for (int j = 0; j < sources; j++) {
        slope[j + 1] = kernel[j][i] * inverse;
        first += x[j + 1] * kernel1[j][i];
        second += x[j + 1] * kernel2[j][i];
        hessian[beta][j + 1] += weight * kernel1[j][i] * inverse;
      }
      slope[beta] = first * inverse;
      hessian[beta][beta] += weight * second * inverse;
      for (int a = 0; a <= beta; a++) {
        gradient[a] += weight * slope[a];
        for (int b = 0; b <= a; b++) {
          hessian[a][b] -= weight * slope[a] * slope[b];
        }
      }
    }
    for (int a = 0; a <= sources; a++) {
      gradient[a] -= compensator(a);
    }
    for (int j = 0; j < sources; j++) {
      gradient[beta] -= x[j + 1] * reach1[j];
      hessian[beta][j + 1] -= reach1[j];
      hessian[beta][beta] -= x[j + 1] * reach2[j];
    }
    for (int a = 0; a <= beta; a++) {
      for (int b = 0; b < a; b++) {
        hessian[b][a] = hessian[a][b];
      }
    }
  }

  /** What {@link #differentiate} found: in mu, alpha..., log beta. */
  double gradient(int a) {
    return gradient[a];
  }

  /** What {@link #differentiate} found: in mu, alpha..., log beta. */
  double hessian(int a, int b) {
    return hessian[a][b];
  }
}
