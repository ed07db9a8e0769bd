package dev.washout.breadth;

import dev.washout.core.DoubleSeries;
import dev.washout.core.Indicator;
import dev.washout.core.State;
import dev.washout.core.StateReader;
import java.util.List;

/** A recipe that reads a whole market at a time and yields at most one value. */
public interface MarketIndicator extends Indicator {
  @Override
  MarketCalculator start();

  @Override
  MarketCalculator resume(StateReader in);

  /**
   * Runs this recipe over many cross-sections: the same bits as one {@code update} after the other.
   *
   * @param markets the cross-sections in time order
   * @return a series aligned to them
   * @throws IllegalArgumentException if they are not in time order, or their timeframes differ
   */
  default DoubleSeries over(List<CrossSection> markets) {
    double[] out = new double[markets.size()];
    MarketCalculator calculator = start();
    for (int i = 0; i < out.length; i++) {
      out[i] = calculator.update(markets.get(i)) ? calculator.value() : Double.NaN;
    }
    return DoubleSeries.of(out);
  }

  /**
   * The state that was written by {@link State#toBytes()}.
   *
   * @param bytes the byte form of a state of this recipe
   * @return the state
   * @throws IllegalArgumentException if the bytes are damaged, of an unknown version, or of another
   *     recipe
   */
  default State<MarketCalculator> state(byte[] bytes) {
    return State.read(bytes, this, this::resume);
  }
}
