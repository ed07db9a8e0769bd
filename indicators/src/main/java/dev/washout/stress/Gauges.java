package dev.washout.stress;

import dev.washout.capitulation.Assessment;
import dev.washout.capitulation.CapitulationCalculator;
import dev.washout.capitulation.SideReadings;
import dev.washout.core.CandleCalculator;
import dev.washout.core.DoubleCalculator;
import dev.washout.core.State;
import dev.washout.core.StateReader;
import dev.washout.core.StateWriter;
import dev.washout.drawdown.Drawdown;
import dev.washout.market.Bar;
import dev.washout.market.Timeframe;
import dev.washout.math.RollingExtremum;
import dev.washout.math.RollingQuantile;
import dev.washout.momentum.Macd;
import dev.washout.momentum.MacdCalculator;
import dev.washout.momentum.Roc;
import dev.washout.momentum.Rsi;
import dev.washout.volatility.Atr;
import dev.washout.volatility.RealizedVolatility;
import dev.washout.volatility.VolatilitySurge;
import java.util.Optional;
import java.util.OptionalDouble;

/** Everything that is measured of the judgement bars' prices: a bar as it stands, or closed. */
final class Gauges {
  static final Rsi RSI = Rsi.of(14);
  static final Macd MACD = Macd.of(12, 26, 9);
  static final Roc ROC = Roc.of(12);
  static final Drawdown DRAWDOWN = Drawdown.of(30);
  static final VolatilitySurge SURGE = VolatilitySurge.of(5, 60);
  static final Atr ATR = Atr.of(14);
  static final int VOLATILITY_BARS = 30;

  private final int fallBars;
  private final int leastBars;
  private final CapitulationCalculator model;
  private final RollingQuantile usualRange;
  private final RollingExtremum highs;

  /** The highs since the market last began to stabilise. */
  private RollingExtremum freshHighs;

  private final CandleCalculator surge;
  private final CandleCalculator atr;

  // For the report only.
  private final DoubleCalculator rsi;
  private final MacdCalculator macd;
  private final DoubleCalculator roc;
  private final DoubleCalculator drawdown;
  private final DoubleCalculator drawdownOfAll;
  private final DoubleCalculator volatility;

  Gauges(StressMonitor recipe) {
    fallBars = recipe.rules().fallBars();
    leastBars = Math.min(recipe.lookback(), recipe.rules().usualBars());
    model = recipe.model().start();
    usualRange = new RollingQuantile(recipe.rules().usualBars(), 0.5);
    highs = RollingExtremum.max(fallBars);
    freshHighs = RollingExtremum.max(fallBars);
    surge = SURGE.start();
    atr = ATR.start();
    rsi = RSI.start();
    macd = MACD.start();
    roc = ROC.start();
    drawdown = DRAWDOWN.start();
    drawdownOfAll = Drawdown.sinceStart().start();
    volatility = volatility(recipe.judgement()).start();
  }

  Gauges(StressMonitor recipe, StateReader in) {
    fallBars = recipe.rules().fallBars();
    leastBars = Math.min(recipe.lookback(), recipe.rules().usualBars());
    model = in.readPart(recipe.model()::resume);
    usualRange = new RollingQuantile(recipe.rules().usualBars(), 0.5, in);
    highs = RollingExtremum.max(fallBars, in);
    freshHighs = RollingExtremum.max(fallBars, in);
    surge = in.readPart(SURGE::resume);
    atr = in.readPart(ATR::resume);
    rsi = in.readPart(RSI::resume);
    macd = in.readPart(MACD::resume);
    roc = in.readPart(ROC::resume);
    drawdown = in.readPart(DRAWDOWN::resume);
    drawdownOfAll = in.readPart(Drawdown.sinceStart()::resume);
    volatility = in.readPart(volatility(recipe.judgement())::resume);
  }

  static RealizedVolatility volatility(Timeframe bars) {
    return RealizedVolatility.of(VOLATILITY_BARS, bars);
  }

  void save(StateWriter out) {
    out.putState(model.snapshot());
    usualRange.save(out);
    highs.save(out);
    freshHighs.save(out);
    out.putState(surge.snapshot());
    out.putState(atr.snapshot());
    out.putState(rsi.snapshot());
    out.putState(macd.snapshot());
    out.putState(roc.snapshot());
    out.putState(drawdown.snapshot());
    out.putState(drawdownOfAll.snapshot());
    out.putState(volatility.snapshot());
  }

  /** Measures a judgement bar as it stands; changes nothing. */
  void read(Bar bar, SideReadings known, Reading into) {
    into.close = bar.close();
    into.low = bar.low();
    into.high = Math.max(highs.value(), bar.high());
    into.usualRange = usualRange.size() < leastBars ? Double.NaN : usualRange.value();
    double freshHigh = Math.max(freshHighs.value(), bar.high());
    into.fall = StrictMath.log(freshHigh / bar.close()) / into.usualRange;
    into.surge = surge.preview(bar);
    into.score = into.usualRange > 0 ? model.preview(bar, known) : Double.NaN;
    into.threshold = into.usualRange > 0 ? model.threshold(bar, known) : Double.NaN;
  }

  /** Takes in a judgement bar that has closed. */
  void absorb(Bar bar, SideReadings known) {
    double close = bar.close();
    model.update(bar, known);
    usualRange.update(StrictMath.log(bar.high() / bar.low()));
    highs.update(bar.high());
    freshHighs.update(bar.high());
    surge.update(bar);
    atr.update(bar);
    rsi.update(close);
    macd.update(close);
    roc.update(close);
    drawdown.update(close);
    drawdownOfAll.update(close);
    volatility.update(close);
  }

  /** From now on falls are measured from the highs to come. */
  void forgetHighs() {
    freshHighs = RollingExtremum.max(fallBars);
  }

  /** The average true range of the closed bars. */
  State<CandleCalculator> atr() {
    return atr.snapshot();
  }

  /** Of a judgement bar as it stands; or, if none is open, of the last that closed. */
  Optional<Assessment> assess(Bar bar, SideReadings known, boolean isOpen) {
    if (!isOpen) {
      return model.isReady() ? Optional.of(model.assess()) : Optional.empty();
    }
    return Double.isNaN(model.preview(bar, known))
        ? Optional.empty()
        : Optional.of(model.assess(bar, known));
  }

  MomentumFigures momentum(Bar bar, boolean isOpen) {
    return new MomentumFigures(
        figure(rsi, bar, isOpen),
        macd(0, bar, isOpen),
        macd(1, bar, isOpen),
        macd(2, bar, isOpen),
        figure(roc, bar, isOpen));
  }

  private OptionalDouble macd(int line, Bar bar, boolean isOpen) {
    if (isOpen) {
      return optional(macd.preview(bar.close(), line));
    }
    return macd.isReady() ? OptionalDouble.of(macd.line(line)) : OptionalDouble.empty();
  }

  private static OptionalDouble figure(DoubleCalculator calculator, Bar bar, boolean isOpen) {
    if (isOpen) {
      return optional(calculator.preview(bar.close()));
    }
    return calculator.isReady() ? OptionalDouble.of(calculator.value()) : OptionalDouble.empty();
  }

  OptionalDouble drawdown(Bar bar, boolean isOpen) {
    return figure(drawdown, bar, isOpen);
  }

  OptionalDouble drawdownOfAll(Bar bar, boolean isOpen) {
    return figure(drawdownOfAll, bar, isOpen);
  }

  OptionalDouble volatilityPercent(Bar bar, boolean isOpen) {
    OptionalDouble value = figure(volatility, bar, isOpen);
    return value.isPresent() ? OptionalDouble.of(100 * value.getAsDouble()) : value;
  }

  static OptionalDouble optional(double value) {
    return Double.isNaN(value) ? OptionalDouble.empty() : OptionalDouble.of(value);
  }
}
