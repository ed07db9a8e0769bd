package dev.washout.oracle;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.base.Supplier;
import com.google.common.base.Suppliers;
import com.google.common.collect.ImmutableList;
import dev.washout.contract.Regime;
import dev.washout.market.CandleSeries;
import dev.washout.market.Price;
import dev.washout.market.Timeframe;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Bars to compare on. */
record Market(String name, CandleSeries bars) {
  private static final int RANDOM_BARS = 10_000;
  private static final int SHORT_RUN = 250;

  /** The price the oracle is shown at the beginning, so that its absolute epsilons do no harm. */
  private static final double ORACLE_LEVEL = 1 << 20;

  private static final Supplier<ImmutableList<Market>> RANDOM =
      Suppliers.memoize(() -> makeRandom().collect(toImmutableList()));
  private static final Supplier<ImmutableList<Market>> REAL =
      Suppliers.memoize(() -> readReal().collect(toImmutableList()));

  /** 10,000 bars of each kind of market; those that drift without end in runs of 250. */
  static ImmutableList<Market> random() {
    return RANDOM.get();
  }

  private static Stream<Market> makeRandom() {
    return Stream.of(Regime.values())
        .filter(regime -> regime != Regime.FLAT)
        .flatMap(
            regime ->
                switch (regime) {
                  case JUMPS, RISING, FALLING ->
                      IntStream.range(0, RANDOM_BARS / SHORT_RUN)
                          .mapToObj(seed -> of(regime, seed, SHORT_RUN));
                  default -> Stream.of(of(regime, 1, RANDOM_BARS));
                });
  }

  private static Market of(Regime regime, int seed, int size) {
    return new Market(regime + " " + seed, regime.series(seed, size));
  }

  /** Every file of candles in the directory that the system property names; none without it. */
  static ImmutableList<Market> real() {
    return REAL.get();
  }

  private static Stream<Market> readReal() {
    String data = System.getProperty("washout.data");
    if (data == null) {
      return Stream.empty();
    }
    return Stream.concat(
        files(Path.of(data, "candles-1d"), Timeframe.ONE_DAY),
        files(Path.of(data, "candles-1h"), Timeframe.ONE_HOUR));
  }

  private static Stream<Market> files(Path directory, Timeframe timeframe) {
    try (Stream<Path> files = Files.list(directory)) {
      List<Path> found = files.filter(file -> file.toString().endsWith(".csv")).sorted().toList();
      assertThat(found).as(directory.toString()).isNotEmpty();
      return found.stream().map(file -> read(file, timeframe));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Market read(Path file, Timeframe timeframe) {
    try {
      CandleSeries.Builder bars = CandleSeries.builder(timeframe);
      List<String> lines = Files.readAllLines(file);
      assertThat(lines.get(0)).startsWith("time,open,high,low,close,volume");
      for (String line : lines.subList(1, lines.size())) {
        String[] cells = line.split(",", -1);
        bars.add(
            Instant.parse(cells[0]).toEpochMilli(),
            Double.parseDouble(cells[1]),
            Double.parseDouble(cells[2]),
            Double.parseDouble(cells[3]),
            Double.parseDouble(cells[4]),
            Double.parseDouble(cells[5]));
      }
      return new Market(timeframe + " " + file.getFileName(), bars.build());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  int size() {
    return bars.size();
  }

  double[] closes() {
    return bars.prices(Price.CLOSE);
  }

  double[] highs() {
    return bars.prices(Price.HIGH);
  }

  double[] lows() {
    return bars.prices(Price.LOW);
  }

  /** A power of two: scaling by it is exact. */
  double oracleScale() {
    return StrictMath.scalb(1.0, Math.getExponent(ORACLE_LEVEL / closes()[0]));
  }

  static double[] times(double[] x, double factor) {
    double[] out = new double[x.length];
    for (int i = 0; i < x.length; i++) {
      out[i] = x[i] * factor;
    }
    return out;
  }

  /** At each bar the highest price of the last 250: what an error is measured by. */
  double[] priceScale() {
    double[] highs = highs();
    double[] scale = new double[highs.length];
    for (int i = 0; i < scale.length; i++) {
      for (int j = Math.max(0, i + 1 - SHORT_RUN); j <= i; j++) {
        scale[i] = Math.max(scale[i], highs[j]);
      }
    }
    return scale;
  }

  @Override
  public String toString() {
    return name;
  }
}
