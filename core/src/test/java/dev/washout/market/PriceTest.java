package dev.washout.market;

import static org.assertj.core.api.Assertions.assertThat;

import dev.washout.contract.Regime;
import dev.washout.core.Domain;
import java.time.Instant;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class PriceTest {
  @Example
  void readsThePriceItNames() {
    Candle bar = Candle.of(Instant.EPOCH, Timeframe.ONE_HOUR, 10, 16, 8, 13);
    assertThat(Price.OPEN.of(bar)).isEqualTo(10);
    assertThat(Price.HIGH.of(bar)).isEqualTo(16);
    assertThat(Price.LOW.of(bar)).isEqualTo(8);
    assertThat(Price.CLOSE.of(bar)).isEqualTo(13);
    assertThat(Price.MEDIAN.of(bar)).isEqualTo(12);
    assertThat(Price.TYPICAL.of(bar)).isEqualTo(37.0 / 3);
    assertThat(Price.WEIGHTED.of(bar)).isEqualTo(12.5);
    assertThat(Price.AVERAGE.of(bar)).isEqualTo(11.75);
  }

  @Property
  void columnsHoldTheSameBits(@ForAll Price price, @ForAll Regime regime, @ForAll long seed) {
    CandleSeries series = regime.series(seed, 30).slice(3, 27);
    double[] column = series.prices(price);
    assertThat(column).hasSize(24);
    for (int i = 0; i < column.length; i++) {
      assertThat(column[i]).isEqualTo(price.of(series.get(i)));
      assertThat(Domain.PRICE.contains(column[i])).isTrue();
      double slack = Math.ulp(series.get(i).high());
      assertThat(column[i]).isBetween(series.get(i).low() - slack, series.get(i).high() + slack);
    }
  }

  @Example
  void extremePricesStayInTheDomain() {
    for (double level : new double[] {1e-90, 1e90}) {
      Candle bar = Candle.of(Instant.EPOCH, Timeframe.ONE_HOUR, level, level, level, level);
      for (Price price : Price.values()) {
        assertThat(Domain.PRICE.contains(price.of(bar))).as("%s of %s", price, level).isTrue();
      }
    }
  }
}
