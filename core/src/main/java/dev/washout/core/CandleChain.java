package dev.washout.core;

import dev.washout.market.Bar;
import dev.washout.market.CandleSeries;

/** A recipe over bars, followed by one over doubles that reads its values. */
record CandleChain(CandleIndicator first, DoubleIndicator second) implements CandleIndicator {
  static CandleChain of(CandleIndicator first, DoubleIndicator second) {
    return second instanceof Chain chain
        ? new CandleChain(of(first, chain.first()), chain.second())
        : new CandleChain(first, second);
  }

  @Override
  public boolean needsVolume() {
    return first.needsVolume();
  }

  @Override
  public Domain range() {
    return second.range();
  }

  @Override
  public int lookback() {
    return Math.addExact(first.lookback(), second.lookback());
  }

  @Override
  public CandleCalculator start() {
    return new Links(this, first.start(), second.start());
  }

  @Override
  public CandleCalculator resume(StateReader in) {
    return new Links(this, in.readPart(first::resume), in.readPart(second::resume));
  }

  /** Written when all is done: on the way, a part may reject what the one before it yields. */
  @Override
  public void over(CandleSeries bars, double[] out) {
    double[] fresh = out.clone();
    CandleIndicator.super.over(bars, fresh);
    System.arraycopy(fresh, 0, out, 0, out.length);
  }

  @Override
  public String toString() {
    return first + " then " + second;
  }

  private static final class Links implements CandleCalculator {
    private final CandleChain recipe;
    private final CandleCalculator first;
    private final DoubleCalculator second;
    private final Domain accepted;
    private final boolean guarded;

    Links(CandleChain recipe, CandleCalculator first, DoubleCalculator second) {
      this.recipe = recipe;
      this.first = first;
      this.second = second;
      this.accepted = recipe.second.domain();
      this.guarded = !accepted.includes(recipe.first.range());
    }

    @Override
    public CandleChain recipe() {
      return recipe;
    }

    @Override
    public boolean update(Bar bar) {
      if (guarded) {
        handover(bar); // rejects before either part has changed
      }
      return first.update(bar) && second.update(first.value());
    }

    @Override
    public boolean isReady() {
      return second.isReady();
    }

    @Override
    public double value() {
      return second.value();
    }

    @Override
    public double preview(Bar bar) {
      double between = handover(bar);
      return Double.isNaN(between) ? Double.NaN : second.preview(between);
    }

    private double handover(Bar bar) {
      double between = first.preview(bar);
      if (!Double.isNaN(between) && !accepted.contains(between)) {
        throw Chain.rejection(recipe.first, between, recipe.second, "the bar of " + bar.openTime());
      }
      return between;
    }

    @Override
    public State<CandleCalculator> snapshot() {
      return State.of(
          recipe,
          recipe::resume,
          out -> {
            out.putState(first.snapshot());
            out.putState(second.snapshot());
          });
    }

    @Override
    public String toString() {
      return second.toString();
    }
  }
}
