package dev.washout.flink.market;

import java.util.Locale;

/** The kinds of rows, each of which goes to a place of its own. */
public enum RowKind {
  /** One instrument at the close of one of its longer bars. */
  INSTRUMENTS,
  /** The whole market at the close of a bar. */
  MARKET,
  /** An instrument went from one phase of stress to another, and why. */
  PHASES,
  /** Capitulation of an instrument began or ended. */
  ALERTS,
  /** Everything known of an instrument, in words: with every alert, and at the end of a day. */
  REPORTS,
  /** An event that was not counted, and why. */
  LATE;

  /**
   * The name of the place its rows go to.
   *
   * @return the name in lower case
   */
  public String folder() {
    return name().toLowerCase(Locale.ROOT);
  }
}
