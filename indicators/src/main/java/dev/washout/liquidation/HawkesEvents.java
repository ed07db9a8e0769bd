package dev.washout.liquidation;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import com.google.common.primitives.ImmutableDoubleArray;
import dev.washout.market.Coverage;
import dev.washout.market.Liquidation;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a Hawkes process is fitted to: the times of events of one kind or of two, observed from 0 to
 * {@code end}. Nothing is known of the time before 0, and nothing before 0 is thought to excite.
 *
 * <p>Immutable, with value equality.
 */
public final class HawkesEvents {
  private final double end;
  private final double ticksPerUnit;
  private final Ties ties;
  private final Coverage coverage;
  private final double[][] times;
  // the distinct moments of all kinds together, and how many events of each kind each one has
  private final double[] moments;
  private final int[][] counts;

  private HawkesEvents(
      double end, double ticksPerUnit, Ties ties, Coverage coverage, double[][] times) {
    this.end = end;
    this.ticksPerUnit = ticksPerUnit;
    this.ties = ties;
    this.coverage = coverage;
    this.times = times;
    moments = Arrays.stream(times).flatMapToDouble(Arrays::stream).sorted().distinct().toArray();
    counts = new int[times.length][moments.length];
    for (int kind = 0; kind < times.length; kind++) {
      int moment = 0;
      for (double time : times[kind]) {
        while (moments[moment] < time) {
          moment++;
        }
        counts[kind][moment]++;
      }
    }
  }

  /**
   * Events of one kind, their times exact. Equal times are {@link Ties#SIMULTANEOUS}.
   *
   * @param end how long was observed, in any unit of time
   * @param times when the events happened, ascending, within 0 and {@code end}
   * @return the events
   * @throws IllegalArgumentException if the end is not positive and finite, or a time is out of
   *     order or range; the message names its index
   */
  public static HawkesEvents of(double end, double... times) {
    return checked(end, times);
  }

  /**
   * Events of two kinds, their times exact. Equal times are {@link Ties#SIMULTANEOUS}.
   *
   * @param end how long was observed, in any unit of time
   * @param longs when longs were liquidated, ascending, within 0 and {@code end}
   * @param shorts when shorts were liquidated, likewise
   * @return the events
   * @throws IllegalArgumentException if the end is not positive and finite, or a time is out of
   *     order or range; the message names its index
   */
  public static HawkesEvents bivariate(double end, double[] longs, double[] shorts) {
    return checked(end, longs, shorts);
  }

  private static HawkesEvents checked(double end, double[]... times) {
    checkArgument(
        end > 0 && end < Double.POSITIVE_INFINITY, "end is not positive and finite: %s", end);
    double[][] copies = new double[times.length][];
    for (int kind = 0; kind < times.length; kind++) {
      copies[kind] = times[kind].clone();
      double previous = 0;
      for (int i = 0; i < copies[kind].length; i++) {
        double time = copies[kind][i];
        if (!(time >= previous && time <= end)) {
          throw new IllegalArgumentException(
              "time " + time + " is not within " + previous + " and " + end + " at index " + i);
        }
        previous = time;
        copies[kind][i] = time + 0.0; // -0.0 is not equal to 0.0 everywhere
      }
    }
    return new HawkesEvents(end, 0, Ties.SIMULTANEOUS, Coverage.COMPLETE, copies);
  }

  /**
   * All liquidations in a span of time as one kind of event, in seconds since its start.
   *
   * @param liquidations the liquidations, in any order; those outside the span are left out
   * @param start where the observation begins
   * @param end where it ends, exclusive; at least a millisecond later
   * @param ties what equal stamps mean; the clock ticks in milliseconds
   * @return the events
   * @throws IllegalArgumentException if the end is not after the start, or a liquidation is an
   *     aggregate
   */
  public static HawkesEvents ofLiquidations(
      List<Liquidation> liquidations, Instant start, Instant end, Ties ties) {
    return ofLiquidations(liquidations, start, end, ties, 1);
  }

  /**
   * The liquidations in a span of time as two kinds of event, longs and shorts, in seconds since
   * its start.
   *
   * @param liquidations the liquidations, in any order; those outside the span are left out
   * @param start where the observation begins
   * @param end where it ends, exclusive; at least a millisecond later
   * @param ties what equal stamps mean; the clock ticks in milliseconds
   * @return the events
   * @throws IllegalArgumentException if the end is not after the start, or a liquidation is an
   *     aggregate
   */
  public static HawkesEvents bySide(
      List<Liquidation> liquidations, Instant start, Instant end, Ties ties) {
    return ofLiquidations(liquidations, start, end, ties, 2);
  }

  /**
   * Splits liquidations where nothing came for too long. A recorder that was switched off looks
   * like silence, and silence between bursts looks like excitation: on a record with holes the
   * branching ratio goes to 1 whatever it is. Fit each session by itself.
   *
   * @param liquidations the liquidations, in any order
   * @param silence a gap longer than this is taken for a break in recording; a hundred times the
   *     usual gap, say
   * @return the sessions, each in order of time
   * @throws IllegalArgumentException if the silence is negative
   */
  public static ImmutableList<ImmutableList<Liquidation>> sessions(
      List<Liquidation> liquidations, Duration silence) {
    checkArgument(!silence.isNegative(), "silence is negative: %s", silence);
    ImmutableList<Liquidation> ordered =
        ImmutableList.sortedCopyOf(
            Comparator.comparingLong(Liquidation::epochMillis), liquidations);
    ImmutableList.Builder<ImmutableList<Liquidation>> sessions = ImmutableList.builder();
    int from = 0;
    for (int i = 1; i <= ordered.size(); i++) {
      if (i == ordered.size()
          || ordered.get(i).epochMillis() - ordered.get(i - 1).epochMillis() > silence.toMillis()) {
        sessions.add(ordered.subList(from, i));
        from = i;
      }
    }
    return sessions.build();
  }

  private static HawkesEvents ofLiquidations(
      List<Liquidation> liquidations, Instant start, Instant end, Ties ties, int kinds) {
    long from = start.toEpochMilli();
    long to = end.toEpochMilli();
    checkArgument(from < to, "end %s is not after start %s", end, start);
    ImmutableList<Liquidation> inside =
        liquidations.stream()
            .filter(event -> event.epochMillis() >= from && event.epochMillis() < to)
            .collect(ImmutableList.toImmutableList());
    inside.forEach(HawkesIntensity::checkSingle);
    long[][] ticks = new long[kinds][];
    for (int kind = 0; kind < kinds; kind++) {
      int wanted = kind;
      ticks[kind] =
          inside.stream()
              .filter(event -> kinds == 1 || HawkesParameters.kindOf(event.side()) == wanted)
              .mapToLong(event -> event.epochMillis() - from)
              .sorted()
              .toArray();
    }
    Coverage coverage =
        inside.stream().map(Liquidation::coverage).reduce(Coverage.COMPLETE, Coverage::and);
    return ofTicks((double) (to - from), ticks, 1_000, ties, coverage);
  }

  private static HawkesEvents ofTicks(
      double end, long[][] ticks, double ticksPerUnit, Ties ties, Coverage coverage) {
    double[][] times = new double[ticks.length][];
    for (int kind = 0; kind < ticks.length; kind++) {
      times[kind] = untied(ticks[kind], ties);
      for (int i = 0; i < times[kind].length; i++) {
        times[kind][i] = Math.min(times[kind][i], end) / ticksPerUnit;
      }
    }
    return new HawkesEvents(end / ticksPerUnit, ticksPerUnit, ties, coverage, times);
  }

  /** Ascending ticks with equal ones treated as told. */
  private static double[] untied(long[] ticks, Ties ties) {
    if (ties == Ties.MERGED) {
      return Arrays.stream(ticks).distinct().asDoubleStream().toArray();
    }
    double[] times = Arrays.stream(ticks).asDoubleStream().toArray();
    if (ties == Ties.SPREAD) {
      for (int from = 0; from < ticks.length; ) {
        int to = from + 1;
        while (to < ticks.length && ticks[to] == ticks[from]) {
          to++;
        }
        for (int i = from; i < to; i++) {
          times[i] += (double) (i - from) / (to - from);
        }
        from = to;
      }
    }
    return times;
  }

  /**
   * These events as a clock that ticks would have recorded them: each time rounded down to a tick,
   * and equal ones treated as told.
   *
   * @param newTicksPerUnit how many ticks a unit of time has, 1,000 for milliseconds in seconds
   * @param newTies what equal stamps mean
   * @return the events
   * @throws IllegalArgumentException if the ticks are not positive and finite
   */
  public HawkesEvents recorded(double newTicksPerUnit, Ties newTies) {
    checkArgument(
        newTicksPerUnit > 0 && newTicksPerUnit < Double.POSITIVE_INFINITY,
        "ticksPerUnit is not positive and finite: %s",
        newTicksPerUnit);
    long[][] ticks = new long[times.length][];
    for (int kind = 0; kind < times.length; kind++) {
      ticks[kind] =
          // what is a whole tick but for the rounding of a division belongs to that tick
          Arrays.stream(times[kind])
              .mapToLong(t -> (long) Math.nextUp(t * newTicksPerUnit))
              .toArray();
    }
    return ofTicks(end * newTicksPerUnit, ticks, newTicksPerUnit, newTies, coverage);
  }

  /** Simulated events, recorded by the same clock as these. */
  HawkesEvents likewise(HawkesEvents simulated) {
    return ticksPerUnit == 0 ? simulated : simulated.recorded(ticksPerUnit, ties);
  }

  /**
   * The number of kinds of event.
   *
   * @return 1 or 2
   */
  public int kinds() {
    return times.length;
  }

  /**
   * How long was observed.
   *
   * @return the end, in units of time
   */
  public double end() {
    return end;
  }

  /**
   * What equal time stamps mean.
   *
   * @return the policy
   */
  public Ties ties() {
    return ties;
  }

  /**
   * Whether the feed shows every liquidation.
   *
   * @return SAMPLED if any event is from a sampled feed
   */
  public Coverage coverage() {
    return coverage;
  }

  /**
   * The number of events of all kinds.
   *
   * @return 0 or more
   */
  public int count() {
    return Arrays.stream(times).mapToInt(t -> t.length).sum();
  }

  /**
   * The number of events of one kind.
   *
   * @param kind 0 or 1
   * @return 0 or more
   */
  public int count(int kind) {
    return times[kind].length;
  }

  /**
   * The times of one kind.
   *
   * @param kind 0 or 1
   * @return ascending times
   */
  public ImmutableDoubleArray times(int kind) {
    return ImmutableDoubleArray.copyOf(times[kind]);
  }

  /** How many ticks the clock of these events has in a unit of time; 0 if times are exact. */
  double ticksPerUnit() {
    return ticksPerUnit;
  }

  /** The distinct moments of all kinds, ascending. Not to be changed. */
  double[] moments() {
    return moments;
  }

  /** How many events of a kind there are at each moment. Not to be changed. */
  int[] counts(int kind) {
    return counts[kind];
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof HawkesEvents that
        && end == that.end
        && ticksPerUnit == that.ticksPerUnit
        && ties == that.ties
        && coverage == that.coverage
        && Arrays.deepEquals(times, that.times);
  }

  @Override
  public int hashCode() {
    return 31 * Double.hashCode(end) + Arrays.deepHashCode(times);
  }

  @Override
  public String toString() {
    return count() + " events of " + kinds() + " kinds in " + end + ", equal stamps " + ties;
  }
}
