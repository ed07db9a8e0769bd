package dev.washout.breadth;

import dev.washout.catalog.Indicators;
import dev.washout.contract.CalculatorContract;
import dev.washout.contract.Subject;
import dev.washout.core.Catalog;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

class BreadthContractTest implements CalculatorContract {
  @Override
  public List<Subject<?>> subjects() {
    List<Subject<?>> subjects = new ArrayList<>();
    Breadth equal = new Breadth(3, 45, 4, 5, Weighting.EQUAL, 2);
    Breadth weighted = new Breadth(1, 50, 1, 1, Weighting.CAPITALISATION, 1);
    for (BreadthMeasure measure : BreadthMeasure.values()) {
      subjects.add(new MarketSubject(equal.measure(measure)));
    }
    subjects.add(new MarketSubject(weighted.measure(BreadthMeasure.MEDIAN_RSI)));
    subjects.add(new MarketSubject(weighted.measure(BreadthMeasure.BELOW_MEAN_SHARE)));
    subjects.add(new MarketSubject(weighted.measure(BreadthMeasure.MARKET_RETURN)));
    return subjects;
  }

  @Override
  public Optional<Catalog> catalog() {
    return Optional.of(Indicators.catalog());
  }
}
