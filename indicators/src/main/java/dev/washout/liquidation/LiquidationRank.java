package dev.washout.liquidation;

import static com.google.common.base.Preconditions.checkArgument;

import dev.washout.core.AbstractLiquidationCalculator;
import dev.washout.core.Domain;
import dev.washout.core.LiquidationCalculator;
import dev.washout.core.LiquidationIndicator;
import dev.washout.core.RecipeText;
import dev.washout.core.StateReader;
import dev.washout.core.StateWriter;
import dev.washout.market.Liquidation;
import dev.washout.market.NotionalBasis;
import java.time.Duration;

/**
 * Rank of the current window in its own history: the share of the past in which less was
 * liquidated, from 0 to 1. One threshold on it serves a large coin and a small one.
 *
 * <p><b>Formula.</b> The window's total N(t), both sides, over (t - span, t] is compared with N(g)
 * at the n = past / step latest whole multiples g of the step before t: (number below + half the
 * number equal) / n. The mean rank of ties, so a market in which nothing happens is at 0.5.
 *
 * <p><b>Parameters.</b> Span, past and step, positive whole numbers of milliseconds; the past is a
 * whole number of steps, at most 100,000. An hour's window in the hours of 30 days is usual.
 *
 * <p><b>Edge cases.</b> Undefined until the whole past has been seen, each window of it whole: for
 * span + past from the first event or {@code advanceTo}. Steps in which nothing happened count, as
 * zero. The sample at g is taken once the clock has passed g, so events of that very time are all
 * in it. Exact: all n samples are kept, no sketch.
 *
 * <p><b>Errors.</b> Events have to come in time order; ties in any order.
 *
 * <p><b>Range.</b> 0 to 1.
 *
 * <p><b>Source.</b> The percentile rank with mean ranks, as SciPy's {@code percentileofscore(...,
 * kind="mean")} / 100.
 *
 * @param span the length of the window
 * @param past how much history it is compared with
 * @param step how far apart the compared windows end
 */
public record LiquidationRank(Duration span, Duration past, Duration step)
    implements LiquidationIndicator {
  private static final Domain RANGE = new Domain(0, 1);
  private static final int MOST_SAMPLES = 100_000;

  /**
   * Checks the components.
   *
   * @param span as above
   * @param past as above
   * @param step as above
   * @throws IllegalArgumentException if one is not a positive whole number of milliseconds, or the
   *     past is not 1 to 100,000 whole steps
   */
  public LiquidationRank {
    Spans.checkPositive("span", span);
    Spans.checkPositive("past", past);
    Spans.checkPositive("step", step);
    checkArgument(
        past.toMillis() % step.toMillis() == 0 && past.toMillis() / step.toMillis() <= MOST_SAMPLES,
        "past %s is not 1 to %s whole steps of %s",
        past,
        MOST_SAMPLES,
        step);
  }

  /**
   * The rank of a window in its own history.
   *
   * @param span the length of the window
   * @param past how much history it is compared with
   * @param step how far apart the compared windows end
   * @return the recipe
   * @throws IllegalArgumentException if one is not a positive whole number of milliseconds, or the
   *     past is not 1 to 100,000 whole steps
   */
  public static LiquidationRank of(Duration span, Duration past, Duration step) {
    return new LiquidationRank(span, past, step);
  }

  private static double rank(int below, int notAbove, int size) {
    return (below + notAbove) / (2.0 * size);
  }

  @Override
  public Duration warmUp() {
    return span.plus(past);
  }

  @Override
  public Domain range() {
    return RANGE;
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
    return RecipeText.of("LIQUIDATION-RANK", span, past, step);
  }

  private static final class Calculator extends AbstractLiquidationCalculator {
    private final long span;
    private final long past;
    private final long step;
    private final EventLedger ledger;
    private final RankedSamples samples;

    /** When the first sample's window is whole. */
    private long whole;

    /** The multiple of the step at which the next sample is taken. */
    private long next;

    Calculator(LiquidationRank recipe) {
      super(recipe);
      span = recipe.span.toMillis();
      past = recipe.past.toMillis();
      step = recipe.step.toMillis();
      ledger = new EventLedger(new long[] {span}, span);
      samples = new RankedSamples((int) (past / step));
    }

    Calculator(LiquidationRank recipe, StateReader in) {
      super(recipe, in);
      span = recipe.span.toMillis();
      past = recipe.past.toMillis();
      step = recipe.step.toMillis();
      whole = in.readLong();
      next = in.readLong();
      ledger = new EventLedger(new long[] {span}, span, in);
      samples = new RankedSamples((int) (past / step), in);
      if (hasTime()) {
        ledger.advance(epochMillis());
      }
    }

    @Override
    protected double step(Liquidation event) {
      checkFits(event);
      move(event.epochMillis());
      ledger.add(
          event.epochMillis(),
          event.side(),
          event.notionalMicroUsd(),
          event.basis() == NotionalBasis.AGGREGATE);
      return rankAt(event.epochMillis());
    }

    @Override
    protected double move(long toEpochMillis) {
      if (!hasTime()) {
        whole = toEpochMillis + span;
        next = -Math.floorDiv(-whole, step) * step;
      }
      for (next = firstNeeded(toEpochMillis); next < toEpochMillis; next += step) {
        ledger.advance(next);
        samples.add(total());
      }
      ledger.advance(toEpochMillis);
      return rankAt(toEpochMillis);
    }

    /** After a long silence, only the samples that are still in the past count. */
    private long firstNeeded(long toEpochMillis) {
      return Math.max(next, -Math.floorDiv(past - toEpochMillis, step) * step);
    }

    private long total() {
      return ledger.micro(0, true) + ledger.micro(0, false);
    }

    private double rankAt(long epochMillis) {
      return epochMillis - whole < past
          ? Double.NaN
          : rank(samples.below(total()), samples.notAbove(total()), samples.size());
    }

    private void checkFits(Liquidation event) {
      if (!ledger.fits(event.notionalMicroUsd(), event.epochMillis())) {
        throw Ledger.overflow(event.epochMillis(), event.notionalMicroUsd());
      }
    }

    @Override
    protected double peek(Liquidation event) {
      checkFits(event);
      long time = event.epochMillis();
      if (!hasTime() || time - whole < past) {
        return Double.NaN;
      }
      long value = totalAt(time) + event.notionalMicroUsd();
      int below = samples.below(value);
      int notAbove = samples.notAbove(value);
      int size = samples.size();
      int capacity = samples.capacity();
      int fresh = 0;
      for (long g = firstNeeded(time); g < time; g += step) {
        long sample = totalAt(g);
        below += sample < value ? 1 : 0;
        notAbove += sample <= value ? 1 : 0;
        fresh++;
      }
      int leaving = Math.max(0, Math.min(size, size + fresh - capacity));
      for (int i = 0; i < leaving; i++) {
        long sample = samples.oldest(i);
        below -= sample < value ? 1 : 0;
        notAbove -= sample <= value ? 1 : 0;
      }
      return rank(below, notAbove, capacity);
    }

    private long totalAt(long time) {
      return ledger.micro(true, time - span, time) + ledger.micro(false, time - span, time);
    }

    @Override
    protected void save(StateWriter out) {
      out.putLong(whole);
      out.putLong(next);
      ledger.save(out);
      samples.save(out);
    }
  }
}
