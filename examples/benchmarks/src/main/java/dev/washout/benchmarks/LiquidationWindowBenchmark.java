package dev.washout.benchmarks;

import dev.washout.liquidation.LiquidationWindow;
import dev.washout.liquidation.LiquidationWindowCalculator;
import dev.washout.market.PositionSide;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Sliding windows of 1 h and 24 h by side over 10 M events of a month, all four sums read after
 * each event, in nanoseconds an event. An invocation takes the next twentieth of the month, and a
 * calculator goes on: once it has grown, nothing is to be allocated ({@code -prof gc}).
 *
 * <p>{@code java -jar washout-benchmarks.jar LiquidationWindowBenchmark -prof gc}
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@OperationsPerInvocation(LiquidationWindowBenchmark.PART)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(3)
public class LiquidationWindowBenchmark {
  static final int EVENTS = 10_000_000;
  static final int PART = EVENTS / 20;
  private static final long HOUR = 3_600_000;
  private static final long DAY = 24 * HOUR;
  private static final long MONTH = 30 * DAY;

  /** How many events a month has; no fewer than a part, which JMH divides by. */
  @Param("10000000")
  public int events = EVENTS;

  private long[] times;
  private long[] micros;
  private PositionSide[] sides;
  private LiquidationWindowCalculator exact;
  private LiquidationWindowCalculator paned;
  private Deques deques;

  /** Each run through the month is a month later than the one before. */
  private long shift;

  /** Where the last part ended. */
  private int end;

  /** Makes the events. */
  @Setup
  public void makeEvents() {
    Random random = new Random(1);
    times = new long[events];
    micros = new long[events];
    sides = new PositionSide[events];
    double time = 0;
    double mean = (double) MONTH / events;
    for (int i = 0; i < events; i++) {
      time -= mean * Math.log(1 - random.nextDouble());
      times[i] = (long) time;
      micros[i] = (long) (1e10 * Math.exp(2 * random.nextGaussian()));
      sides[i] = random.nextBoolean() ? PositionSide.LONG : PositionSide.SHORT;
    }
    LiquidationWindow windows = LiquidationWindow.of(Duration.ofHours(1), Duration.ofHours(24));
    exact = windows.start();
    paned = windows.paned(Duration.ofSeconds(1)).start();
    deques = new Deques();
  }

  /** Goes on to the next part, and says where it begins. */
  private int next() {
    int begin = end == events ? 0 : end;
    shift += begin == 0 ? MONTH + DAY : 0;
    end = Math.min(begin + PART, events);
    return begin;
  }

  private long run(LiquidationWindowCalculator windows) {
    int begin = next();
    return run(windows, times, sides, micros, shift, begin, end);
  }

  /** Columns are arguments, as they are for whoever reads a file: fields are loaded every time. */
  private static long run(
      LiquidationWindowCalculator windows,
      long[] times,
      PositionSide[] sides,
      long[] micros,
      long shift,
      int begin,
      int end) {
    long sum = 0;
    for (int i = begin; i < end; i++) {
      windows.update(times[i] + shift, sides[i], micros[i]);
      sum +=
          windows.longMicroUsd(0)
              ^ windows.shortMicroUsd(0)
              ^ windows.longMicroUsd(1)
              ^ windows.shortMicroUsd(1);
    }
    return sum;
  }

  /**
   * Every event kept.
   *
   * @return all that was read, mixed
   */
  @Benchmark
  public long exact() {
    return run(exact);
  }

  /**
   * Panes of one second.
   *
   * @return all that was read, mixed
   */
  @Benchmark
  public long paned() {
    return run(paned);
  }

  /**
   * What one would write first: a deque of event objects for each span.
   *
   * @return all that was read, mixed
   */
  @Benchmark
  public long deque() {
    int begin = next();
    return run(deques, times, sides, micros, shift, begin, end);
  }

  private static long run(
      Deques deques,
      long[] times,
      PositionSide[] sides,
      long[] micros,
      long shift,
      int begin,
      int end) {
    long sum = 0;
    for (int i = begin; i < end; i++) {
      deques.add(new Event(times[i] + shift, sides[i] == PositionSide.LONG, micros[i]));
      sum += deques.longHour ^ deques.shortHour ^ deques.longDay ^ deques.shortDay;
    }
    return sum;
  }

  /**
   * The cost of looking at the events at all.
   *
   * @return all that was read, mixed
   */
  @Benchmark
  public long readOnly() {
    int begin = next();
    return read(times, sides, micros, shift, begin, end);
  }

  private static long read(
      long[] times, PositionSide[] sides, long[] micros, long shift, int begin, int end) {
    long sum = 0;
    for (int i = begin; i < end; i++) {
      sum += (times[i] + shift) ^ (sides[i] == PositionSide.LONG ? micros[i] : -micros[i]);
    }
    return sum;
  }

  private record Event(long time, boolean isLong, long micro) {}

  private static final class Deques {
    private final ArrayDeque<Event> hour = new ArrayDeque<>();
    private final ArrayDeque<Event> day = new ArrayDeque<>();
    private long longHour;
    private long shortHour;
    private long longDay;
    private long shortDay;

    void add(Event event) {
      hour.addLast(event);
      day.addLast(event);
      if (event.isLong) {
        longHour += event.micro;
        longDay += event.micro;
      } else {
        shortHour += event.micro;
        shortDay += event.micro;
      }
      while (hour.peekFirst().time <= event.time - HOUR) {
        Event gone = hour.removeFirst();
        if (gone.isLong) {
          longHour -= gone.micro;
        } else {
          shortHour -= gone.micro;
        }
      }
      while (day.peekFirst().time <= event.time - DAY) {
        Event gone = day.removeFirst();
        if (gone.isLong) {
          longDay -= gone.micro;
        } else {
          shortDay -= gone.micro;
        }
      }
    }
  }
}
