package dev.washout.benchmarks;

import dev.washout.catalog.Indicators;
import dev.washout.core.Calculator;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Setup;

/**
 * Any recipe, one input after the other, its value read after each: {@code java -jar
 * washout-benchmarks.jar CalculatorBenchmark -p "recipe=ATR(14)"}.
 */
public class CalculatorBenchmark extends AbstractBarsBenchmark {
  /** The recipe's text. */
  @Param("RSI(14)")
  public String recipe = "RSI(14)";

  private Feed feed;

  /** For JMH. */
  public CalculatorBenchmark() {}

  /** Makes the inputs. */
  @Setup
  public void makeInputs() {
    feed = Feed.of(Indicators.parse(recipe), bars);
  }

  /**
   * Ours.
   *
   * @return the last calculator
   */
  @Benchmark
  public Calculator washout() {
    Calculator last = feed.run();
    for (int r = repeats(); r > 1; r--) {
      last = feed.run();
    }
    return last;
  }
}
