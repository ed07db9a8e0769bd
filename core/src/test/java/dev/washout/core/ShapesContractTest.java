package dev.washout.core;

import dev.washout.contract.CalculatorContract;
import dev.washout.contract.Subject;
import dev.washout.contract.Subjects;
import dev.washout.core.Samples.Change;
import dev.washout.core.Samples.Extremes;
import dev.washout.core.Samples.Mean;
import dev.washout.core.Samples.Root;
import dev.washout.core.Samples.Span;
import dev.washout.core.Samples.Turnover;
import dev.washout.market.Price;
import java.util.List;
import java.util.Optional;

/** Every shape, and every way to put shapes together, keeps the contract. */
class ShapesContractTest implements CalculatorContract {
  @Override
  public List<Subject<?>> subjects() {
    return List.of(
        Subjects.of(new Mean(1)),
        Subjects.of(new Mean(5)),
        Subjects.of(new Mean(3).then(new Change().then(new Mean(2)))),
        Subjects.of(new Root().then(new Change())),
        Subjects.of(new Extremes(4)),
        Subjects.of(new Extremes(4).line("min")),
        Subjects.of(new Extremes(4).line("max").then(new Mean(3))),
        Subjects.of(new Mean(3).on(Price.TYPICAL)),
        Subjects.of(new Mean(3).then(new Change()).on(Price.OPEN)),
        Subjects.of(new Extremes(3).on(Price.WEIGHTED)),
        Subjects.of(new Extremes(3).on(Price.WEIGHTED).line("max")),
        Subjects.of(new Span(3)),
        Subjects.of(new Span(3).line("low")),
        Subjects.of(new Span(1).line("high").then(new Root()).then(new Mean(4))),
        Subjects.of(new Turnover()),
        Subjects.of(new Turnover().then(new Root().then(new Mean(2)))));
  }

  @Override
  public Optional<Catalog> catalog() {
    return Optional.of(Samples.CATALOG);
  }
}
