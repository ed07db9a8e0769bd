package dev.washout.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class DoubleSeriesTest {
  private static final DoubleSeries SERIES = DoubleSeries.of(Double.NaN, 1, 2.5, Double.NaN, 4);

  @Test
  void holdsValuesAndTheirAbsence() {
    assertThat(SERIES.size()).isEqualTo(5);
    assertThat(SERIES.count()).isEqualTo(3);
    assertThat(SERIES.get(0)).isEmpty();
    assertThat(SERIES.get(2)).isEqualTo(OptionalDouble.of(2.5));
    assertThat(SERIES.last()).hasValue(4);
    assertThat(DoubleSeries.of(1, Double.NaN).last()).isEmpty();
    assertThat(DoubleSeries.of().last()).isEmpty();
    for (int index : new int[] {-1, 5}) {
      assertThatExceptionOfType(IndexOutOfBoundsException.class)
          .isThrownBy(() -> SERIES.get(index));
    }
  }

  @Test
  void isImmutable() {
    double[] values = {1, 2};
    DoubleSeries series = DoubleSeries.of(values);
    values[0] = 9;
    series.toArray()[1] = 9;
    assertThat(series.toArray()).containsExactly(1, 2);
    assertThat(series).isEqualTo(DoubleSeries.of(1, 2)).hasSameHashCodeAs(DoubleSeries.of(1, 2));
    assertThat(series).isNotEqualTo(DoubleSeries.of(1, 3)).isNotEqualTo("series");
    assertThat(series.hashCode()).isNotEqualTo(DoubleSeries.of(1, 3).hashCode());
    assertThat(SERIES).isEqualTo(DoubleSeries.of(SERIES.toArray()));
  }

  @Test
  void prints() {
    assertThat(SERIES).hasToString("3 values in 5: [- 1 2.5 - 4]");
    assertThat(DoubleSeries.of()).hasToString("0 values in 0: []");
    assertThat(DoubleSeries.of(0, 1, 2, 3, 4, 1.0 / 3))
        .hasToString("6 values in 6: [... 1 2 3 4 0.33333333]");
  }
}
