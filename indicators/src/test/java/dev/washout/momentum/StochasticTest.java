package dev.washout.momentum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.washout.core.State;
import dev.washout.market.Candle;
import dev.washout.market.CandleSeries;
import dev.washout.market.Timeframe;
import org.junit.jupiter.api.Test;

class StochasticTest {
  /** StockCharts ChartSchool, "Stochastic Oscillator", worksheet cs-stochosc. */
  private static final double[] HIGHS = {
    127.0090, 127.6159, 126.5911, 127.3472, 128.1730, 128.4317, 127.3671, 126.4220, 126.8995,
    126.8498, 125.6460, 125.7156, 127.1582, 127.7154, 127.6855, 128.2228, 128.2725, 128.0934,
    128.2725, 127.7353, 128.7700, 129.2873, 130.0633, 129.1182, 129.2873, 128.4715, 128.0934,
    128.6506, 129.1381, 128.6406
  };

  private static final double[] LOWS = {
    125.3574, 126.1633, 124.9296, 126.0937, 126.8199, 126.4817, 126.0340, 124.8301, 126.3921,
    125.7156, 124.5615, 124.5715, 125.0689, 126.8597, 126.6309, 126.8001, 126.7105, 126.8001,
    126.1335, 125.9245, 126.9891, 127.8148, 128.4715, 128.0641, 127.6059, 127.5960, 126.9990,
    126.8995, 127.4865, 127.3970
  };

  /** The worksheet has closes from the 14th bar; those before do not matter. */
  private static final double[] CLOSES = {
    127.2876, 127.1781, 128.0138, 127.1085, 127.7253, 127.0587, 127.3273, 128.7103, 127.8745,
    128.5809, 128.6008, 127.9342, 128.1133, 127.5960, 127.5960, 128.6904, 128.2725
  };

  private static CandleSeries worksheet() {
    CandleSeries.Builder bars = CandleSeries.builder(Timeframe.ONE_DAY);
    for (int i = 0; i < HIGHS.length; i++) {
      double close = i < 13 ? LOWS[i] : CLOSES[i - 13];
      bars.add(bar(i, HIGHS[i], LOWS[i], close));
    }
    return bars.build();
  }

  private static Candle bar(int day, double high, double low, double close) {
    return new Candle(day * 86_400_000L, Timeframe.ONE_DAY, close, high, low, close, 1);
  }

  @Test
  void worksheetOfTheFastStochastic() {
    double[] expectedK = {
      70.4382, 67.6089, 89.2021, 65.8106, 81.7477, 64.5238, 74.5298, 98.5814, 70.1045, 73.0561,
      73.4178, 61.2313, 60.9563, 40.3861, 40.3861, 66.8285, 56.7314
    };
    double[] expectedD = {75.7497, 74.2072, 78.9201, 70.6940, 73.6004, 79.2117, 81.0719, 80.5807};
    double[] k = Stochastic.of(14, 1, 1).k().over(worksheet()).toArray();
    double[] d = Stochastic.of(14, 1, 3).d().over(worksheet()).toArray();
    double[] slowK = Stochastic.of(14, 3, 1).k().over(worksheet()).toArray();
    for (int i = 0; i < expectedK.length; i++) {
      assertThat(k[i + 13]).isCloseTo(expectedK[i], within(0.005)); // prices of four decimals
    }
    for (int i = 0; i < expectedD.length; i++) {
      assertThat(d[i + 15]).isCloseTo(expectedD[i], within(0.005));
    }
    assertThat(slowK).isEqualTo(d);
  }

  /** Range 10 to 20, closes 15, 20, 11: raw 50, 100, 10; over two 75, 55; over two again 65. */
  @Test
  void handWorked() {
    StochasticCalculator stochastic = Stochastic.of(1, 2, 2).start();
    assertThat(stochastic.update(bar(0, 20, 10, 15))).isFalse();
    assertThat(stochastic.update(bar(1, 20, 10, 20))).isFalse();
    assertThat(stochastic.update(bar(2, 20, 10, 11))).isTrue();
    assertThat(stochastic.k()).isCloseTo(55, within(1e-13));
    assertThat(stochastic.d()).isCloseTo(65, within(1e-13));
  }

  @Test
  void withoutRangeIsFifty() {
    StochasticCalculator stochastic = Stochastic.of(2, 1, 1).start();
    stochastic.update(bar(0, 20, 10, 20));
    stochastic.update(bar(1, 7, 7, 7));
    assertThat(stochastic.k()).isZero();
    stochastic.update(bar(2, 7, 7, 7));
    assertThat(stochastic.k()).isEqualTo(50);
    assertThat(stochastic.d()).isEqualTo(50);
  }

  @Test
  void stateResumesAsATypedCalculator() {
    Stochastic recipe = Stochastic.of(2, 1, 2);
    StochasticCalculator stochastic = recipe.start();
    for (int i = 0; i < 5; i++) {
      stochastic.update(bar(i, 20 + i, 10, 12 + i));
    }
    State<StochasticCalculator> state = stochastic.snapshot();
    assertThat(state.resume().k()).isEqualTo(stochastic.k());
    assertThat(recipe.state(state.toBytes()).resume().d()).isEqualTo(stochastic.d());
    assertThat(stochastic.recipe()).isEqualTo(recipe);
  }

  @Test
  void linesPromiseTheirRange() {
    assertThat(Stochastic.of(14, 3, 3).k().range().min()).isZero();
    assertThat(Stochastic.of(14, 3, 3).d().range().max()).isEqualTo(100);
  }

  @Test
  void rejectsImpossiblePeriods() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Stochastic.of(0, 3, 3))
        .withMessage("period is not positive: 0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Stochastic.of(14, 0, 3))
        .withMessage("smoothing is not positive: 0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Stochastic.of(14, 3, 0))
        .withMessage("signalPeriod is not positive: 0");
  }
}
