package dev.washout.stress;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import dev.washout.breadth.Breadth;
import dev.washout.breadth.CrossSection;
import dev.washout.breadth.Weighting;
import dev.washout.capitulation.CapitulationModel;
import dev.washout.catalog.Indicators;
import dev.washout.contract.CalculatorContract;
import dev.washout.contract.Regime;
import dev.washout.contract.Subject;
import dev.washout.core.Catalog;
import dev.washout.core.State;
import dev.washout.level.SupportZones;
import dev.washout.liquidation.CascadeDetector;
import dev.washout.market.Bar;
import dev.washout.market.Liquidation;
import dev.washout.market.OpenInterest;
import dev.washout.market.Symbol;
import dev.washout.market.Timeframe;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Example;

/**
 * The monitor under the contract: inputs of every kind in event-time order, hours judged in bars of
 * one and two hours. What is seen is the phase and how many changes there were.
 */
class StressContractTest implements CalculatorContract {
  private static final StressMonitor SMALL =
      new StressMonitor(
          Timeframe.parse("2h"),
          Duration.ofMinutes(20),
          new CapitulationModel(30, 21, 4, 2),
          new PhaseRules(0.6, 0.4, 3, 5, 10, 1, 2, 0.6, 1.25, 2, 0.05, 1, 0.5, 1, 2, 6),
          new SupportZones(1, 3, 1, 20, 2),
          CascadeDetector.of(Duration.ofMinutes(10), 0, Duration.ofMinutes(1)),
          new Breadth(3, 30, 4, 3, Weighting.EQUAL, 2));

  @Override
  public List<Subject<?>> subjects() {
    return List.of(
        new Monitor(SMALL.withLateness(Duration.ZERO).judging(Timeframe.ONE_HOUR), true),
        new Monitor(SMALL, true));
  }

  @Override
  public Optional<Catalog> catalog() {
    return Optional.of(Indicators.catalog());
  }

  /** Updates that change no phase allocate nothing, and neither do previews. */
  @Override
  @Example
  public void updatesAllocateNothing() {
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    for (Subject<?> subject : subjects()) {
      StressMonitor recipe = (StressMonitor) subject.recipe();
      List<Input> inputs = new Monitor(recipe, true).inputs(Regime.WALK, 1, 4_000);
      StressCalculator calculator = recipe.start();
      long leastByUpdates = Long.MAX_VALUE;
      long leastByPreviews = Long.MAX_VALUE;
      int chunk = 10;
      for (int from = 0; from < inputs.size(); from += chunk) {
        long changes = calculator.transitionCount();
        long before = threads.getCurrentThreadAllocatedBytes();
        for (int i = from; i < from + chunk; i++) {
          inputs.get(i).give(calculator);
        }
        long between = threads.getCurrentThreadAllocatedBytes();
        if (changes == calculator.transitionCount() && from > 1_000) {
          leastByUpdates = Math.min(leastByUpdates, between - before);
        }
        Optional<Input> next =
            inputs.stream().skip(from + chunk).filter(i -> i.bar() != null).findFirst();
        if (next.isPresent()) {
          long start = threads.getCurrentThreadAllocatedBytes();
          for (int i = 0; i < chunk; i++) {
            calculator.preview(next.get().bar());
          }
          leastByPreviews =
              Math.min(leastByPreviews, threads.getCurrentThreadAllocatedBytes() - start);
        }
      }
      assertThat(leastByUpdates).as("bytes allocated by updates of %s", recipe).isZero();
      assertThat(leastByPreviews).as("bytes allocated by previews of %s", recipe).isZero();
    }
  }

  /** One input: exactly one of these is not null. */
  private record Input(
      long epochMillis,
      Bar bar,
      Liquidation liquidation,
      OpenInterest interest,
      Double funding,
      CrossSection row) {
    static Input of(Bar bar) {
      return new Input(bar.closeEpochMillis(), bar, null, null, null, null);
    }

    static Input of(Liquidation event) {
      return new Input(event.epochMillis(), null, event, null, null, null);
    }

    static Input of(OpenInterest observation) {
      return new Input(observation.epochMillis(), null, null, observation, null, null);
    }

    static Input ofFunding(long epochMillis, double rate) {
      return new Input(epochMillis, null, null, null, rate, null);
    }

    static Input of(CrossSection row) {
      return new Input(MarketRows.closeEpochMillis(row), null, null, null, null, row);
    }

    boolean give(StressCalculator c) {
      if (bar != null) {
        return c.update(bar);
      }
      long before = c.transitionCount();
      if (liquidation != null) {
        c.update(liquidation);
      } else if (interest != null) {
        c.update(interest);
      } else if (row != null) {
        c.update(row);
      } else {
        c.updateFunding(epochMillis, funding);
      }
      return c.transitionCount() != before;
    }
  }

  private record Monitor(StressMonitor recipe, boolean isFull) implements Subject<Input> {
    @Override
    public int lookback() {
      return recipe.lookback(); // at the least; few enough to try every position
    }

    @Override
    public boolean isRegular() {
      return false;
    }

    @Override
    public List<Input> inputs(Regime regime, long seed, int size) {
      List<Input> inputs = new ArrayList<>();
      regime.bars(seed, size).forEach(bar -> inputs.add(Input.of(bar)));
      if (isFull) {
        thin(regime.liquidations(seed, 6 * size), 12).forEach(e -> inputs.add(Input.of(e)));
        thin(regime.openInterests(seed, size), 4).forEach(o -> inputs.add(Input.of(o)));
        for (int i = 0; i < size; i += 6) {
          long time = Regime.START + i * Timeframe.ONE_HOUR.millis() + 1;
          inputs.add(Input.ofFunding(time, (seed % 7) * 1e-5));
        }
        rows(regime, seed, size / 2).forEach(row -> inputs.add(Input.of(row)));
      }
      inputs.sort(
          Comparator.comparingLong(Input::epochMillis)
              .thenComparing(input -> input.bar() == null ? 0 : 1));
      return new ArrayList<>(inputs.subList(0, size));
    }

    /** So that bars are not lost among the rest. */
    private static <T> List<T> thin(List<T> all, int step) {
      List<T> some = new ArrayList<>();
      for (int i = 0; i < all.size(); i += step) {
        some.add(all.get(i));
      }
      return some;
    }

    private List<CrossSection> rows(Regime regime, long seed, int size) {
      long millis = Math.max(recipe.judgement().millis(), 2 * Timeframe.ONE_HOUR.millis());
      List<Bar> first = regime.bars(seed + 7, size);
      List<Bar> second = regime.bars(seed + 8, size);
      List<CrossSection> rows = new ArrayList<>();
      for (int i = 0; i < size; i++) {
        long open = recipe.judgement().floor(Regime.START) + i * millis;
        rows.add(
            CrossSection.builder(open, recipe.judgement())
                .add(Symbol.of("AAA"), Bars.at(open, recipe.judgement(), first.get(i)))
                .add(Symbol.of("BBB"), Bars.at(open, recipe.judgement(), second.get(i)))
                .build());
      }
      return rows;
    }

    @Override
    public List<Input> rejected(List<Input> accepted) {
      List<Input> wrong = new ArrayList<>();
      for (int i = accepted.size() - 1; i >= 0 && wrong.size() < 4; i--) {
        Input input = accepted.get(i);
        if (input.liquidation() == null) {
          wrong.add(input);
        }
      }
      return wrong;
    }

    @Override
    public Machine<Input> start() {
      return new Running(recipe.start());
    }

    @Override
    public Machine<Input> resume(State<?> state) {
      return new Running((StressCalculator) state.resume());
    }

    @Override
    public State<?> read(byte[] bytes) {
      return recipe.state(bytes);
    }

    @Override
    public Optional<double[][]> batch(List<Input> inputs) {
      return Optional.empty();
    }

    @Override
    public String toString() {
      return recipe.toString();
    }
  }

  private record Running(StressCalculator calculator) implements Subject.Machine<Input> {
    @Override
    public boolean update(Input input) {
      return input.give(calculator);
    }

    @Override
    public double[] values() {
      if (calculator.transitionCount() == 0) {
        throw new IllegalStateException("no change yet");
      }
      return new double[] {calculator.phase().name().hashCode(), calculator.transitionCount()};
    }

    @Override
    public double[] preview(Input input) {
      return new double[] {preview(input, 0), preview(input, 1)};
    }

    @Override
    public double preview(Input input, int line) {
      if (input.bar() != null && line == 0) {
        return previewPhase(input.bar());
      }
      StressCalculator copy = calculator.snapshot().resume();
      boolean changed = input.give(copy);
      return !changed
          ? Double.NaN
          : line == 0 ? copy.phase().name().hashCode() : copy.transitionCount();
    }

    /** The changed phase; a phase that does not change is what was seen before. */
    private double previewPhase(Bar bar) {
      Optional<StressPhase> next = calculator.preview(bar);
      StressPhase now = calculator.isReady() ? calculator.phase() : StressPhase.CALM;
      return next.isEmpty() || next.get() == now ? Double.NaN : next.get().name().hashCode();
    }

    @Override
    public boolean advanceTowards(Input next, double share) {
      Optional<java.time.Instant> clock = calculator.clock();
      if (clock.isEmpty()) {
        return false;
      }
      long now = clock.get().toEpochMilli();
      calculator.advanceTo(now + (long) ((next.epochMillis() - now) * share));
      return false; // a bar that ended in a gap is judged by this, and then no more by the next
    }

    @Override
    public boolean isReady() {
      return calculator.transitionCount() > 0;
    }

    @Override
    public State<?> snapshot() {
      return calculator.snapshot();
    }
  }
}
