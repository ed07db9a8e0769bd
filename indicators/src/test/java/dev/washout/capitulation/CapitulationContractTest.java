package dev.washout.capitulation;

import dev.washout.contract.CalculatorContract;
import dev.washout.contract.Subject;
import dev.washout.contract.Subjects;
import java.util.List;

class CapitulationContractTest implements CalculatorContract {
  @Override
  public List<Subject<?>> subjects() {
    return List.of(
        Subjects.of(CapitulationModel.standard()),
        Subjects.of(new CapitulationModel(30, 21, 4, 2)));
  }
}
