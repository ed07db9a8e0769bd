package dev.washout.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.washout.core.AtTimeframe;
import dev.washout.core.Calculator;
import dev.washout.core.CandleCalculator;
import dev.washout.core.CandleIndicator;
import dev.washout.core.CandleLines;
import dev.washout.core.CandleLinesCalculator;
import dev.washout.core.Domain;
import dev.washout.core.DoubleCalculator;
import dev.washout.core.DoubleIndicator;
import dev.washout.core.DoubleLines;
import dev.washout.core.DoubleLinesCalculator;
import dev.washout.core.DoubleSeries;
import dev.washout.core.Indicator;
import dev.washout.core.LiquidationCalculator;
import dev.washout.core.LiquidationIndicator;
import dev.washout.core.OpenInterestCalculator;
import dev.washout.core.OpenInterestIndicator;
import dev.washout.core.State;
import dev.washout.market.Bar;
import dev.washout.market.Candle;
import dev.washout.market.CandleSeries;
import dev.washout.market.Liquidation;
import dev.washout.market.OpenInterest;
import dev.washout.market.Timeframe;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntToDoubleFunction;
import java.util.function.Predicate;

/** Brings every shape of recipe under the {@link CalculatorContract}. */
public final class Subjects {
  private Subjects() {}

  /**
   * A recipe over doubles.
   *
   * @param recipe the recipe
   * @return the subject
   */
  public static Subject<Double> of(DoubleIndicator recipe) {
    Function<Calculator, Subject.Machine<Double>> wrap =
        calculator -> {
          DoubleCalculator c = (DoubleCalculator) calculator;
          return new Wrapped<>(c, c::update, k -> c.value(), (x, k) -> c.preview(x), 1);
        };
    return new Shape<>(
        recipe,
        (regime, seed, size) -> boxed(regime.values(recipe.domain(), seed, size)),
        accepted -> outside(recipe.domain()),
        wrap,
        recipe::state,
        inputs -> Optional.of(rows(List.of(recipe.over(unboxed(inputs))))));
  }

  /**
   * A recipe of several lines over doubles.
   *
   * @param recipe the recipe
   * @return the subject
   */
  public static Subject<Double> of(DoubleLines recipe) {
    int lines = recipe.lines().size();
    Function<Calculator, Subject.Machine<Double>> wrap =
        calculator -> {
          DoubleLinesCalculator c = (DoubleLinesCalculator) calculator;
          return new Wrapped<>(c, c::update, c::line, c::preview, lines);
        };
    return new Shape<>(
        recipe,
        (regime, seed, size) -> boxed(regime.values(recipe.domain(), seed, size)),
        accepted -> outside(recipe.domain()),
        wrap,
        recipe::state,
        inputs -> Optional.of(rows(recipe.over(unboxed(inputs)).values())));
  }

  /**
   * A recipe over bars.
   *
   * @param recipe the recipe
   * @return the subject
   */
  public static Subject<Bar> of(CandleIndicator recipe) {
    Function<Calculator, Subject.Machine<Bar>> wrap =
        calculator -> {
          CandleCalculator c = (CandleCalculator) calculator;
          return new Wrapped<>(c, c::update, k -> c.value(), (x, k) -> c.preview(x), 1);
        };
    Subject<Bar> shape =
        new Shape<>(
            recipe,
            (regime, seed, size) -> bars(regime, seed, size, recipe.needsVolume()),
            accepted -> misplaced(accepted, recipe.needsVolume()),
            wrap,
            recipe::state,
            inputs -> Optional.of(rows(List.of(recipe.over(series(inputs))))));
    return recipe instanceof AtTimeframe at ? new AtTimeframeSubject(at, shape) : shape;
  }

  /**
   * A recipe of several lines over bars.
   *
   * @param recipe the recipe
   * @return the subject
   */
  public static Subject<Bar> of(CandleLines recipe) {
    int lines = recipe.lines().size();
    Function<Calculator, Subject.Machine<Bar>> wrap =
        calculator -> {
          CandleLinesCalculator c = (CandleLinesCalculator) calculator;
          return new Wrapped<>(c, c::update, c::line, c::preview, lines);
        };
    return new Shape<>(
        recipe,
        (regime, seed, size) -> bars(regime, seed, size, recipe.needsVolume()),
        accepted -> misplaced(accepted, recipe.needsVolume()),
        wrap,
        recipe::state,
        inputs -> Optional.of(rows(recipe.over(series(inputs)).values())));
  }

  /**
   * A recipe over liquidations.
   *
   * @param recipe the recipe
   * @return the subject
   */
  public static Subject<Liquidation> of(LiquidationIndicator recipe) {
    return new Liquidations(recipe);
  }

  /**
   * A recipe over open interest.
   *
   * @param recipe the recipe
   * @param lookback how many hourly observations come before its first value
   * @return the subject
   */
  public static Subject<OpenInterest> of(OpenInterestIndicator recipe, int lookback) {
    Function<Calculator, Subject.Machine<OpenInterest>> wrap =
        calculator -> {
          OpenInterestCalculator c = (OpenInterestCalculator) calculator;
          return new Wrapped<>(c, c::update, k -> c.value(), (x, k) -> c.preview(x), 1);
        };
    return new Shape<>(
        recipe,
        lookback,
        Regime::openInterests,
        Subjects::notLater,
        wrap,
        recipe::state,
        inputs -> Optional.empty());
  }

  private static List<Double> boxed(double[] values) {
    return Arrays.stream(values).boxed().toList();
  }

  private static double[] unboxed(List<Double> values) {
    return values.stream().mapToDouble(Double::doubleValue).toArray();
  }

  private static CandleSeries series(List<Bar> bars) {
    return CandleSeries.of(Timeframe.ONE_HOUR, bars);
  }

  private static double[][] rows(Collection<DoubleSeries> lines) {
    List<double[]> columns = lines.stream().map(DoubleSeries::toArray).toList();
    double[][] rows = new double[columns.get(0).length][columns.size()];
    for (int k = 0; k < columns.size(); k++) {
      for (int i = 0; i < rows.length; i++) {
        rows[i][k] = columns.get(k)[i];
      }
    }
    return rows;
  }

  private static List<Double> outside(Domain domain) {
    return List.of(
        Double.NaN,
        Double.POSITIVE_INFINITY,
        Double.NEGATIVE_INFINITY,
        Math.nextUp(domain.max()),
        Math.nextDown(domain.min()));
  }

  /** Where volumes are not needed, some are unknown. */
  private static List<Bar> bars(Regime regime, long seed, int size, boolean needsVolume) {
    List<Bar> bars = regime.bars(seed, size);
    for (int i = 0; i < size && !needsVolume; i += 3) {
      Bar bar = bars.get(i);
      bars.set(i, at(bar, bar.openEpochMillis(), bar.timeframe(), Bar.UNKNOWN_VOLUME));
    }
    return bars;
  }

  private static List<Bar> misplaced(List<Bar> accepted, boolean needsVolume) {
    List<Bar> wrong = new ArrayList<>();
    if (!accepted.isEmpty()) {
      Bar last = accepted.get(accepted.size() - 1);
      long hour = Timeframe.ONE_HOUR.millis();
      wrong.add(last);
      wrong.add(at(last, last.openEpochMillis() - 5 * hour, Timeframe.ONE_HOUR, 1));
      wrong.add(at(last, last.openEpochMillis() + hour / 2, Timeframe.ONE_HOUR, 1));
      wrong.add(at(last, last.openEpochMillis() + 26 * hour, Timeframe.FOUR_HOURS, 1));
    }
    if (needsVolume) {
      Bar like = new Candle(Regime.START, Timeframe.ONE_HOUR, 1, 1, 1, 1, 1);
      long later = Regime.START + 100_000L * Timeframe.ONE_HOUR.millis();
      wrong.add(at(like, later, Timeframe.ONE_HOUR, Bar.UNKNOWN_VOLUME));
    }
    return wrong;
  }

  private static Bar at(Bar like, long open, Timeframe timeframe, double volume) {
    return new Candle(open, timeframe, like.open(), like.high(), like.low(), like.close(), volume);
  }

  private static List<Liquidation> tooEarly(List<Liquidation> accepted) {
    if (accepted.isEmpty()) {
      return List.of();
    }
    Liquidation last = accepted.get(accepted.size() - 1);
    return List.of(
        new Liquidation(
            last.epochMillis() - 1,
            last.symbol(),
            last.side(),
            last.notionalMicroUsd(),
            last.price(),
            last.coverage()));
  }

  private static List<OpenInterest> notLater(List<OpenInterest> accepted) {
    if (accepted.isEmpty()) {
      return List.of();
    }
    OpenInterest last = accepted.get(accepted.size() - 1);
    return List.of(last, new OpenInterest(last.epochMillis() - 1, last.coins(), last.price()));
  }

  private interface Inputs<I> {
    List<I> of(Regime regime, long seed, int size);
  }

  private interface Preview<I> {
    double of(I input, int line);
  }

  private record Shape<I>(
      Indicator recipe,
      int lookback,
      Inputs<I> generator,
      Function<List<I>, List<I>> wrong,
      Function<Calculator, Machine<I>> wrap,
      Function<byte[], State<?>> reader,
      Function<List<I>, Optional<double[][]>> batchRun)
      implements Subject<I> {
    Shape(
        Indicator recipe,
        Inputs<I> generator,
        Function<List<I>, List<I>> wrong,
        Function<Calculator, Machine<I>> wrap,
        Function<byte[], State<?>> reader,
        Function<List<I>, Optional<double[][]>> batchRun) {
      this(recipe, recipe.lookback(), generator, wrong, wrap, reader, batchRun);
    }

    @Override
    public List<I> inputs(Regime regime, long seed, int size) {
      return generator.of(regime, seed, size);
    }

    @Override
    public List<I> rejected(List<I> accepted) {
      return wrong.apply(accepted);
    }

    @Override
    public Machine<I> start() {
      return wrap.apply(recipe.start());
    }

    @Override
    public Machine<I> resume(State<?> state) {
      return wrap.apply(state.resume());
    }

    @Override
    public State<?> read(byte[] bytes) {
      return reader.apply(bytes);
    }

    @Override
    public Optional<double[][]> batch(List<I> inputs) {
      return batchRun.apply(inputs);
    }

    @Override
    public String toString() {
      return recipe.toString();
    }
  }

  private record Wrapped<I>(
      Calculator calculator,
      Predicate<I> updater,
      IntToDoubleFunction line,
      Preview<I> previewer,
      int lines)
      implements Subject.Machine<I> {
    @Override
    public boolean update(I input) {
      return updater.test(input);
    }

    @Override
    public double[] values() {
      double[] values = new double[lines];
      Arrays.setAll(values, line);
      return values;
    }

    @Override
    public double[] preview(I input) {
      double[] values = new double[lines];
      Arrays.setAll(values, k -> previewer.of(input, k));
      return values;
    }

    @Override
    public double preview(I input, int line) {
      return previewer.of(input, line);
    }

    @Override
    public boolean isReady() {
      return calculator.isReady();
    }

    @Override
    public State<?> snapshot() {
      return calculator.snapshot();
    }
  }

  private record Liquidations(LiquidationIndicator recipe) implements Subject<Liquidation> {
    @Override
    public List<Liquidation> inputs(Regime regime, long seed, int size) {
      return regime.liquidations(seed, size);
    }

    @Override
    public List<Liquidation> inputsToFirstValue(Regime regime, long seed) {
      for (int size = 1; ; size++) {
        List<Liquidation> events = inputs(regime, seed, size);
        long time = events.get(size - 1).epochMillis() - events.get(0).epochMillis();
        if (time >= recipe.warmUp().toMillis()) {
          return events;
        }
      }
    }

    @Override
    public List<Liquidation> rejected(List<Liquidation> accepted) {
      return tooEarly(accepted);
    }

    @Override
    public Machine<Liquidation> start() {
      return new LiquidationMachine(recipe.start());
    }

    @Override
    public Machine<Liquidation> resume(State<?> state) {
      return new LiquidationMachine((LiquidationCalculator) state.resume());
    }

    @Override
    public State<?> read(byte[] bytes) {
      return recipe.state(bytes);
    }

    @Override
    public Optional<double[][]> batch(List<Liquidation> inputs) {
      return Optional.empty();
    }

    @Override
    public String toString() {
      return recipe.toString();
    }
  }

  private static final class LiquidationMachine implements Subject.Machine<Liquidation> {
    private final LiquidationCalculator calculator;
    private long time = Long.MIN_VALUE;

    LiquidationMachine(LiquidationCalculator calculator) {
      this.calculator = calculator;
    }

    @Override
    public boolean update(Liquidation event) {
      boolean produced = calculator.update(event);
      time = event.epochMillis();
      return produced;
    }

    @Override
    public boolean advanceTowards(Liquidation next, double share) {
      if (time == Long.MIN_VALUE) {
        return false;
      }
      time += (long) ((next.epochMillis() - time) * share);
      assertThat(calculator.advanceTo(time)).isEqualTo(calculator.isReady());
      return true;
    }

    @Override
    public double[] values() {
      return new double[] {calculator.value()};
    }

    @Override
    public double[] preview(Liquidation event) {
      return new double[] {calculator.preview(event)};
    }

    @Override
    public double preview(Liquidation event, int line) {
      return calculator.preview(event);
    }

    @Override
    public boolean isReady() {
      return calculator.isReady();
    }

    @Override
    public State<?> snapshot() {
      return calculator.snapshot();
    }
  }
}
