package dev.washout.core;

import dev.washout.contract.CalculatorContract;
import dev.washout.contract.Subject;
import dev.washout.contract.Subjects;
import dev.washout.market.Price;
import dev.washout.market.Timeframe;
import java.util.List;
import java.util.Optional;

class AtTimeframeContractTest implements CalculatorContract {
  @Override
  public List<Subject<?>> subjects() {
    return List.of(
        Subjects.of(new Positive().on(Price.CLOSE).at(Timeframe.ONE_HOUR)),
        Subjects.of(new LastChange(1).at(Timeframe.parse("2h"))),
        Subjects.of(new LastChange(2).at(Timeframe.FOUR_HOURS)),
        Subjects.of(new Positive().on(Price.TYPICAL).at(Timeframe.ONE_DAY).then(new Positive())),
        Subjects.of(new LastChange(1).at(Timeframe.ONE_WEEK)));
  }

  @Override
  public Optional<Catalog> catalog() {
    return Optional.of(
        Catalog.builder()
            .add("POSITIVE", a -> new Positive())
            .add("CHANGE", a -> new LastChange(a.integer(0)))
            .build());
  }
}
