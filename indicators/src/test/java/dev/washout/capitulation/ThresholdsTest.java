package dev.washout.capitulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.common.collect.Sets;
import dev.washout.capitulation.EvidenceKind.Input;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ThresholdsTest {
  private static final Set<Input> BESIDES_PRICE =
      EnumSet.of(Input.VOLUME, Input.LIQUIDATIONS, Input.OPEN_INTEREST, Input.MARKET);

  @Test
  void eachSetOfInputsHasItsOwn() {
    Set<Double> found = new HashSet<>();
    for (Set<Input> some : Sets.powerSet(BESIDES_PRICE)) {
      Set<Input> inputs = EnumSet.of(Input.PRICE);
      inputs.addAll(some);
      double threshold = CapitulationModel.threshold(inputs);
      int bits =
          (some.contains(Input.VOLUME) ? Thresholds.VOLUME : 0)
              | (some.contains(Input.LIQUIDATIONS) ? Thresholds.LIQUIDATIONS : 0)
              | (some.contains(Input.OPEN_INTEREST) ? Thresholds.OPEN_INTEREST : 0)
              | (some.contains(Input.MARKET) ? Thresholds.MARKET : 0);
      assertThat(threshold).isEqualTo(Thresholds.of(bits)).isBetween(10.0, 50.0);
      found.add(threshold);
    }
    assertThat(found).hasSize(16);
  }

  @Test
  void ofTheModelsOwnScore() {
    assertThat(CapitulationModel.threshold(EnumSet.of(Input.PRICE, Input.VOLUME))).isEqualTo(20.1);
    assertThat(CapitulationModel.threshold(EnumSet.of(Input.PRICE))).isEqualTo(28.6);
  }

  @Test
  void noneIsFrozenForOthers() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Thresholds.of(EnumSet.of(Input.VOLUME)))
        .withMessageContaining("[VOLUME]");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Thresholds.of(EnumSet.of(Input.PRICE, Input.FUNDING)))
        .withMessageContaining("FUNDING");
  }
}
