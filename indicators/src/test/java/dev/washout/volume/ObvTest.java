package dev.washout.volume;

import static org.assertj.core.api.Assertions.assertThat;

import dev.washout.core.CandleCalculator;
import dev.washout.market.Candle;
import dev.washout.market.Timeframe;
import dev.washout.table.Bars;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ObvTest {
  @Test
  void risingVolumeIsAddedAndFallingTakenAway() {
    assertThat(Obv.of().over(Bars.bare(3, 10, 11, 11, 9, 12)).toArray())
        .containsExactly(3, 6, 6, 3, 6);
    assertThat(Obv.of().lookback()).isZero();
  }

  @Test
  void smallVolumesAreNotLostBesideALargeSum() {
    CandleCalculator obv = Obv.of().start();
    obv.update(bar(0, 10, 1e17));
    for (int i = 1; i <= 1000; i++) {
      obv.update(bar(i, 10 + i, 1));
    }
    assertThat(obv.value()).isEqualTo(1e17 + 1000);
    assertThat(obv.preview(bar(1001, 9, 1e17))).isEqualTo(1000);
    obv.update(bar(1001, 9, 1e17));
    assertThat(obv.value()).isEqualTo(1000);
  }

  private static Candle bar(int i, double price, double volume) {
    Instant open = Instant.ofEpochSecond(3600L * i);
    return Candle.of(open, Timeframe.ONE_HOUR, price, price, price, price, volume);
  }
}
