package dev.washout.liquidation;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import com.google.common.primitives.ImmutableDoubleArray;
import dev.washout.core.RecipeText;
import dev.washout.market.PositionSide;
import java.util.Arrays;
import java.util.StringJoiner;
import java.util.stream.DoubleStream;

/**
 * The parameters of a Hawkes process with exponential kernel, of one kind of event or of two (long
 * liquidations first, short ones second).
 *
 * <p><b>Formula.</b> The intensity of kind i is lambda<sub>i</sub>(t) = mu<sub>i</sub> +
 * sum<sub>j</sub> alpha<sub>ij</sub> beta<sub>i</sub> sum exp(-beta<sub>i</sub> (t - s)), the inner
 * sum over the events s &lt; t of kind j. Each kernel has the integral alpha<sub>ij</sub>: the mean
 * number of events of kind i that one of kind j causes directly. Each kind has one decay, whatever
 * excites it; so the likelihood splits into one factor a kind.
 *
 * <p>The unit of time is the caller's. Where liquidations are read it is the second.
 *
 * @param components the parameters of each kind, one or two
 */
public record HawkesParameters(ImmutableList<HawkesComponent> components) {
  /**
   * Checks the shape.
   *
   * @param components as above
   * @throws IllegalArgumentException if there is not one component or two, or a component has not
   *     one excitation for each
   */
  public HawkesParameters {
    checkArgument(
        components.size() == 1 || components.size() == 2,
        "a Hawkes process here has 1 or 2 kinds of event, not %s",
        components.size());
    for (HawkesComponent component : components) {
      checkArgument(
          component.excitation().length() == components.size(),
          "excitation has %s numbers for %s kinds of event",
          component.excitation().length(),
          components.size());
    }
  }

  /**
   * A process of one kind of event.
   *
   * @param baseline mu, events per unit of time
   * @param branchingRatio alpha, the mean number of events one event causes directly
   * @param decay beta, per unit of time
   * @return the parameters
   * @throws IllegalArgumentException if one is not within its range or not finite
   */
  public static HawkesParameters of(double baseline, double branchingRatio, double decay) {
    return new HawkesParameters(
        ImmutableList.of(
            new HawkesComponent(baseline, ImmutableDoubleArray.of(branchingRatio), decay)));
  }

  /**
   * A process of two kinds of event.
   *
   * @param longs the parameters of the first kind, long liquidations; excitation by longs, then by
   *     shorts
   * @param shorts the parameters of the second kind, short liquidations; excitation by longs, then
   *     by shorts
   * @return the parameters
   * @throws IllegalArgumentException if a component has not two excitations
   */
  public static HawkesParameters bivariate(HawkesComponent longs, HawkesComponent shorts) {
    return new HawkesParameters(ImmutableList.of(longs, shorts));
  }

  /** Which kind the liquidations of a side are, of two. */
  static int kindOf(PositionSide side) {
    return side == PositionSide.LONG ? 0 : 1;
  }

  /**
   * The number of kinds of event.
   *
   * @return 1 or 2
   */
  public int kinds() {
    return components.size();
  }

  /**
   * mu of one kind.
   *
   * @param kind 0 or 1
   * @return events per unit of time
   */
  public double baseline(int kind) {
    return components.get(kind).baseline();
  }

  /**
   * alpha between two kinds.
   *
   * @param kind which kind is excited
   * @param source by which kind
   * @return how many events of {@code kind} an event of {@code source} causes directly
   */
  public double excitation(int kind, int source) {
    return components.get(kind).excitation().get(source);
  }

  /**
   * beta of one kind.
   *
   * @param kind 0 or 1
   * @return per unit of time
   */
  public double decay(int kind) {
    return components.get(kind).decay();
  }

  /**
   * The branching ratio: the expected share of events caused by events, if it is below 1. Near 1
   * the process is near-critical; at 1 or more it is not stationary. Of two kinds it is the
   * spectral radius of the matrix alpha.
   *
   * @return 0 or more
   */
  public double branchingRatio() {
    if (kinds() == 1) {
      return excitation(0, 0);
    }
    double half = (excitation(0, 0) - excitation(1, 1)) / 2;
    double middle = (excitation(0, 0) + excitation(1, 1)) / 2;
    return middle + Math.sqrt(Math.fma(half, half, excitation(0, 1) * excitation(1, 0)));
  }

  /**
   * Whether the process settles to a finite mean rate.
   *
   * @return true if the branching ratio is below 1
   */
  public boolean isStationary() {
    return branchingRatio() < 1;
  }

  /**
   * The long-run rate of each kind: (I - alpha)<sup>-1</sup> mu.
   *
   * @return events per unit of time
   * @throws IllegalStateException if the process is not stationary
   */
  public ImmutableDoubleArray meanIntensities() {
    if (!isStationary()) {
      throw new IllegalStateException(
          "no mean intensity: the branching ratio is " + branchingRatio());
    }
    double ownLeft = 1 - excitation(0, 0);
    if (kinds() == 1) {
      return ImmutableDoubleArray.of(baseline(0) / ownLeft);
    }
    double ownRight = 1 - excitation(1, 1);
    double determinant = ownLeft * ownRight - excitation(0, 1) * excitation(1, 0);
    return ImmutableDoubleArray.of(
        (ownRight * baseline(0) + excitation(0, 1) * baseline(1)) / determinant,
        (excitation(1, 0) * baseline(0) + ownLeft * baseline(1)) / determinant);
  }

  /**
   * The same process with time counted in another unit.
   *
   * @param length how many of the present units make one of the new: 60 from seconds to minutes
   * @return rates and decays multiplied by it, excitations unchanged
   * @throws IllegalArgumentException if the length is not positive and finite
   */
  public HawkesParameters inUnitsOf(double length) {
    checkArgument(
        length > 0 && length < Double.POSITIVE_INFINITY,
        "length is not positive and finite: %s",
        length);
    return new HawkesParameters(
        components.stream()
            .map(
                c -> new HawkesComponent(c.baseline() * length, c.excitation(), c.decay() * length))
            .collect(ImmutableList.toImmutableList()));
  }

  /** All numbers in the order mu, alpha..., beta, kind by kind. */
  double[] toArray() {
    return components.stream()
        .flatMapToDouble(
            c ->
                DoubleStream.concat(
                    DoubleStream.concat(DoubleStream.of(c.baseline()), c.excitation().stream()),
                    DoubleStream.of(c.decay())))
        .toArray();
  }

  /** The parameters whose {@link #toArray} this is. */
  static HawkesParameters ofArray(double... numbers) {
    int kinds = numbers.length == 3 ? 1 : 2;
    ImmutableList.Builder<HawkesComponent> components = ImmutableList.builder();
    for (int from = 0; from < numbers.length; from += kinds + 2) {
      components.add(
          new HawkesComponent(
              numbers[from],
              ImmutableDoubleArray.copyOf(Arrays.copyOfRange(numbers, from + 1, from + 1 + kinds)),
              numbers[from + 1 + kinds]));
    }
    return new HawkesParameters(components.build());
  }

  /**
   * The numbers in the order mu, alpha..., beta, kind by kind.
   *
   * @return such as {@code 0.1,0.49,10}
   */
  @Override
  public String toString() {
    StringJoiner text = new StringJoiner(",");
    for (double number : toArray()) {
      text.add(RecipeText.number(number));
    }
    return text.toString();
  }
}
