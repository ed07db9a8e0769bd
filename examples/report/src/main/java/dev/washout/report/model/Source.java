package dev.washout.report.model;

import com.google.common.collect.ImmutableList;
import org.jspecify.annotations.Nullable;

/**
 * Where the data came from.
 *
 * @param simulation what was simulated; null if the data was read from files
 * @param inputs every input, in the order of the options
 */
public record Source(@Nullable String simulation, ImmutableList<Input> inputs) {
  /**
   * One input.
   *
   * @param role what it was used for: candles, market, liquidations
   * @param name the file or folder as it was given, or what was simulated
   * @param content what it held, in words
   */
  public record Input(String role, String name, String content) {}

  /**
   * Whether the market never existed.
   *
   * @return true for a simulated one
   */
  public boolean isSimulated() {
    return simulation != null;
  }
}
