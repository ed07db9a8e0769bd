package dev.washout.benchmarks;

import dev.washout.core.Calculator;
import dev.washout.core.CandleCalculator;
import dev.washout.core.CandleLinesCalculator;
import dev.washout.core.DoubleCalculator;
import dev.washout.core.DoubleIndicator;
import dev.washout.core.DoubleLines;
import dev.washout.core.DoubleLinesCalculator;
import dev.washout.core.Indicator;
import dev.washout.core.LiquidationCalculator;
import dev.washout.core.LiquidationIndicator;
import dev.washout.core.OpenInterestCalculator;
import dev.washout.core.OpenInterestIndicator;
import dev.washout.level.SupportZones;
import dev.washout.level.ZoneWatch;
import dev.washout.liquidation.CascadeCalculator;
import dev.washout.liquidation.CascadeDetector;
import dev.washout.liquidation.LiquidationWindow;
import dev.washout.liquidation.LiquidationWindowCalculator;
import dev.washout.market.CandleSeries;
import dev.washout.market.Liquidation;
import dev.washout.market.OpenInterest;
import java.util.function.Supplier;

/**
 * A recipe with inputs of the shape it reads. A run starts a calculator, gives it one input after
 * the other, and reads its value after each.
 */
public final class Feed {
  /** How many values stay, a power of two. */
  private static final int READ = 1024;

  /** Takes the input at an index; NaN if that gave no value. */
  private interface Step {
    double at(int index);
  }

  private final Supplier<Calculator> start;
  private final int size;
  private final StepMaker steps;

  /** Not a sum, for which every input would wait for the one before it. */
  private final double[] read = new double[READ];

  private interface StepMaker {
    Step of(Calculator calculator);
  }

  private Feed(Supplier<Calculator> start, int size, StepMaker steps) {
    this.start = start;
    this.size = size;
    this.steps = steps;
  }

  /**
   * The inputs for a recipe: the numbers, bars and events of {@link Samples}.
   *
   * @param recipe over numbers, bars, liquidations or open interest
   * @param size how many inputs
   * @return the feed
   * @throws IllegalArgumentException if the recipe is of another shape
   */
  public static Feed of(Indicator recipe, int size) {
    return new Feed(() -> recipe.start(), size, steps(recipe, size));
  }

  /**
   * Runs a new calculator over all inputs.
   *
   * @return the calculator as it is at the end
   */
  public Calculator run() {
    Calculator calculator = start.get();
    Step step = steps.of(calculator);
    for (int i = 0; i < size; i++) {
      read[i & (READ - 1)] = step.at(i);
    }
    return calculator;
  }

  /**
   * What was read last, so that nothing can be left out.
   *
   * @return the values of the last inputs, in no order; 0 where there was none
   */
  public double[] read() {
    return read;
  }

  private static StepMaker steps(Indicator recipe, int size) {
    if (recipe instanceof DoubleIndicator || recipe instanceof DoubleLines) {
      double[] inputs = Samples.closes(size);
      return calculator -> overNumbers(calculator, inputs);
    }
    if (recipe instanceof OpenInterestIndicator) {
      OpenInterest[] inputs = Samples.openInterest(size);
      return calculator -> {
        OpenInterestCalculator c = (OpenInterestCalculator) calculator;
        return i -> c.update(inputs[i]) ? c.value() : 0;
      };
    }
    if (recipe instanceof LiquidationIndicator
        || recipe instanceof LiquidationWindow
        || recipe instanceof CascadeDetector) {
      Liquidation[] events = Samples.liquidations(size);
      return calculator -> overEvents(calculator, events);
    }
    CandleSeries bars = Samples.bars(size).candles();
    return calculator -> overBars(calculator, bars.cursor());
  }

  private static Step overNumbers(Calculator calculator, double[] inputs) {
    if (calculator instanceof DoubleCalculator c) {
      return i -> c.update(inputs[i]) ? c.value() : 0;
    }
    DoubleLinesCalculator c = (DoubleLinesCalculator) calculator;
    return i -> c.update(inputs[i]) ? c.line(0) : 0;
  }

  private static Step overEvents(Calculator calculator, Liquidation[] events) {
    if (calculator instanceof LiquidationCalculator c) {
      return i -> c.update(events[i]) ? c.value() : 0;
    }
    if (calculator instanceof LiquidationWindowCalculator c) {
      return i -> {
        c.update(events[i]);
        return c.longMicroUsd(0);
      };
    }
    CascadeCalculator c = (CascadeCalculator) calculator;
    return i -> c.update(events[i]) ? 1 : 0;
  }

  private static Step overBars(Calculator calculator, CandleSeries.Cursor bar) {
    if (calculator instanceof CandleCalculator c) {
      return i -> bar.next() && c.update(bar) ? c.value() : 0;
    }
    if (calculator instanceof CandleLinesCalculator c) {
      return i -> bar.next() && c.update(bar) ? c.line(0) : 0;
    }
    if (calculator instanceof SupportZones.Calculator c) {
      return i -> bar.next() && c.update(bar) ? 1 : 0;
    }
    if (calculator instanceof ZoneWatch.Calculator c) {
      return i -> bar.next() && c.update(bar) ? 1 : 0;
    }
    throw new IllegalArgumentException("a recipe of another shape: " + calculator.recipe());
  }
}
