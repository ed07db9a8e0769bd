package dev.washout.math;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class LagTest {
  @Property(tries = 50)
  void isTheInputSoManyInputsAgo(@ForAll @IntRange(min = 1, max = 40) int n) {
    Lag lag = new Lag(n);
    for (int i = 0; i < 130; i++) {
      if (i < n) {
        assertThat(lag.value()).isNaN();
      } else {
        assertThat(lag.value()).isEqualTo(i - n + 0.5);
      }
      lag.update(i + 0.5);
    }
  }

  @Property(tries = 20)
  void resumesAfterEveryInput(@ForAll @IntRange(min = 1, max = 20) int n) {
    Lag whole = new Lag(n);
    for (int i = 0; i < 70; i++) {
      Lag resumed = Saved.andRead(whole::save, in -> new Lag(n, in));
      for (int k = 0; k < n; k++) {
        assertThat(Double.compare(resumed.value(), i + k < n ? Double.NaN : i + k - n + 0.5))
            .isZero();
        resumed.update(i + k + 0.5);
      }
      whole.update(i + 0.5);
    }
  }

  @Example
  void rejectsImpossibleLengths() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Lag(0))
        .withMessage("length is not positive: 0");
  }
}
