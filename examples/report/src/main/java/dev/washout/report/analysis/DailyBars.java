package dev.washout.report.analysis;

import dev.washout.core.DoubleCalculator;
import dev.washout.core.DoubleIndicator;
import dev.washout.core.DoubleLines;
import dev.washout.core.DoubleLinesCalculator;
import dev.washout.core.Resampler;
import dev.washout.market.Candle;
import dev.washout.market.CandleSeries;
import dev.washout.market.Timeframe;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The daily bars of a coin as of a moment: those that have closed, and the one still open, as far
 * as it has come. Indicators take the closed ones in and preview the open one.
 *
 * @param closed the days that have closed
 * @param open the day still open, null if the last one has just closed
 * @param incomplete how many closed days lack some of their bars
 */
record DailyBars(CandleSeries closed, @Nullable Candle open, long incomplete) {

  /**
   * The daily bars made of shorter ones.
   *
   * @return the bars, null if these are longer than a day
   */
  static @Nullable DailyBars of(CandleSeries bars, Instant asOf) {
    Timeframe timeframe = bars.timeframe();
    CandleSeries known = bars.closedBy(asOf);
    if (timeframe.equals(Timeframe.ONE_DAY)) {
      return new DailyBars(known, null, 0);
    }
    if (timeframe.compareTo(Timeframe.ONE_DAY) > 0) {
      return null;
    }
    CandleSeries.Builder days = CandleSeries.builder(Timeframe.ONE_DAY);
    Resampler.Calculator resampler = Resampler.of(timeframe, Timeframe.ONE_DAY).start();
    CandleSeries.Cursor bar = known.cursor();
    while (bar.next()) {
      resampler.update(bar, days::add);
    }
    resampler.advanceTo(asOf.toEpochMilli(), days::add);
    Optional<Candle> open = resampler.open();
    return new DailyBars(days.build(), open.orElse(null), resampler.incompleteBars());
  }

  /** The daily bars of a coin with its history before them. */
  static @Nullable DailyBars of(CoinBars coin, Instant asOf) {
    DailyBars own = of(coin.bars(), asOf);
    if (own == null || coin.days().isEmpty()) {
      return own;
    }
    CandleSeries.Builder all = CandleSeries.builder(Timeframe.ONE_DAY);
    coin.days().forEach(all::add);
    own.closed().forEach(all::add);
    return new DailyBars(all.build(), own.open(), own.incomplete());
  }

  /** How many days there are, the open one included. */
  int size() {
    return closed.size() + (open == null ? 0 : 1);
  }

  /** All days in one series, the open one last. */
  CandleSeries all() {
    if (open == null) {
      return closed;
    }
    CandleSeries.Builder days = CandleSeries.builder(Timeframe.ONE_DAY);
    closed.forEach(days::add);
    return days.add(open).build();
  }

  /** An indicator's value at the close of every day, the open one previewed; NaN for none. */
  double[] over(DoubleIndicator indicator) {
    double[] values = new double[size()];
    DoubleCalculator calculator = indicator.start();
    CandleSeries.Cursor day = closed.cursor();
    while (day.next()) {
      values[day.index()] = calculator.update(day.close()) ? calculator.value() : Double.NaN;
    }
    if (open != null) {
      values[values.length - 1] = calculator.preview(open.close());
    }
    return values;
  }

  /** The same for an indicator of several lines: one array for each. */
  double[][] over(DoubleLines indicator) {
    int lines = indicator.lines().size();
    double[][] values = new double[lines][size()];
    DoubleLinesCalculator calculator = indicator.start();
    CandleSeries.Cursor day = closed.cursor();
    while (day.next()) {
      boolean produced = calculator.update(day.close());
      for (int line = 0; line < lines; line++) {
        values[line][day.index()] = produced ? calculator.line(line) : Double.NaN;
      }
    }
    if (open != null) {
      for (int line = 0; line < lines; line++) {
        values[line][size() - 1] = calculator.preview(open.close(), line);
      }
    }
    return values;
  }
}
