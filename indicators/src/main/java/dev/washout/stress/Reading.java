package dev.washout.stress;

import dev.washout.core.StateReader;
import dev.washout.core.StateWriter;

/**
 * What is known when a market is judged: the judgement bar as it stands, measured. Reused from one
 * judgement to the next; NaN stands for what is not known.
 */
final class Reading {
  /** When: the close of the bar that brought it. */
  long epochMillis;

  /** Whether the judgement bar has closed. */
  boolean isClosed;

  double close;

  /** The low of the judgement bar as it stands. */
  double low;

  /** The highest high of the last bars, this one included. */
  double high;

  /** The usual range. */
  double usualRange;

  /** The capitulation score, and the threshold of its model. */
  double score;

  double threshold;

  /** How far the close lies below the high since it last stabilised, in usual ranges. */
  double fall;

  /** The volatility surge. */
  double surge;

  /** What the bar liquidated, as a multiple of its median. */
  double liquidationRatio;

  /** The change of open interest over a bar. */
  double interestChange;

  Reading() {
    score = Double.NaN;
  }

  Reading(StateReader in) {
    epochMillis = in.readLong();
    isClosed = in.readBoolean();
    double[] v = in.readDoubles(10);
    close = v[0];
    low = v[1];
    high = v[2];
    usualRange = v[3];
    score = v[4];
    threshold = v[5];
    fall = v[6];
    surge = v[7];
    liquidationRatio = v[8];
    interestChange = v[9];
  }

  void save(StateWriter out) {
    out.putLong(epochMillis);
    out.putBoolean(isClosed);
    out.putDoubles(
        close,
        low,
        high,
        usualRange,
        score,
        threshold,
        fall,
        surge,
        liquidationRatio,
        interestChange);
  }

  /** Whether there is a score to judge by. */
  boolean isJudged() {
    return !Double.isNaN(score);
  }
}
