package dev.washout.trend;

import dev.washout.contract.CalculatorContract;
import dev.washout.contract.Subject;
import dev.washout.contract.Subjects;
import dev.washout.market.Price;
import java.util.List;

class SmaContractTest implements CalculatorContract {
  @Override
  public List<Subject<?>> subjects() {
    return List.of(
        Subjects.of(Sma.of(1)),
        Subjects.of(Sma.of(2)),
        Subjects.of(Sma.of(20)),
        Subjects.of(Sma.of(3).then(Sma.of(4)).on(Price.TYPICAL)));
  }
}
