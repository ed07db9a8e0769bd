import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.DoubleBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.ta4j.core.BarSeries;
import org.ta4j.core.BaseBarSeriesBuilder;
import org.ta4j.core.Indicator;
import org.ta4j.core.indicators.ATRIndicator;
import org.ta4j.core.indicators.MACDIndicator;
import org.ta4j.core.indicators.ROCIndicator;
import org.ta4j.core.indicators.RSIIndicator;
import org.ta4j.core.indicators.averages.EMAIndicator;
import org.ta4j.core.indicators.averages.SMAIndicator;
import org.ta4j.core.indicators.bollinger.BollingerBandsLowerIndicator;
import org.ta4j.core.indicators.bollinger.BollingerBandsMiddleIndicator;
import org.ta4j.core.indicators.bollinger.BollingerBandsUpperIndicator;
import org.ta4j.core.indicators.helpers.ClosePriceIndicator;
import org.ta4j.core.indicators.helpers.HighestValueIndicator;
import org.ta4j.core.indicators.statistics.StandardDeviationIndicator;
import org.ta4j.core.num.DoubleNumFactory;
import org.ta4j.core.num.Num;

/**
 * Times one kind of work of a later ta4j on JDK 21 or later: {@code java -cp JARS Ta4jPeer DATA
 * WORK BARS SECONDS RESULT}. Prints nanoseconds and bytes a bar; WORK may be "list", to print the
 * names of all.
 */
class Ta4jPeer {
  static final int MOST = 20_000;
  static final int KEPT = 1_000;

  /** How long a part of the measurement is, in nanoseconds. */
  static final long PART = 20_000_000;

  static double[] highs;
  static double[] lows;
  static double[] closes;
  static double[] volumes;
  static int bars;
  static double[][] out;

  public static void main(String[] args) throws IOException {
    if (args[1].equals("list")) {
      System.out.println(
          "rsi ema sma roc atr max-30 deviation macd bollinger rsi-streaming");
      return;
    }
    bars = Math.min(MOST, Integer.parseInt(args[2]));
    read(Path.of(args[0]));
    Runnable work = work(args[1]);
    long length = (long) (1e9 * Double.parseDouble(args[3]));
    for (long warm = System.nanoTime() + length; System.nanoTime() < warm; ) {
      work.run();
    }
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long bytes = threads.getCurrentThreadAllocatedBytes();
    long end = System.nanoTime() + length;
    int runs = 0;
    double ns = Double.POSITIVE_INFINITY; // the lowest: what comes from outside makes it more only
    do {
      long began = System.nanoTime();
      int before = runs;
      do {
        work.run();
        runs++;
      } while (System.nanoTime() - began < Math.min(length, PART));
      ns = Math.min(ns, (double) (System.nanoTime() - began) / ((double) (runs - before) * bars));
    } while (System.nanoTime() < end);
    double done = (double) runs * bars;
    System.out.println(ns + " " + (threads.getCurrentThreadAllocatedBytes() - bytes) / done);
    if (!args[4].equals("-")) {
      write(Path.of(args[4]));
    }
  }

  static Runnable work(String name) {
    if (name.equals("rsi-streaming")) {
      return Ta4jPeer::stream;
    }
    BarSeries series = empty(MOST);
    for (int i = 0; i < bars; i++) {
      add(series, i);
    }
    ClosePriceIndicator close = new ClosePriceIndicator(series);
    Map<String, Runnable> works =
        Map.of(
            "rsi", () -> values(new RSIIndicator(close, 14)),
            "ema", () -> values(new EMAIndicator(close, 26)),
            "sma", () -> values(new SMAIndicator(close, 20)),
            "roc", () -> values(new ROCIndicator(close, 12)),
            "atr", () -> values(new ATRIndicator(series, 14)),
            "max-30", () -> values(new HighestValueIndicator(close, 30)),
            "deviation", () -> values(new StandardDeviationIndicator(close, 20)),
            "macd", () -> macd(close),
            "bollinger", () -> bands(close));
    return Objects.requireNonNull(works.get(name), name);
  }

  static void macd(ClosePriceIndicator close) {
    MACDIndicator macd = new MACDIndicator(close, 12, 26);
    values(macd, macd.getSignalLine(9), macd.getHistogram(9));
  }

  static void bands(ClosePriceIndicator close) {
    BollingerBandsMiddleIndicator middle =
        new BollingerBandsMiddleIndicator(new SMAIndicator(close, 20));
    StandardDeviationIndicator deviation = new StandardDeviationIndicator(close, 20);
    values(
        new BollingerBandsLowerIndicator(middle, deviation),
        middle,
        new BollingerBandsUpperIndicator(middle, deviation));
  }

  static void stream() {
    BarSeries series = empty(KEPT);
    RSIIndicator rsi = new RSIIndicator(new ClosePriceIndicator(series), 14);
    out = new double[1][bars];
    for (int i = 0; i < bars; i++) {
      add(series, i);
      out[0][i] = rsi.getValue(series.getEndIndex()).doubleValue();
    }
  }

  @SafeVarargs
  static void values(Indicator<Num>... lines) {
    out = new double[lines.length][bars];
    for (int k = 0; k < lines.length; k++) {
      for (int i = 0; i < bars; i++) {
        out[k][i] = lines[k].getValue(i).doubleValue();
      }
    }
  }

  static BarSeries empty(int most) {
    return new BaseBarSeriesBuilder()
        .withNumFactory(DoubleNumFactory.getInstance())
        .withMaxBarCount(most)
        .build();
  }

  static void add(BarSeries series, int i) {
    series
        .barBuilder()
        .timePeriod(Duration.ofMinutes(1))
        .endTime(Instant.ofEpochMilli(60_000L * (i + 1)))
        .openPrice(closes[Math.max(0, i - 1)])
        .highPrice(highs[i])
        .lowPrice(lows[i])
        .closePrice(closes[i])
        .volume(volumes[i])
        .add();
  }

  static void read(Path file) throws IOException {
    try (FileChannel channel = FileChannel.open(file)) {
      ByteBuffer bytes =
          channel
              .map(FileChannel.MapMode.READ_ONLY, 0, channel.size())
              .order(ByteOrder.nativeOrder());
      int size = Math.toIntExact(bytes.getLong());
      DoubleBuffer columns = bytes.asDoubleBuffer();
      Function<Integer, double[]> column =
          k -> {
            double[] values = new double[bars];
            columns.position(k * size).get(values);
            return values;
          };
      highs = column.apply(0);
      lows = column.apply(1);
      closes = column.apply(2);
      volumes = column.apply(3);
    }
  }

  static void write(Path file) throws IOException {
    ByteBuffer bytes =
        ByteBuffer.allocate(8 + 8 * out.length * bars).order(ByteOrder.nativeOrder());
    bytes.putLong(out.length);
    for (double[] line : out) {
      for (double value : line) {
        bytes.putDouble(value);
      }
    }
    Files.write(file, bytes.array());
  }
}
