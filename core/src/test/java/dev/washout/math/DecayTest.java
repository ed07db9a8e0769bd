package dev.washout.math;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DecayTest {
  @Test
  void isSpentAtEvery64thInputOnly() {
    for (long index = 0; index < 300; index++) {
      boolean due = index % 64 == 63;
      assertThat(Decay.isSpent(index, 0)).isEqualTo(due);
      assertThat(Decay.isSpent(index, 9.9e-201)).isEqualTo(due);
      assertThat(Decay.isSpent(index, 1e-200)).isFalse();
      assertThat(Decay.isSpent(index, 1)).isFalse();
    }
    assertThat(Decay.isSpent((1L << 40) - 1, 0)).isTrue();
    assertThat(Decay.isSpent(63, Double.NaN)).isFalse();
  }

  @Test
  void aPartIsKeptUnlessItIsNextToNothing() {
    assertThat(Decay.part(0)).isZero();
    assertThat(Decay.part(Double.MIN_VALUE)).isZero();
    assertThat(Decay.part(9.9e-281)).isZero();
    assertThat(Decay.part(1e-280)).isEqualTo(1e-280);
    assertThat(Decay.part(5)).isEqualTo(5);
  }

  @Test
  void isNearACheckAtItAndAfterIt() {
    for (long index = 0; index < 300; index++) {
      assertThat(Decay.isNearCheck(index))
          .isEqualTo(Decay.isSpent(index, 0) || Decay.isSpent(index - 1, 0));
    }
    assertThat(Decay.isNearCheck(1L << 40)).isTrue();
  }

  @Test
  void thePeriodIsAPowerOfTwo() {
    assertThat(Integer.bitCount(Decay.PERIOD)).isOne();
    assertThat(Decay.THRESHOLD).isGreaterThan(Double.MIN_NORMAL);
  }
}
