package dev.washout.core;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import java.time.Duration;

/** The parameters of a recipe as they stand in its text, read by position. */
public final class RecipeArguments {
  private final String recipe;
  private final ImmutableList<String> words;

  RecipeArguments(String recipe, ImmutableList<String> words) {
    this.recipe = recipe;
    this.words = words;
  }

  /**
   * How many parameters there are.
   *
   * @return the number of parameters
   */
  public int size() {
    return words.size();
  }

  /**
   * Checks how many parameters there are.
   *
   * @param least the fewest
   * @param most the most
   * @throws IllegalArgumentException if there are fewer or more; the message names the recipe
   */
  public void checkSize(int least, int most) {
    checkArgument(
        size() >= least && size() <= most,
        "%s has %s parameters, not %s",
        recipe,
        size(),
        least == most ? least : least + " to " + most);
  }

  /**
   * One parameter as it stands.
   *
   * @param index 0 for the first
   * @return the word
   * @throws IllegalArgumentException if there is no such parameter
   */
  public String word(int index) {
    checkArgument(index < words.size(), "%s has %s parameters, none at %s", recipe, size(), index);
    return words.get(index);
  }

  /**
   * One parameter as a whole number.
   *
   * @param index 0 for the first
   * @return the number
   * @throws IllegalArgumentException if it is not one
   */
  public int integer(int index) {
    try {
      return Integer.parseInt(word(index));
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException(
          "not a whole number: '" + word(index) + "' in " + recipe, e);
    }
  }

  /**
   * One parameter as a number.
   *
   * @param index 0 for the first
   * @return the number
   * @throws IllegalArgumentException if it is not one
   */
  public double number(int index) {
    try {
      return Double.parseDouble(word(index));
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException("not a number: '" + word(index) + "' in " + recipe, e);
    }
  }

  /**
   * One parameter as a constant of an enum.
   *
   * @param <E> the enum
   * @param index 0 for the first
   * @param type the enum
   * @return the constant
   * @throws IllegalArgumentException if it is not one of its names
   */
  public <E extends Enum<E>> E constant(int index, Class<E> type) {
    String word = word(index);
    for (E constant : type.getEnumConstants()) {
      if (constant.name().equals(word)) {
        return constant;
      }
    }
    throw new IllegalArgumentException(
        "not one of "
            + ImmutableList.copyOf(type.getEnumConstants())
            + ": '"
            + word
            + "' in "
            + recipe);
  }

  /**
   * One parameter as a length of time, such as {@code 24h} or {@code 500ms}.
   *
   * @param index 0 for the first
   * @return the length
   * @throws IllegalArgumentException if it is not one
   */
  public Duration duration(int index) {
    String word = word(index);
    try {
      // ISO 8601 wants PT24H, PT30M, PT10S; it has no milliseconds but decimals of a second.
      return word.endsWith("ms")
          ? Duration.ofMillis(Long.parseLong(word.substring(0, word.length() - 2)))
          : Duration.parse("PT" + word);
    } catch (RuntimeException e) {
      throw new IllegalArgumentException(
          "not a length of time such as 24h or 500ms: '" + word + "' in " + recipe, e);
    }
  }
}
