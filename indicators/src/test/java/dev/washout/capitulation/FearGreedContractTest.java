package dev.washout.capitulation;

import dev.washout.contract.CalculatorContract;
import dev.washout.contract.Subject;
import dev.washout.contract.Subjects;
import java.util.List;

class FearGreedContractTest implements CalculatorContract {
  @Override
  public List<Subject<?>> subjects() {
    return List.of(Subjects.of(FearGreed.of(1)), Subjects.of(FearGreed.of(20)));
  }
}
