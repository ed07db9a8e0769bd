package dev.washout.core;

import static com.google.common.base.Preconditions.checkArgument;

import dev.washout.market.Bar;
import dev.washout.market.Candle;
import dev.washout.market.CandleSeries;
import dev.washout.market.OpenBar;
import dev.washout.market.Timeframe;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A recipe on longer bars than it is given: the RSI of days, fed with hours. Several timeframes are
 * read from one stream by giving each bar to the same recipe at each of them.
 *
 * <p><b>Formula.</b> The bars given are put together by a {@link Resampler}; the formula sees each
 * longer bar once, when it closes. The values are, to the bit, those of the formula on the longer
 * bars.
 *
 * <p><b>When there is a value.</b> {@link Calculator#update update} returns true when a longer bar
 * closed by it and produced a value. After a gap two may close at once, the one left incomplete and
 * the one the part itself ends: the value is then that of the last that produced one.
 *
 * <p><b>The bar still open.</b> {@link Calculator#openValue()} is what the formula would give if
 * the longer bar closed as it stands. {@link Calculator#preview preview(part)} is the same with one
 * more part in it: {@code openValue()} after {@code update(part)}, or the value if the part ends
 * the bar. Both change nothing.
 *
 * <p><b>Lookback.</b> Counted in longer bars: 14 for RSI(14) at 1d. How many parts that is depends
 * on their timeframe and on where in a longer bar the first one lies; {@link #lookback(Timeframe)}
 * is the most.
 *
 * <p><b>Edge cases.</b> Gaps are not filled; a longer bar with a part missing, at the beginning of
 * the data too, is used all the same and counted ({@link Calculator#incompleteBars()}). The
 * timeframe of the parts is that of the first bar; it may equal the longer one. A chain continues
 * inside: {@code at(d).then(next)} is {@code then(next).at(d)}.
 *
 * @param formula reads the longer bars
 * @param timeframe the timeframe of the longer bars
 */
public record AtTimeframe(CandleIndicator formula, Timeframe timeframe) implements CandleIndicator {
  /**
   * Checks the components.
   *
   * @param formula as above
   * @param timeframe as above
   * @throws IllegalArgumentException if the formula is at a timeframe already
   */
  public AtTimeframe {
    checkArgument(!(formula instanceof AtTimeframe), "%s cannot also be at %s", formula, timeframe);
  }

  /**
   * A recipe on longer bars.
   *
   * @param formula reads the longer bars
   * @param timeframe the timeframe of the longer bars
   * @return the recipe
   * @throws IllegalArgumentException if the formula is at a timeframe already
   */
  public static AtTimeframe of(CandleIndicator formula, Timeframe timeframe) {
    return new AtTimeframe(formula, timeframe);
  }

  @Override
  public boolean needsVolume() {
    return formula.needsVolume();
  }

  @Override
  public Domain range() {
    return formula.range();
  }

  @Override
  public int lookback() {
    return formula.lookback();
  }

  /**
   * How many parts come before the first that can give a value, if the first of them begins a
   * longer bar and none is missing. Fewer, if it lies further inside one.
   *
   * @param parts the timeframe of the bars given
   * @return the number of parts, 0 or more
   * @throws IllegalArgumentException if the longer timeframe is not a multiple of it
   */
  public int lookback(Timeframe parts) {
    Resampler.of(parts, timeframe);
    long ratio = timeframe.millis() / parts.millis();
    return Math.toIntExact(Math.multiplyExact(formula.lookback() + 1L, ratio) - 1);
  }

  @Override
  public AtTimeframe then(DoubleIndicator next) {
    return new AtTimeframe(formula.then(next), timeframe);
  }

  /** Written when all is done: on the way, a part of the formula may reject a longer bar. */
  @Override
  public void over(CandleSeries bars, double[] out) {
    double[] fresh = out.clone();
    CandleIndicator.super.over(bars, fresh);
    System.arraycopy(fresh, 0, out, 0, out.length);
  }

  @Override
  public Calculator start() {
    return new Calculator(this);
  }

  @Override
  public Calculator resume(StateReader in) {
    return new Calculator(this, in);
  }

  /**
   * Goes on from a state, as {@link State#resume()}, with everything this calculator can be asked.
   *
   * @param state a state of this recipe
   * @return the calculator
   * @throws IllegalArgumentException if the state is of another recipe
   */
  public Calculator resume(State<CandleCalculator> state) {
    checkArgument(
        state.recipe().equals(this),
        "the state is of %s and cannot resume %s",
        state.recipe(),
        this);
    return (Calculator) state.resume();
  }

  @Override
  public String toString() {
    return formula + " at " + timeframe;
  }

  /** Puts bars together and runs the formula on them. Mutable; one thread. */
  public static final class Calculator implements CandleCalculator {
    private final AtTimeframe recipe;
    private final CandleCalculator formula;
    private final OpenBar shown;
    private final Consumer<Bar> onClose = this::take;
    private Resampler.@Nullable Calculator bars;
    private boolean produced;

    private Calculator(AtTimeframe recipe) {
      this.recipe = recipe;
      this.formula = recipe.formula.start();
      this.shown = new OpenBar(recipe.timeframe);
    }

    private Calculator(AtTimeframe recipe, StateReader in) {
      this.recipe = recipe;
      this.shown = new OpenBar(recipe.timeframe);
      if (in.readBoolean()) {
        Resampler parts = Resampler.of(new Timeframe(in.readCount()), recipe.timeframe);
        this.bars = in.readPart(parts::resume);
      }
      this.formula = in.readPart(recipe.formula::resume);
    }

    @Override
    public AtTimeframe recipe() {
      return recipe;
    }

    private void take(Bar closed) {
      produced |= formula.update(closed);
    }

    /** Checks a part as {@code update} must, and leaves the longer bar with it in {@code shown}. */
    private Resampler.Calculator show(Bar part) {
      Resampler.Calculator resampler =
          bars == null ? Resampler.of(part.timeframe(), recipe.timeframe).start() : bars;
      resampler.preview(part, shown);
      if (recipe.needsVolume() && !part.hasVolume()) {
        throw new IllegalArgumentException("volume is unknown in the bar of " + part.openTime());
      }
      return resampler;
    }

    private boolean endsShown(Bar part) {
      return part.closeEpochMillis() == shown.closeEpochMillis();
    }

    /** A copy of the formula's calculator: what a gap shows needs two steps, a preview has one. */
    private CandleCalculator copy() {
      return formula.snapshot().resume();
    }

    @Override
    public boolean update(Bar part) {
      Resampler.Calculator resampler = show(part);
      // A formula may reject a longer bar; it must do so before anything has changed.
      if (resampler.isBeyond(part)) {
        CandleCalculator trial = copy();
        trial.update(resampler.forming());
        trial.preview(shown);
      } else if (endsShown(part)) {
        formula.preview(shown);
      }
      bars = resampler;
      produced = false;
      resampler.update(part, onClose);
      return produced;
    }

    /**
     * Moves the clock when no part comes: a longer bar whose end has passed is closed.
     *
     * @param epochMillis the time
     * @return true if a longer bar closed by it and produced a value
     */
    public boolean advanceTo(long epochMillis) {
      if (bars == null) {
        return false;
      }
      OpenBar forming = bars.forming();
      if (!forming.isEmpty() && epochMillis >= forming.closeEpochMillis()) {
        formula.preview(forming);
      }
      produced = false;
      bars.advanceTo(epochMillis, onClose);
      return produced;
    }

    @Override
    public double preview(Bar part) {
      Resampler.Calculator resampler = show(part);
      if (!resampler.isBeyond(part)) {
        return formula.preview(shown);
      }
      CandleCalculator trial = copy();
      boolean first = trial.update(resampler.forming());
      double second = trial.preview(shown);
      return first && endsShown(part) && Double.isNaN(second) ? trial.value() : second;
    }

    /**
     * What the formula would give if the longer bar closed as it stands now.
     *
     * @return the value, empty if no longer bar is open or it would produce none
     */
    public OptionalDouble openValue() {
      if (bars == null || bars.forming().isEmpty()) {
        return OptionalDouble.empty();
      }
      double value = formula.preview(bars.forming());
      return Double.isNaN(value) ? OptionalDouble.empty() : OptionalDouble.of(value);
    }

    /**
     * The longer bar that is still open.
     *
     * @return its parts so far as a value, empty if it has none
     */
    public Optional<Candle> openBar() {
      return bars == null ? Optional.empty() : bars.open();
    }

    /**
     * The longer bar that closed last.
     *
     * @return the bar as a value, empty if none has closed
     */
    public Optional<Candle> latestBar() {
      return bars == null ? Optional.empty() : bars.latest();
    }

    /**
     * How many closed longer bars lack at least one part.
     *
     * @return the number of bars
     */
    public long incompleteBars() {
      return bars == null ? 0 : bars.incompleteBars();
    }

    @Override
    public boolean isReady() {
      return formula.isReady();
    }

    @Override
    public double value() {
      return formula.value();
    }

    @Override
    public State<CandleCalculator> snapshot() {
      return State.of(recipe, recipe::resume, this::save);
    }

    private void save(StateWriter out) {
      out.putBoolean(bars != null);
      if (bars != null) {
        out.putLong(bars.recipe().from().millis());
        out.putState(bars.snapshot());
      }
      out.putState(formula.snapshot());
    }

    @Override
    public String toString() {
      return formula + " at " + recipe.timeframe;
    }
  }
}
