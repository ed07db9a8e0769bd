package dev.washout.core;

import static com.google.common.base.Preconditions.checkArgument;

import dev.washout.market.Bar;
import dev.washout.market.CandleSeries;
import dev.washout.market.Price;

/** A recipe over doubles, read from one price of each bar. */
record OnPrice(DoubleIndicator formula, Price price) implements CandleIndicator {
  static OnPrice of(DoubleIndicator formula, Price price) {
    checkArgument(
        formula.domain().includes(Domain.PRICE), "%s does not accept every price", formula);
    return new OnPrice(formula, price);
  }

  @Override
  public Domain range() {
    return formula.range();
  }

  @Override
  public int lookback() {
    return formula.lookback();
  }

  @Override
  public CandleCalculator start() {
    return new Reader(this);
  }

  @Override
  public CandleCalculator resume(StateReader in) {
    return new Reader(this, in);
  }

  /** Every price is accepted; only a chain may reject something on the way. */
  @Override
  public void over(CandleSeries bars, double[] out) {
    checkBatch(bars, out);
    double[] prices = formula instanceof Chain ? new double[out.length] : out;
    bars.copyPrices(price, 0, bars.size(), prices);
    formula.over(prices, out);
  }

  @Override
  public String toString() {
    return formula + " on " + price;
  }

  private static final class Reader extends AbstractCandleCalculator {
    private final Price price;
    private final DoubleCalculator formula;

    Reader(OnPrice recipe) {
      super(recipe);
      this.price = recipe.price;
      this.formula = recipe.formula.start();
    }

    Reader(OnPrice recipe, StateReader in) {
      super(recipe, in);
      this.price = recipe.price;
      this.formula = in.readPart(recipe.formula::resume);
    }

    @Override
    protected double step(Bar bar) {
      return formula.update(price.of(bar)) ? formula.value() : Double.NaN;
    }

    @Override
    protected double peek(Bar bar) {
      return formula.preview(price.of(bar));
    }

    @Override
    protected void save(StateWriter out) {
      out.putState(formula.snapshot());
    }
  }
}
