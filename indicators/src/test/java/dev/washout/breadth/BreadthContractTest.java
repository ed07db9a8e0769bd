package dev.washout.breadth;

import dev.washout.catalog.Indicators;
import dev.washout.contract.CalculatorContract;
import dev.washout.contract.Subject;
import dev.washout.core.Catalog;
import java.util.List;
import java.util.Optional;

class BreadthContractTest implements CalculatorContract {
  @Override
  public List<Subject<?>> subjects() {
    // Every line runs the whole recipe, and its state holds all of it.
    Breadth equal = new Breadth(3, 45, 4, 5, Weighting.EQUAL, 2);
    Breadth weighted = new Breadth(1, 50, 1, 1, Weighting.CAPITALISATION, 1);
    return List.of(
        new MarketSubject(equal.measure(BreadthMeasure.NEW_LOW_SHARE)),
        new MarketSubject(weighted.measure(BreadthMeasure.MEDIAN_RSI)),
        new MarketSubject(weighted.measure(BreadthMeasure.BELOW_MEAN_SHARE)));
  }

  @Override
  public Optional<Catalog> catalog() {
    return Optional.of(Indicators.catalog());
  }
}
