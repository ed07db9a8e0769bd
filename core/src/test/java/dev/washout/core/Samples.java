package dev.washout.core;

import com.google.common.collect.ImmutableList;
import dev.washout.market.Bar;
import dev.washout.market.Candle;
import dev.washout.market.Price;
import dev.washout.market.Timeframe;
import dev.washout.math.RollingExtremum;
import dev.washout.math.RollingMoments;
import java.time.Instant;

/** Recipes small enough to be worked by hand, one of each shape. */
final class Samples {
  static final Catalog CATALOG =
      Catalog.builder()
          .add("MEAN", p -> new Mean(p.integer(0)))
          .add("CHANGE", p -> new Change())
          .add("ROOT", p -> new Root())
          .add("EXTREMES", p -> new Extremes(p.integer(0)))
          .add("SPAN", p -> new Span(p.integer(0)))
          .add("TURNOVER", p -> new Turnover())
          .add("SCALED", p -> new Scaled(p.number(0)))
          .add(
              "RESAMPLE", p -> Resampler.of(Timeframe.parse(p.word(0)), Timeframe.parse(p.word(1))))
          .build();

  private Samples() {}

  static Candle hour(int index, double open, double high, double low, double close, double volume) {
    long start = Instant.parse("2026-02-05T00:00:00Z").toEpochMilli();
    long time = start + index * Timeframe.ONE_HOUR.millis();
    return new Candle(time, Timeframe.ONE_HOUR, open, high, low, close, volume);
  }

  static Candle hour(int index, double close) {
    return hour(index, close, close, close, close, 1);
  }

  /** The mean of the last n. */
  record Mean(int n) implements DoubleIndicator {
    @Override
    public int lookback() {
      return n - 1;
    }

    @Override
    public DoubleCalculator start() {
      return new MeanMachine(this, new RollingMoments(n));
    }

    @Override
    public DoubleCalculator resume(StateReader in) {
      return new MeanMachine(this, in);
    }

    @Override
    public String toString() {
      return RecipeText.of("MEAN", n);
    }

    private static final class MeanMachine extends AbstractDoubleCalculator {
      private final RollingMoments window;

      MeanMachine(Mean recipe, RollingMoments window) {
        super(recipe);
        this.window = window;
      }

      MeanMachine(Mean recipe, StateReader in) {
        super(recipe, in);
        this.window = new RollingMoments(recipe.n, in);
      }

      @Override
      protected double step(double x) {
        return window.update(x) ? window.mean() : Double.NaN;
      }

      @Override
      protected double peek(double x) {
        return window.preview(x) ? window.mean() : Double.NaN;
      }

      @Override
      protected void save(StateWriter out) {
        window.save(out);
      }
    }
  }

  /** From one input to the next. */
  record Change() implements DoubleIndicator {
    @Override
    public int lookback() {
      return 1;
    }

    @Override
    public DoubleCalculator start() {
      return new ChangeMachine(this);
    }

    @Override
    public DoubleCalculator resume(StateReader in) {
      return new ChangeMachine(this, in);
    }

    @Override
    public String toString() {
      return "CHANGE()";
    }

    private static final class ChangeMachine extends AbstractDoubleCalculator {
      private double previous = Double.NaN;

      ChangeMachine(Change recipe) {
        super(recipe);
      }

      ChangeMachine(Change recipe, StateReader in) {
        super(recipe, in);
        previous = in.readDouble();
      }

      @Override
      protected double step(double x) {
        double change = x - previous;
        previous = x;
        return change;
      }

      @Override
      protected double peek(double x) {
        return x - previous;
      }

      @Override
      protected void save(StateWriter out) {
        out.putDouble(previous);
      }
    }
  }

  /** The square root: rejects negative inputs. */
  record Root() implements DoubleIndicator {
    @Override
    public Domain domain() {
      return Domain.NON_NEGATIVE;
    }

    @Override
    public Domain range() {
      return new Domain(0, 1e50);
    }

    @Override
    public int lookback() {
      return 0;
    }

    @Override
    public DoubleCalculator start() {
      return new RootMachine(this);
    }

    @Override
    public DoubleCalculator resume(StateReader in) {
      return new RootMachine(this, in);
    }

    @Override
    public String toString() {
      return "ROOT()";
    }

    private static final class RootMachine extends AbstractDoubleCalculator {
      RootMachine(Root recipe) {
        super(recipe);
      }

      RootMachine(Root recipe, StateReader in) {
        super(recipe, in);
      }

      @Override
      protected double step(double x) {
        return Math.sqrt(x);
      }

      @Override
      protected double peek(double x) {
        return Math.sqrt(x);
      }

      @Override
      protected void save(StateWriter out) {}
    }
  }

  /** The input times a factor, of which only the text matters. */
  record Scaled(double factor) implements DoubleIndicator {
    @Override
    public int lookback() {
      return 0;
    }

    @Override
    public DoubleCalculator start() {
      throw new AssertionError("checked when it is built, never run");
    }

    @Override
    public DoubleCalculator resume(StateReader in) {
      throw new AssertionError("checked when it is built, never run");
    }

    @Override
    public String toString() {
      return RecipeText.of("SCALED", factor);
    }
  }

  /** The smallest and largest of the last n; none where they are equal. */
  record Extremes(int n) implements DoubleLines {
    @Override
    public ImmutableList<String> lines() {
      return ImmutableList.of("min", "max");
    }

    @Override
    public int lookback() {
      return n - 1;
    }

    @Override
    public DoubleLinesCalculator start() {
      return new ExtremesMachine(this);
    }

    @Override
    public DoubleLinesCalculator resume(StateReader in) {
      return new ExtremesMachine(this, in);
    }

    @Override
    public String toString() {
      return RecipeText.of("EXTREMES", n);
    }

    private static final class ExtremesMachine extends AbstractDoubleLinesCalculator {
      private final RollingExtremum min;
      private final RollingExtremum max;

      ExtremesMachine(Extremes recipe) {
        super(recipe);
        min = RollingExtremum.min(recipe.n);
        max = RollingExtremum.max(recipe.n);
      }

      ExtremesMachine(Extremes recipe, StateReader in) {
        super(recipe, in);
        min = RollingExtremum.min(recipe.n, in);
        max = RollingExtremum.max(recipe.n, in);
      }

      private static boolean put(double least, double most, double[] lines) {
        if (!(least < most)) {
          return false;
        }
        lines[0] = least;
        lines[1] = most;
        return true;
      }

      @Override
      protected boolean step(double x, double[] lines) {
        boolean full = min.update(x);
        max.update(x);
        return full && put(min.value(), max.value(), lines);
      }

      @Override
      protected boolean peek(double x, double[] lines) {
        return put(min.preview(x), max.preview(x), lines);
      }

      @Override
      protected void save(StateWriter out) {
        min.save(out);
        max.save(out);
      }
    }
  }

  /** The lowest low and highest high of the last n bars. */
  record Span(int n) implements CandleLines {
    @Override
    public ImmutableList<String> lines() {
      return ImmutableList.of("low", "high");
    }

    @Override
    public int lookback() {
      return n - 1;
    }

    @Override
    public CandleLinesCalculator start() {
      return new SpanMachine(this);
    }

    @Override
    public CandleLinesCalculator resume(StateReader in) {
      return new SpanMachine(this, in);
    }

    @Override
    public String toString() {
      return RecipeText.of("SPAN", n);
    }

    private static final class SpanMachine extends AbstractCandleLinesCalculator {
      private final RollingExtremum low;
      private final RollingExtremum high;

      SpanMachine(Span recipe) {
        super(recipe);
        low = RollingExtremum.min(recipe.n);
        high = RollingExtremum.max(recipe.n);
      }

      SpanMachine(Span recipe, StateReader in) {
        super(recipe, in);
        low = RollingExtremum.min(recipe.n, in);
        high = RollingExtremum.max(recipe.n, in);
      }

      @Override
      protected boolean step(Bar bar, double[] lines) {
        low.update(bar.low());
        if (!high.update(bar.high())) {
          return false;
        }
        lines[0] = low.value();
        lines[1] = high.value();
        return true;
      }

      @Override
      protected boolean peek(Bar bar, double[] lines) {
        lines[0] = low.preview(bar.low());
        lines[1] = high.preview(bar.high());
        return !Double.isNaN(lines[0]);
      }

      @Override
      protected void save(StateWriter out) {
        low.save(out);
        high.save(out);
      }
    }
  }

  /** Typical price times volume, summed; nothing for a bar without volume. */
  record Turnover() implements CandleIndicator {
    @Override
    public boolean needsVolume() {
      return true;
    }

    @Override
    public Domain range() {
      return Domain.ANY;
    }

    @Override
    public int lookback() {
      return 0;
    }

    @Override
    public CandleCalculator start() {
      return new TurnoverMachine(this);
    }

    @Override
    public CandleCalculator resume(StateReader in) {
      return new TurnoverMachine(this, in);
    }

    @Override
    public String toString() {
      return "TURNOVER()";
    }

    private static final class TurnoverMachine extends AbstractCandleCalculator {
      private double sum;

      TurnoverMachine(Turnover recipe) {
        super(recipe);
      }

      TurnoverMachine(Turnover recipe, StateReader in) {
        super(recipe, in);
        sum = in.readDouble();
      }

      private static double added(double sum, Bar bar) {
        return sum + Price.TYPICAL.of(bar) * bar.volume();
      }

      @Override
      protected double step(Bar bar) {
        sum = added(sum, bar);
        return bar.volume() == 0 ? Double.NaN : sum;
      }

      @Override
      protected double peek(Bar bar) {
        return bar.volume() == 0 ? Double.NaN : added(sum, bar);
      }

      @Override
      protected void save(StateWriter out) {
        out.putDouble(sum);
      }
    }
  }
}
