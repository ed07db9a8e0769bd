package dev.washout.capitulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.washout.market.Candle;
import dev.washout.market.CandleSeries;
import dev.washout.market.Timeframe;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class BearishSequenceTest {
  private static Candle bar(
      int hour, double open, double high, double low, double close, double volume) {
    return new Candle(hour * 3_600_000L, Timeframe.ONE_HOUR, open, high, low, close, volume);
  }

  /** Two quiet candles with bodies of 1 % and a volume of 10, and then some more. */
  private static double[] after(Candle... more) {
    List<Candle> bars = new ArrayList<>();
    bars.add(bar(0, 100, 102, 98, 101, 10));
    bars.add(bar(1, 100, 102, 98, 99, 10));
    bars.addAll(Arrays.asList(more));
    double[] values =
        BearishSequence.of(2, 1.5).over(CandleSeries.of(Timeframe.ONE_HOUR, bars)).toArray();
    assertThat(values).startsWith(Double.NaN, Double.NaN);
    return Arrays.copyOfRange(values, 2, values.length);
  }

  @Test
  void countsCandlesInARow() {
    assertThat(
            after(
                bar(2, 100, 100, 94, 95, 15), // 5 % on 1.5 times the volume
                bar(3, 100, 100, 90, 92, 20), // 8 % after a mean of 3; 20 after a mean of 12.5
                bar(4, 100, 100, 85, 90, 27), // 10 % after 6.5; 27 after 17.5: 1.54; in the third
                bar(5, 100, 104, 99, 103, 90), // up
                bar(6, 100, 100, 80, 81, 90))) // begins anew; 90 after 58.5
        .containsExactly(1, 2, 3, 0, 1);
  }

  @Test
  void everyConditionCounts() {
    assertThat(after(bar(2, 100, 100, 94, 95, 14.9))).as("volume").containsExactly(0);
    assertThat(after(bar(2, 100, 100, 98, 99, 15))).as("a mean body").containsExactly(0);
    assertThat(after(bar(2, 100, 100, 90, 95, 15))).as("closes mid-range").containsExactly(0);
    assertThat(after(bar(2, 94, 101, 94, 100, 15))).as("upward").containsExactly(0);
  }

  @Test
  void closesInTheLowerThirdToTheBit() {
    assertThat(after(bar(2, 98, 99, 90, 93, 15))).containsExactly(1);
    assertThat(after(bar(2, 98, 99, 90, Math.nextUp(93.0), 15))).containsExactly(0);
  }

  @Test
  void rejectsParametersOutOfRange() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> BearishSequence.of(0, 1.5))
        .withMessage("period is not positive: 0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> BearishSequence.of(20, -1))
        .withMessage("volume is not above 0 and at most 1000000: -1.0");
  }
}
