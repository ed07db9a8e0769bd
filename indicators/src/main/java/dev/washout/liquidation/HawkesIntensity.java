package dev.washout.liquidation;

import static com.google.common.base.Preconditions.checkArgument;

import dev.washout.core.AbstractLiquidationCalculator;
import dev.washout.core.LiquidationCalculator;
import dev.washout.core.LiquidationIndicator;
import dev.washout.core.RecipeArguments;
import dev.washout.core.RecipeText;
import dev.washout.core.StateReader;
import dev.washout.core.StateWriter;
import dev.washout.market.Liquidation;
import dev.washout.market.NotionalBasis;
import dev.washout.market.PositionSide;
import dev.washout.math.Decay;

/**
 * The intensity of a Hawkes process over liquidations as they come: how many a second are to be
 * expected now, given those that have been.
 *
 * <p><b>Formula.</b> lambda(t) = mu + sum alpha beta exp(-beta (t - t<sub>i</sub>)) over the events
 * up to and including t; see {@link HawkesParameters} for two kinds. Excitations are carried from
 * event to event and decayed from the last one, so that moving the clock in between changes no
 * later bit.
 *
 * <p><b>Parameters.</b> Rates are per second. With parameters of one kind, {@code scope} says which
 * liquidations are counted; with parameters of two kinds all are counted, each as its side, and
 * {@code scope} says whose intensity is given, that of all being the sum.
 *
 * <p><b>Edge cases.</b> Before the first event or move of the clock there is no time, and no value.
 * Before the first event counted the intensity is mu. Equal stamps: {@link Ties#SIMULTANEOUS} lets
 * each event add its excitation, {@link Ties#MERGED} only the first of its side (of all, with
 * parameters of one kind) at a moment; {@link Ties#SPREAD} needs to know how many there will be and
 * is refused. A liquidation not counted moves the clock. Sizes do not matter.
 *
 * <p><b>Errors.</b> {@link IllegalArgumentException} for an event or a time before the clock, and
 * for an aggregate: the sum of a bucket is not one event.
 *
 * <p><b>Range.</b> At least mu.
 *
 * <p><b>Source.</b> As {@link Hawkes}.
 *
 * @param parameters the parameters, per second; fit them to past events with {@link Hawkes#fit}
 * @param scope which liquidations, or whose intensity
 * @param ties what equal stamps mean
 */
public record HawkesIntensity(HawkesParameters parameters, Scope scope, Ties ties)
    implements LiquidationIndicator {
  /** Which liquidations are meant. */
  public enum Scope {
    /** Longs and shorts. */
    ALL,
    /** Liquidated longs. */
    LONG,
    /** Liquidated shorts. */
    SHORT;

    boolean includes(PositionSide side) {
      return this == ALL || (this == LONG) == (side == PositionSide.LONG);
    }
  }

  /**
   * Checks the parameters.
   *
   * @param parameters as above
   * @param scope as above
   * @param ties as above
   * @throws IllegalArgumentException if the ties are to be spread
   */
  public HawkesIntensity {
    checkArgument(
        ties != Ties.SPREAD,
        "ties cannot be SPREAD in a stream: how many share a moment is known only afterwards");
  }

  /**
   * The intensity of all liquidations; equal stamps are simultaneous.
   *
   * @param parameters the parameters, per second
   * @return the recipe
   */
  public static HawkesIntensity of(HawkesParameters parameters) {
    return of(parameters, Scope.ALL, Ties.SIMULTANEOUS);
  }

  /**
   * The intensity.
   *
   * @param parameters the parameters, per second
   * @param scope with one kind which liquidations are counted, with two kinds whose intensity
   * @param ties what equal stamps mean, SIMULTANEOUS or MERGED
   * @return the recipe
   * @throws IllegalArgumentException if the ties are to be spread
   */
  public static HawkesIntensity of(HawkesParameters parameters, Scope scope, Ties ties) {
    return new HawkesIntensity(parameters, scope, ties);
  }

  /**
   * The recipe whose parameters stand in a text.
   *
   * @param arguments mu, alpha, beta (or eight numbers, kind by kind), scope, ties
   * @return the recipe
   * @throws IllegalArgumentException if they are not those of a recipe
   */
  public static HawkesIntensity of(RecipeArguments arguments) {
    if (arguments.size() != 10) {
      arguments.checkSize(5, 5);
    }
    double[] numbers = new double[arguments.size() - 2];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = arguments.number(i);
    }
    return of(
        HawkesParameters.ofArray(numbers),
        arguments.constant(numbers.length, Scope.class),
        arguments.constant(numbers.length + 1, Ties.class));
  }

  /** A bucket's sum counts as one event nowhere: how many it held is not known. */
  static void checkSingle(Liquidation event) {
    if (event.basis() == NotionalBasis.AGGREGATE) {
      throw new IllegalArgumentException(
          "basis is AGGREGATE in the liquidation of "
              + event.time()
              + ": the sum of a bucket is not one event");
    }
  }

  @Override
  public LiquidationCalculator start() {
    return new Calculator(this);
  }

  @Override
  public LiquidationCalculator resume(StateReader in) {
    return new Calculator(this, in);
  }

  @Override
  public String toString() {
    return RecipeText.of("HAWKES", parameters, scope, ties);
  }

  private static final class Calculator extends AbstractLiquidationCalculator {
    private static final int NOT_COUNTED = -1;

    private final HawkesIntensity recipe;
    private final int kinds;
    private final double[] baseline;
    private final double[] decay;
    // alpha beta, a row for each kind
    private final double[] jump;
    private final boolean[] given;

    // sum exp(-beta age) at the last event, a row for each kind and a column for each source
    private final double[] sums;
    // when each source last had an event, and whether it had one
    private final long[] lastOf;
    private final boolean[] hadOne;
    private long lastEvent;

    Calculator(HawkesIntensity recipe) {
      super(recipe);
      this.recipe = recipe;
      HawkesParameters parameters = recipe.parameters;
      kinds = parameters.kinds();
      baseline = new double[kinds];
      decay = new double[kinds];
      jump = new double[kinds * kinds];
      given = new boolean[kinds];
      for (PositionSide side : PositionSide.values()) {
        given[kinds == 1 ? 0 : HawkesParameters.kindOf(side)] =
            kinds == 1 || recipe.scope.includes(side);
      }
      for (int i = 0; i < kinds; i++) {
        baseline[i] = parameters.baseline(i);
        decay[i] = parameters.decay(i);
        for (int j = 0; j < kinds; j++) {
          jump[i * kinds + j] = parameters.excitation(i, j) * decay[i];
        }
      }
      sums = new double[kinds * kinds];
      lastOf = new long[kinds];
      hadOne = new boolean[kinds];
    }

    Calculator(HawkesIntensity recipe, StateReader in) {
      super(recipe, in);
      Calculator fresh = new Calculator(recipe);
      this.recipe = recipe;
      kinds = fresh.kinds;
      baseline = fresh.baseline;
      decay = fresh.decay;
      jump = fresh.jump;
      given = fresh.given;
      sums = in.readDoubles(kinds * kinds);
      lastOf = fresh.lastOf;
      hadOne = fresh.hadOne;
      for (int j = 0; j < kinds; j++) {
        lastOf[j] = in.readLong();
        Liquidation.checkTime(lastOf[j]);
        hadOne[j] = in.readBoolean();
      }
      lastEvent = in.readLong();
      Liquidation.checkTime(lastEvent);
    }

    @Override
    protected double step(Liquidation event) {
      checkSingle(event);
      int source = source(event);
      if (source != NOT_COUNTED) {
        for (int i = 0; i < kinds; i++) {
          double kept = kept(i, event.epochMillis());
          for (int j = 0; j < kinds; j++) {
            int cell = i * kinds + j;
            sums[cell] = sum(sums[cell], kept, j == source);
          }
        }
        lastEvent = event.epochMillis();
        lastOf[source] = lastEvent;
        hadOne[source] = true;
      }
      return intensity(event.epochMillis(), NOT_COUNTED);
    }

    @Override
    protected double move(long toEpochMillis) {
      return intensity(toEpochMillis, NOT_COUNTED);
    }

    @Override
    protected double peek(Liquidation event) {
      checkSingle(event);
      return intensity(event.epochMillis(), source(event));
    }

    /** Which source the event adds to, or none. */
    private int source(Liquidation event) {
      if (kinds == 1 && !recipe.scope.includes(event.side())) {
        return NOT_COUNTED;
      }
      int source = kinds == 1 ? 0 : HawkesParameters.kindOf(event.side());
      boolean repeats = hadOne[source] && lastOf[source] == event.epochMillis();
      return repeats && recipe.ties == Ties.MERGED ? NOT_COUNTED : source;
    }

    /** What is left of a kind's sums at a time. */
    private double kept(int kind, long epochMillis) {
      if (!hadOne[0] && !hadOne[kinds - 1]) {
        return 0; // there is no last event to count from
      }
      return StrictMath.exp(-decay[kind] * ((epochMillis - lastEvent) / 1_000.0));
    }

    private static double sum(double before, double kept, boolean adds) {
      return Decay.part(before * kept + (adds ? 1 : 0));
    }

    private double intensity(long epochMillis, int source) {
      double intensity = 0;
      for (int i = 0; i < kinds; i++) {
        if (given[i]) {
          double kept = kept(i, epochMillis);
          intensity += baseline[i];
          for (int j = 0; j < kinds; j++) {
            int cell = i * kinds + j;
            intensity += jump[cell] * sum(sums[cell], kept, j == source);
          }
        }
      }
      return intensity;
    }

    @Override
    protected void save(StateWriter out) {
      out.putDoubles(sums);
      for (int j = 0; j < kinds; j++) {
        out.putLong(lastOf[j]);
        out.putBoolean(hadOne[j]);
      }
      out.putLong(lastEvent);
    }
  }
}
