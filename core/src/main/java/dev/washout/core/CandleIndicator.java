package dev.washout.core;

import dev.washout.market.CandleSeries;
import dev.washout.market.Timeframe;

/**
 * A recipe that reads one bar at a time and yields at most one value: true range, ATR, RSI of the
 * close.
 */
public interface CandleIndicator extends Indicator {
  /**
   * Whether the formula needs each bar's volume.
   *
   * @return true if bars of unknown volume are rejected
   */
  default boolean needsVolume() {
    return false;
  }

  /**
   * Where the produced values lie, so that a chain knows what its next part may receive.
   *
   * @return a domain that holds every value, {@link Domain#ANY} if there is no bound to promise
   */
  default Domain range() {
    return Domain.ANY;
  }

  @Override
  CandleCalculator start();

  @Override
  CandleCalculator resume(StateReader in);

  /**
   * Runs this recipe over a whole series: the same bits as one {@code update} after the other.
   *
   * @param bars the bars
   * @return a series aligned to the bars
   * @throws IllegalArgumentException if a bar has no volume and the formula needs it
   */
  default DoubleSeries over(CandleSeries bars) {
    double[] out = new double[bars.size()];
    over(bars, out);
    return DoubleSeries.wrap(out);
  }

  /**
   * Runs this recipe over a whole series into a given array, NaN where there is no value.
   *
   * @param bars the bars
   * @param out receives the value of each bar at the same index
   * @throws IllegalArgumentException if {@code out} has another length, or a bar has no volume and
   *     the formula needs it, or is rejected within a chain; {@code out} is not changed then
   */
  default void over(CandleSeries bars, double[] out) {
    checkBatch(bars, out);
    CandleCalculator calculator = start();
    CandleSeries.Cursor bar = bars.cursor();
    for (int i = 0; bar.next(); i++) {
      out[i] = calculator.update(bar) ? calculator.value() : Double.NaN;
    }
  }

  /**
   * Checks the bars of a batch, and the place for its values: what {@code over} begins with where a
   * recipe has its own.
   *
   * @param bars the bars
   * @param out receives the values
   * @throws IllegalArgumentException if {@code out} has another length, or a bar has no volume and
   *     the formula needs it
   */
  default void checkBatch(CandleSeries bars, double[] out) {
    BarGuard.checkBatch(bars, needsVolume(), out);
  }

  /**
   * This recipe followed by another that reads its values: {@code Atr.of(14).then(Ema.of(9))}. As
   * {@link DoubleIndicator#then}.
   *
   * @param next the recipe that reads this one's values
   * @return the chain
   */
  default CandleIndicator then(DoubleIndicator next) {
    return CandleChain.of(this, next);
  }

  /**
   * This recipe on longer bars, which are put together from the bars it is given: {@code
   * Rsi.of(14).on(Price.CLOSE).at(Timeframe.ONE_DAY)} reads hours and is the RSI of days.
   *
   * @param timeframe the longer timeframe, a multiple of that of the bars to come
   * @return the recipe at that timeframe
   * @throws IllegalArgumentException if this recipe is at a timeframe already
   */
  default AtTimeframe at(Timeframe timeframe) {
    return AtTimeframe.of(this, timeframe);
  }

  /**
   * The state that was written by {@link State#toBytes()}.
   *
   * @param bytes the byte form of a state of this recipe
   * @return the state
   * @throws IllegalArgumentException if the bytes are damaged, of an unknown version, or of another
   *     recipe
   */
  default State<CandleCalculator> state(byte[] bytes) {
    return State.read(bytes, this, this::resume);
  }
}
