package dev.washout.core;

import com.google.common.collect.ImmutableList;

/** A recipe that yields several lines, each of which is an indicator of its own. */
public interface MultiLine extends Indicator {
  /**
   * The lines' names, in the order of their indexes.
   *
   * @return at least one name
   */
  ImmutableList<String> lines();

  /**
   * One line as an indicator of its own; its text is this recipe's, a dot and the name.
   *
   * @param name the line's name
   * @return an indicator that runs the whole recipe and yields this line
   * @throws IllegalArgumentException if there is no line of this name
   */
  Indicator line(String name);
}
