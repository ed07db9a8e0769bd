package dev.washout.flink.market;

import dev.washout.catalog.Indicators;
import dev.washout.core.Calculator;
import dev.washout.core.CandleCalculator;
import dev.washout.core.CandleIndicator;
import dev.washout.core.Indicator;
import dev.washout.core.LiquidationCalculator;
import dev.washout.core.LiquidationIndicator;
import dev.washout.core.State;
import dev.washout.market.Bar;
import dev.washout.market.Liquidation;

/** One indicator of one instrument: a calculator over bars or over liquidations, read alike. */
abstract class Gauge {
  /**
   * Reads a recipe that an instrument can run.
   *
   * @throws IllegalArgumentException if the text is not that of such a recipe
   */
  static Indicator parse(String text) {
    Indicator recipe = Indicators.parse(text);
    if (recipe instanceof CandleIndicator || recipe instanceof LiquidationIndicator) {
      return recipe;
    }
    throw new IllegalArgumentException(
        "'"
            + text
            + "' gives no single value of bars or liquidations;"
            + " name a price ('RSI(14) on CLOSE') or a line ('STOCH(14,3,3).percentK')");
  }

  static Gauge start(Indicator recipe) {
    return of(recipe.start());
  }

  /**
   * Goes on from the byte form of a state.
   *
   * @throws IllegalArgumentException if the bytes are damaged, of an unknown version, or of another
   *     recipe
   */
  static Gauge resume(Indicator recipe, byte[] state) {
    return of(State.read(state, recipe, recipe::resume).resume());
  }

  private static Gauge of(Calculator calculator) {
    return calculator instanceof CandleCalculator bars
        ? new OfBars(bars)
        : new OfLiquidations((LiquidationCalculator) calculator);
  }

  byte[] state() {
    return calculator().snapshot().toBytes();
  }

  abstract Calculator calculator();

  void take(Liquidation event) {}

  /** Reads a bar, at whose close it then is. Returns the value it produced, or NaN. */
  abstract double take(Bar bar);

  /** The latest value, or NaN. */
  abstract double value();

  private static final class OfBars extends Gauge {
    private final CandleCalculator calculator;

    OfBars(CandleCalculator calculator) {
      this.calculator = calculator;
    }

    @Override
    Calculator calculator() {
      return calculator;
    }

    @Override
    double take(Bar bar) {
      return calculator.update(bar) ? calculator.value() : Double.NaN;
    }

    @Override
    double value() {
      return calculator.isReady() ? calculator.value() : Double.NaN;
    }
  }

  private static final class OfLiquidations extends Gauge {
    private final LiquidationCalculator calculator;

    OfLiquidations(LiquidationCalculator calculator) {
      this.calculator = calculator;
    }

    @Override
    Calculator calculator() {
      return calculator;
    }

    @Override
    void take(Liquidation event) {
      calculator.update(event);
    }

    @Override
    double take(Bar bar) {
      return calculator.advanceTo(bar.closeEpochMillis()) ? calculator.value() : Double.NaN;
    }

    @Override
    double value() {
      return calculator.isReady() ? calculator.value() : Double.NaN;
    }
  }
}
