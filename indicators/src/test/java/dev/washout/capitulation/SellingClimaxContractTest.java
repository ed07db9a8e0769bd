package dev.washout.capitulation;

import dev.washout.contract.CalculatorContract;
import dev.washout.contract.Subject;
import dev.washout.contract.Subjects;
import java.util.List;

class SellingClimaxContractTest implements CalculatorContract {
  @Override
  public List<Subject<?>> subjects() {
    return List.of(
        Subjects.of(SellingClimax.standard()),
        Subjects.of(new SellingClimax(3, 1, 0.8, 0.1)),
        Subjects.of(new SellingClimax(1, 0.5, 0.5, 1)));
  }
}
