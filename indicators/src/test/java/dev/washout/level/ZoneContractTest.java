package dev.washout.level;

import dev.washout.catalog.Indicators;
import dev.washout.contract.CalculatorContract;
import dev.washout.contract.Regime;
import dev.washout.contract.Subject;
import dev.washout.contract.Subjects;
import dev.washout.core.Catalog;
import dev.washout.core.Indicator;
import dev.washout.core.State;
import dev.washout.market.Bar;
import dev.washout.market.Price;
import dev.washout.trend.Sma;
import dev.washout.volume.RelativeVolume;
import java.util.List;
import java.util.Optional;

/** Zones and watches have calculators of their own kind; the contract holds them all the same. */
class ZoneContractTest implements CalculatorContract {
  @Override
  public List<Subject<?>> subjects() {
    return List.of(
        new Zones(new SupportZones(1, 1, 1, 3, 1)),
        new Zones(new SupportZones(2, 5, 0.7, 40, 2)),
        new Watch(ZoneWatch.of(97, 99)),
        new Watch(new ZoneWatch(99, 101, 1, 0, 1, 1)));
  }

  @Override
  public Optional<Catalog> catalog() {
    return Optional.of(Indicators.catalog());
  }

  /** The number of zones, and all their edges and strengths summed. */
  private record Zones(SupportZones recipe) implements BarSubject {
    @Override
    public boolean needsVolume() {
      return true;
    }

    @Override
    public boolean previewAllocates() {
      return true;
    }

    @Override
    public State<?> read(byte[] bytes) {
      return recipe.state(bytes);
    }

    @Override
    public Machine<Bar> machine(Object calculator) {
      SupportZones.Calculator c = (SupportZones.Calculator) calculator;
      return new Machine<>() {
        @Override
        public boolean update(Bar bar) {
          return c.update(bar);
        }

        @Override
        public double[] values() {
          if (!c.isReady()) {
            throw new IllegalStateException("no zones yet");
          }
          return digest(c.zones());
        }

        @Override
        public double preview(Bar bar, int line) {
          return preview(bar)[line];
        }

        @Override
        public double[] preview(Bar bar) {
          // A preview of no zones and one without an average true range look alike.
          List<SupportZone> zones = c.preview(bar);
          boolean ready = c.snapshot().resume().update(bar);
          return ready ? digest(zones) : new double[] {Double.NaN, Double.NaN};
        }

        @Override
        public boolean isReady() {
          return c.isReady();
        }

        @Override
        public State<?> snapshot() {
          return c.snapshot();
        }
      };
    }

    private static double[] digest(List<SupportZone> zones) {
      double sum = 0;
      for (SupportZone zone : zones) {
        sum += zone.low() + 3 * zone.high() + 5 * zone.strength() + 7 * zone.volumeDensity();
      }
      return new double[] {zones.size(), sum};
    }
  }

  /** The phase, where it changes. */
  private record Watch(ZoneWatch recipe) implements BarSubject {
    @Override
    public boolean needsVolume() {
      return false;
    }

    @Override
    public boolean isRegular() {
      return false;
    }

    @Override
    public State<?> read(byte[] bytes) {
      return recipe.state(bytes);
    }

    @Override
    public Machine<Bar> machine(Object calculator) {
      ZoneWatch.Calculator c = (ZoneWatch.Calculator) calculator;
      return new Machine<>() {
        @Override
        public boolean update(Bar bar) {
          return c.update(bar);
        }

        @Override
        public double[] values() {
          return new double[] {
            c.latest().orElseThrow(IllegalStateException::new).to().name().hashCode()
          };
        }

        @Override
        public double preview(Bar bar, int line) {
          ZonePhase phase = c.preview(bar);
          return phase == c.phase() ? Double.NaN : phase.name().hashCode();
        }

        @Override
        public double[] preview(Bar bar) {
          return new double[] {preview(bar, 0)};
        }

        @Override
        public boolean isReady() {
          return c.isReady();
        }

        @Override
        public State<?> snapshot() {
          return c.snapshot();
        }
      };
    }
  }

  /** Bars, good and bad, as for any recipe over bars. */
  private interface BarSubject extends Subject<Bar> {
    boolean needsVolume();

    Machine<Bar> machine(Object calculator);

    @Override
    Indicator recipe();

    private Subject<Bar> like() {
      return Subjects.of(needsVolume() ? RelativeVolume.of(1) : Sma.of(1).on(Price.CLOSE));
    }

    @Override
    default List<Bar> inputs(Regime regime, long seed, int size) {
      return like().inputs(regime, seed, size);
    }

    @Override
    default List<Bar> rejected(List<Bar> accepted) {
      return like().rejected(accepted);
    }

    @Override
    default Machine<Bar> start() {
      return machine(recipe().start());
    }

    @Override
    default Machine<Bar> resume(State<?> state) {
      return machine(state.resume());
    }

    @Override
    default Optional<double[][]> batch(List<Bar> inputs) {
      return Optional.empty();
    }
  }
}
