package dev.washout.core;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import dev.washout.market.Bar;
import dev.washout.market.CandleSeries;
import dev.washout.market.Price;

/** A recipe of several lines over doubles, read from one price of each bar. */
record LinesOnPrice(DoubleLines formula, Price price) implements CandleLines {
  static LinesOnPrice of(DoubleLines formula, Price price) {
    checkArgument(
        formula.domain().includes(Domain.PRICE), "%s does not accept every price", formula);
    return new LinesOnPrice(formula, price);
  }

  @Override
  public ImmutableList<String> lines() {
    return formula.lines();
  }

  @Override
  public Domain range(int index) {
    return formula.range(index);
  }

  @Override
  public int lookback() {
    return formula.lookback();
  }

  @Override
  public CandleLinesCalculator start() {
    return new Reader(this);
  }

  @Override
  public CandleLinesCalculator resume(StateReader in) {
    return new Reader(this, in);
  }

  @Override
  public void over(CandleSeries bars, double[][] out) {
    LineColumns.check(this, bars.size(), out);
    formula.over(bars.prices(price), out);
  }

  @Override
  public String toString() {
    return formula + " on " + price;
  }

  private static final class Reader extends AbstractCandleLinesCalculator {
    private final Price price;
    private final DoubleLinesCalculator formula;

    Reader(LinesOnPrice recipe) {
      super(recipe);
      this.price = recipe.price;
      this.formula = recipe.formula.start();
    }

    Reader(LinesOnPrice recipe, StateReader in) {
      super(recipe, in);
      this.price = recipe.price;
      this.formula = in.readPart(recipe.formula::resume);
    }

    @Override
    protected boolean step(Bar bar, double[] lines) {
      if (!formula.update(price.of(bar))) {
        return false;
      }
      for (int k = 0; k < lines.length; k++) {
        lines[k] = formula.line(k);
      }
      return true;
    }

    @Override
    protected boolean peek(Bar bar, double[] lines) {
      double x = price.of(bar);
      for (int k = 0; k < lines.length; k++) {
        lines[k] = formula.preview(x, k);
      }
      return !Double.isNaN(lines[0]);
    }

    @Override
    protected void save(StateWriter out) {
      out.putState(formula.snapshot());
    }
  }
}
