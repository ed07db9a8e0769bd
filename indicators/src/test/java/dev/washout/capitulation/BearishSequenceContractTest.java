package dev.washout.capitulation;

import dev.washout.contract.CalculatorContract;
import dev.washout.contract.Subject;
import dev.washout.contract.Subjects;
import java.util.List;

class BearishSequenceContractTest implements CalculatorContract {
  @Override
  public List<Subject<?>> subjects() {
    return List.of(
        Subjects.of(BearishSequence.of(20, 1.5)),
        Subjects.of(BearishSequence.of(3, 0.8)),
        Subjects.of(BearishSequence.of(1, 0.5)));
  }
}
