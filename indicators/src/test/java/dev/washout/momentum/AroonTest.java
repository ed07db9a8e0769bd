package dev.washout.momentum;

import static org.assertj.core.api.Assertions.assertThat;

import dev.washout.market.CandleSeries;
import dev.washout.table.Bars;
import org.junit.jupiter.api.Test;

class AroonTest {
  @Test
  void countsTheBarsSinceTheExtrema() {
    CandleSeries bars = Bars.bare(1, 10, 14, 12, 8, 9, 9, 9, 9);
    var lines = Aroon.of(4).over(bars);
    double none = Double.NaN;
    assertThat(lines.get("up").toArray()).containsExactly(none, none, none, none, 25, 0, 0, 100);
    assertThat(lines.get("down").toArray()).containsExactly(none, none, none, none, 75, 50, 25, 0);
    assertThat(lines.get("oscillator").toArray())
        .containsExactly(none, none, none, none, -50, -50, -25, 100);
  }

  @Test
  void theLatestOfEqualExtremaCounts() {
    CandleSeries bars = Bars.bare(1, 10, 10, 10);
    AroonCalculator aroon = Aroon.of(2).start();
    bars.stream().forEach(aroon::update);
    assertThat(aroon.up()).isEqualTo(100);
    assertThat(aroon.down()).isEqualTo(100);
    assertThat(aroon.oscillator()).isZero();
  }

  @Test
  void theOscillatorIsTheDifference() {
    AroonCalculator aroon = Aroon.of(4).start();
    Bars.bare(1, 10, 14, 12, 8, 9).stream().forEach(aroon::update);
    assertThat(aroon.up()).isEqualTo(25);
    assertThat(aroon.down()).isEqualTo(75);
    assertThat(aroon.oscillator()).isEqualTo(-50);
  }

  @Test
  void readsHighsAndLows() {
    double[][] rows = {{10, 15, 9, 10, 1}, {10, 11, 5, 10, 1}, {10, 11, 9, 10, 1}};
    Aroon aroon = Aroon.of(2);
    CandleSeries bars = Bars.of(rows);
    assertThat(aroon.up().over(bars).toArray()[2]).isEqualTo(0);
    assertThat(aroon.down().over(bars).toArray()[2]).isEqualTo(50);
    assertThat(aroon.oscillator().over(bars).toArray()[2]).isEqualTo(-50);
    assertThat(aroon.range(0).min()).isEqualTo(0);
    assertThat(aroon.range(2).min()).isEqualTo(-100);
  }
}
