package dev.washout.math;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.washout.contract.Regime;
import dev.washout.core.Domain;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class ForgettingRecurrenceTest {
  /**
   * With warm-ups too short to forget, lanes fit together seldom: they are replayed, or given up.
   */
  @Property(tries = 150)
  void lanesGiveTheBitsOfThePlainLoop(
      @ForAll Regime regime,
      @ForAll long seed,
      @ForAll @IntRange(min = 1, max = 60) int length,
      @ForAll @IntRange(min = 1, max = 5) int warmUp,
      @ForAll @IntRange(max = 6000) int size) {
    ExponentialBatch batch = batch(length, 64 * warmUp, 64 * warmUp + 64);
    assertSameBits(regime.values(Domain.REAL, seed, size), length, batch, seed);
  }

  @Property(tries = 60)
  void lanesOfUsualLengthGiveTheBitsOfThePlainLoop(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 60) int length) {
    double keep = 1 - 2 / (length + 1.0);
    ExponentialBatch batch = new ExponentialBatch(keep, 1 - keep); // the mean's own weights
    assertSameBits(adverse(seed, 40_000), length, batch, seed);
  }

  @Property(tries = 20)
  void meansMayTakeThePlaceOfTheirInputs(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 60) int length) {
    double[] values = adverse(seed, 80_000);
    double[] expected = new double[values.length];
    ExponentialMean.span(length).updateAll(values, expected, 0, values.length);
    ExponentialMean.span(length).updateAll(values, values, 0, values.length);
    assertThat(Arrays.mismatch(bits(values), bits(expected))).isEqualTo(-1);
  }

  /** Stretches that stand still, decay to nothing, jump by 150 orders of magnitude, or move. */
  private static double[] adverse(long seed, int size) {
    Random random = new Random(seed);
    double[] values = new double[size];
    double x = 1;
    int kind = 0;
    for (int i = 0; i < size; i++) {
      if (random.nextInt(3000) == 0) {
        kind = random.nextInt(5);
      }
      switch (kind) {
        case 0 -> x *= 1 + 0.01 * random.nextGaussian();
        case 1 -> x = 0;
        case 2 -> x = random.nextInt(100) == 0 ? 1e80 : 1e-70 * random.nextGaussian();
        case 3 -> x = -0.0;
        default -> {
          // as it was
        }
      }
      values[i] = x;
    }
    return values;
  }

  private static ExponentialBatch batch(int length, int warmUp, int lane) {
    double keep = 1 - 2 / (length + 1.0);
    return new ExponentialBatch(keep, 1 - keep, warmUp, lane);
  }

  private static void assertSameBits(
      double[] values, int length, ExponentialBatch batch, long seed) {
    double[] expected = new double[values.length];
    ExponentialMean streaming = ExponentialMean.span(length);
    for (int i = 0; i < values.length; i++) {
      expected[i] = streaming.update(values[i]) ? streaming.value() : Double.NaN;
    }
    Random random = new Random(seed);
    int shift = random.nextInt(100);
    double[] in = new double[shift + values.length];
    System.arraycopy(values, 0, in, shift, values.length);
    double[] out = new double[values.length];
    ExponentialMean mean = ExponentialMean.span(length);
    int done = 0;
    while (done < values.length) {
      int to = Math.min(values.length, done + 1 + random.nextInt(2 * values.length));
      if (random.nextInt(4) == 0) {
        double x = values[done];
        out[done] = mean.update(x) ? mean.value() : Double.NaN;
        to = done + 1;
      } else {
        mean.updateAll(batch, in, shift + done, out, done, to - done);
      }
      done = to;
    }
    assertThat(Arrays.mismatch(bits(out), bits(expected))).as("the first other bits").isEqualTo(-1);
    assertThat(state(mean)).isEqualTo(state(streaming));
  }

  private static List<Double> state(ExponentialMean mean) {
    return Saved.andRead(
        mean::save, in -> List.of((double) in.readCount(), in.readDouble(), in.readDouble()));
  }

  private static long[] bits(double[] values) {
    return Arrays.stream(values).mapToLong(Double::doubleToRawLongBits).toArray();
  }

  @Example
  void aLaneHoldsItsWarmUp() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> batch(3, 128, 64))
        .withMessageContaining("128")
        .withMessageContaining("64");
    assertThatIllegalArgumentException().isThrownBy(() -> batch(3, 100, 640));
    assertThatIllegalArgumentException().isThrownBy(() -> batch(3, 64, 100));
  }
}
