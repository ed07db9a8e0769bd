package dev.washout.math;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Random;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class RollingExtremumAgeTest {
  @Property(tries = 200)
  void findsWhatASearchFinds(@ForAll @IntRange(min = 1, max = 9) int n, @ForAll long seed) {
    Random random = new Random(seed);
    RollingExtremumAge max = RollingExtremumAge.max(n);
    RollingExtremumAge min = RollingExtremumAge.min(n);
    double[] x = random.doubles(60).map(u -> Math.rint(u * 5)).toArray();
    for (int i = 0; i < x.length; i++) {
      int high = i;
      int low = i;
      for (int k = i; k >= 0 && k > i - n; k--) {
        high = x[k] > x[high] ? k : high;
        low = x[k] < x[low] ? k : low;
      }
      boolean full = i >= n - 1;
      assertThat(max.previewAge(x[i])).isEqualTo(full ? i - high : -1);
      assertThat(min.previewAge(x[i])).isEqualTo(full ? i - low : -1);
      assertThat((Double) max.previewValue(x[i]))
          .isEqualTo(Double.valueOf(full ? x[high] : Double.NaN));
      assertThat((Double) min.previewValue(x[i]))
          .isEqualTo(Double.valueOf(full ? x[low] : Double.NaN));
      assertThat(max.update(x[i])).isEqualTo(full);
      assertThat(min.update(x[i])).isEqualTo(full);
      assertThat(max.age()).isEqualTo(i - high);
      assertThat(min.age()).isEqualTo(i - low);
      assertThat(max.value()).isEqualTo(x[high]);
      assertThat(min.value()).isEqualTo(x[low]);
    }
  }

  @Example
  void rejectsAWindowOfNothing() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> RollingExtremumAge.max(0))
        .withMessage("length is not positive: 0");
  }

  @Property(tries = 40)
  void resumesAfterEveryInput(@ForAll @IntRange(min = 1, max = 9) int n, @ForAll long seed) {
    Random random = new Random(seed);
    RollingExtremumAge max = RollingExtremumAge.max(n);
    RollingExtremumAge min = RollingExtremumAge.min(n);
    RollingExtremumAge resumedMax = RollingExtremumAge.max(n);
    RollingExtremumAge resumedMin = RollingExtremumAge.min(n);
    for (int i = 0; i < 50; i++) {
      double x = random.nextInt(6);
      assertThat(resumedMax.update(x)).isEqualTo(max.update(x));
      assertThat(resumedMin.update(x)).isEqualTo(min.update(x));
      resumedMax = Saved.andRead(resumedMax::save, in -> RollingExtremumAge.max(n, in));
      resumedMin = Saved.andRead(resumedMin::save, in -> RollingExtremumAge.min(n, in));
      assertThat(resumedMax.value()).isEqualTo(max.value());
      assertThat(resumedMax.age()).isEqualTo(max.age());
      assertThat(resumedMin.value()).isEqualTo(min.value());
      assertThat(resumedMin.age()).isEqualTo(min.age());
      assertThat(resumedMax.previewAge(3)).isEqualTo(max.previewAge(3));
    }
  }

  @Example
  void rejectsAQueueThatCannotBe() {
    long[][] ages = {{2, 1, 0}, {-1}, {2}, {0, 0}, {0, 1}};
    for (long[] age : ages) {
      assertThatIllegalArgumentException()
          .isThrownBy(
              () ->
                  Saved.andRead(
                      out -> {
                        out.putLong(2);
                        out.putLongs(age);
                        out.putDoubles(new double[age.length]);
                      },
                      in -> RollingExtremumAge.max(2, in)))
          .withMessageContaining("a window of 2 holds");
    }
  }
}
