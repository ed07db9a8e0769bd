package dev.washout.breadth;

import dev.washout.contract.Regime;
import dev.washout.market.Bar;
import dev.washout.market.Candle;
import dev.washout.market.Symbol;
import dev.washout.market.Timeframe;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Markets to test with. */
final class Markets {
  static final Symbol A = Symbol.of("A");
  static final Symbol B = Symbol.of("B");
  static final Symbol C = Symbol.of("C");
  static final Symbol D = Symbol.of("D");

  private static final String NAMES = "CAEDB";
  private static final long HOUR = Timeframe.ONE_HOUR.millis();

  private Markets() {}

  /** A step by hand. */
  static CrossSection.Builder step(int index) {
    return CrossSection.builder(Regime.START + index * HOUR, Timeframe.ONE_HOUR);
  }

  /** A bar of one price. */
  static Candle bar(int index, double price, double volume) {
    return bar(index, price, price, price, price, volume);
  }

  static Candle bar(int index, double open, double high, double low, double close, double volume) {
    return new Candle(
        Regime.START + index * HOUR, Timeframe.ONE_HOUR, open, high, low, close, volume);
  }

  /**
   * Five symbols. In an ordinary market all are there all the time; in the others some start late,
   * some miss steps, some leave, and not every supply or volume is known.
   */
  static List<CrossSection> random(Regime regime, long seed, int size) {
    Random random = new Random(seed);
    List<List<Bar>> symbols = new ArrayList<>();
    for (int s = 0; s < NAMES.length(); s++) {
      symbols.add(regime.bars(seed + s, size));
    }
    List<CrossSection> markets = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      CrossSection.Builder step = step(regime == Regime.TICKS ? 2 * i : i);
      for (int s = 0; s < symbols.size(); s++) {
        boolean missing =
            regime != Regime.WALK
                && (i < 3 * s || random.nextInt(8) == 0 || (s == 1 && i > size / 2));
        if (!missing) {
          Bar b = symbols.get(s).get(i);
          boolean unknown = regime != Regime.WALK && random.nextInt(10) == 0;
          Candle bar =
              new Candle(
                  Regime.START + (regime == Regime.TICKS ? 2 * i : i) * HOUR,
                  Timeframe.ONE_HOUR,
                  b.open(),
                  b.high(),
                  b.low(),
                  b.close(),
                  unknown ? Bar.UNKNOWN_VOLUME : b.volume());
          step.add(
              Symbol.of(NAMES.substring(s, s + 1)),
              bar,
              unknown ? CrossSection.UNKNOWN_SUPPLY : 1000.0 * (s + 1));
        }
      }
      markets.add(step.build());
    }
    return markets;
  }
}
