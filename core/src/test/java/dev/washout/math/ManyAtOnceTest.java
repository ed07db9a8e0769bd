package dev.washout.math;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.washout.contract.Regime;
import dev.washout.core.Domain;
import java.util.Arrays;
import java.util.Random;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** What windows make of many inputs at once has the bits of one update after the other. */
class ManyAtOnceTest {
  @Property(tries = 300)
  void momentsAreThoseOfSingleUpdates(
      @ForAll Regime regime,
      @ForAll long seed,
      @ForAll @IntRange(min = 1, max = 70) int length,
      @ForAll @IntRange(max = 3000) int size) {
    double[] values = regime.values(Domain.REAL, seed, size);
    RollingMoments single = new RollingMoments(length);
    double[] means = new double[size];
    double[] deviations = new double[size];
    for (int i = 0; i < size; i++) {
      boolean full = single.update(values[i]);
      means[i] = full ? single.mean() : Double.NaN;
      deviations[i] = full ? single.populationDeviation() : Double.NaN;
    }
    Random random = new Random(seed);
    RollingMoments many = new RollingMoments(length);
    double[] manyMeans = random.nextBoolean() ? values.clone() : new double[size];
    double[] manyDeviations = new double[size];
    double[] in = random.nextBoolean() ? values : manyDeviations;
    System.arraycopy(values, 0, in, 0, size);
    int done = 0;
    while (done < size) {
      int to = Math.min(size, done + 1 + random.nextInt(size));
      if (random.nextInt(3) == 0) {
        many.updateAll(in, manyMeans, done, to);
        System.arraycopy(deviations, done, manyDeviations, done, to - done);
      } else if (random.nextInt(3) == 0) {
        many.updateDeviations(in, manyDeviations, done, to);
        System.arraycopy(means, done, manyMeans, done, to - done);
      } else if (random.nextBoolean()) {
        many.updateDeviations(in, manyMeans, manyDeviations, done, to);
      } else {
        many.updateAll(in, manyMeans, manyDeviations, done, to);
        takeRoots(many, manyDeviations, done, to);
      }
      assertThat(bits(many.mean(), many.populationDeviation()))
          .isEqualTo(bits(replayed(values, to, length)));
      done = to;
    }
    assertThat(bits(manyMeans)).isEqualTo(bits(means));
    assertThat(bits(manyDeviations)).isEqualTo(bits(deviations));
    assertThat(many.preview(3)).isEqualTo(single.preview(3));
    assertThat(bits(many.mean(), many.sampleVariance()))
        .isEqualTo(bits(single.mean(), single.sampleVariance()));
  }

  private static void takeRoots(RollingMoments window, double[] squares, int from, int to) {
    for (int i = from; i < to; i++) {
      squares[i] = window.populationDeviation(squares[i]);
    }
  }

  private static double[] replayed(double[] values, int to, int length) {
    RollingMoments window = new RollingMoments(length);
    for (int i = 0; i < to; i++) {
      window.update(values[i]);
    }
    return new double[] {window.mean(), window.populationDeviation()};
  }

  @Example
  void momentsWantAnArrayEach() {
    double[] out = new double[5];
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new RollingMoments(2).updateAll(new double[5], out, out, 0, 5));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new RollingMoments(2).updateDeviations(new double[5], out, out, 0, 5));
  }

  @Property(tries = 300)
  void extremaAreThoseOfSingleUpdates(
      @ForAll Regime regime,
      @ForAll long seed,
      @ForAll @IntRange(min = 1, max = 2 * ExtremumStrip.LONGEST) int length,
      @ForAll boolean max,
      @ForAll boolean withZeros,
      @ForAll @IntRange(max = 12_000) int size) {
    double[] values = regime.values(Domain.REAL, seed, size);
    for (int i = 0; withZeros && i < size; i += 7) {
      values[i] = i % 2 == 0 ? 0.0 : -0.0;
    }
    RollingExtremum single = max ? RollingExtremum.max(length) : RollingExtremum.min(length);
    double[] expected = new double[size];
    for (int i = 0; i < size; i++) {
      expected[i] = single.update(values[i]) ? single.value() : Double.NaN;
    }
    Random random = new Random(seed);
    RollingExtremum many = max ? RollingExtremum.max(length) : RollingExtremum.min(length);
    double[] out = random.nextBoolean() ? values : new double[size];
    int done = 0;
    while (done < size) {
      int whole = (done / length + 1 + random.nextInt(3)) * length;
      int to = Math.min(size, random.nextBoolean() ? whole : done + 1 + random.nextInt(size));
      many.updateAll(values, out, done, to);
      if (to >= length) {
        assertThat(bits(many.value())).isEqualTo(bits(expected[to - 1]));
      }
      done = to;
    }
    assertThat(bits(out)).isEqualTo(bits(expected));
    for (int i = 0; i < 2 * length; i++) {
      double next = random.nextGaussian();
      assertThat(bits(many.preview(next))).isEqualTo(bits(single.preview(next)));
      assertThat(many.update(next)).isEqualTo(single.update(next));
      assertThat(bits(many.value())).isEqualTo(bits(single.value()));
    }
  }

  private static long[] bits(double... values) {
    return Arrays.stream(values).mapToLong(Double::doubleToRawLongBits).toArray();
  }
}
