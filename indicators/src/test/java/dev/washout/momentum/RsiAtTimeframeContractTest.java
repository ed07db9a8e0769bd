package dev.washout.momentum;

import dev.washout.contract.CalculatorContract;
import dev.washout.contract.Subject;
import dev.washout.contract.Subjects;
import dev.washout.core.Catalog;
import dev.washout.market.Price;
import dev.washout.market.Timeframe;
import java.util.List;
import java.util.Optional;

class RsiAtTimeframeContractTest implements CalculatorContract {
  @Override
  public List<Subject<?>> subjects() {
    return List.of(
        Subjects.of(Rsi.of(14).on(Price.CLOSE).at(Timeframe.ONE_HOUR)),
        Subjects.of(Rsi.of(2).on(Price.CLOSE).at(Timeframe.parse("2h"))),
        Subjects.of(Rsi.of(3).on(Price.TYPICAL).at(Timeframe.FOUR_HOURS).then(Rsi.of(2))),
        Subjects.of(Rsi.of(2).on(Price.CLOSE).at(Timeframe.ONE_DAY)),
        Subjects.of(Rsi.of(1).on(Price.CLOSE).at(Timeframe.ONE_WEEK)));
  }

  @Override
  public Optional<Catalog> catalog() {
    return Optional.of(Catalog.builder().add("RSI", a -> Rsi.of(a.integer(0))).build());
  }
}
