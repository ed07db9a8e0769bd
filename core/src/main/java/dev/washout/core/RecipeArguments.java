package dev.washout.core;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import java.time.Duration;
import java.util.regex.Pattern;

/**
 * The parameters of a recipe as they stand in its text, read by position. Each has to be read: a
 * parameter that nothing asks for is an error in the text.
 */
public final class RecipeArguments {
  private static final Pattern NUMBER =
      Pattern.compile("[+-]?([0-9]+\\.?[0-9]*|\\.[0-9]+)([eE][+-]?[0-9]+)?");

  private final String recipe;
  private final ImmutableList<String> words;
  private final boolean[] read;

  RecipeArguments(String recipe, ImmutableList<String> words) {
    this.recipe = recipe;
    this.words = words;
    this.read = new boolean[words.size()];
  }

  void checkAllRead() {
    for (int i = 0; i < read.length; i++) {
      checkArgument(read[i], "%s has a parameter too many: '%s'", recipe, words.get(i));
    }
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
    read[index] = true;
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
      throw new IllegalArgumentException("not a whole number: '" + word(index) + "'", e);
    }
  }

  /**
   * One parameter as a number.
   *
   * @param index 0 for the first
   * @return the number, finite
   * @throws IllegalArgumentException if it is not one
   */
  public double number(int index) {
    String word = word(index);
    // Double.parseDouble alone would also take NaN, 1d, 0x1p3 and white space.
    double number = NUMBER.matcher(word).matches() ? Double.parseDouble(word) : Double.NaN;
    checkArgument(Double.isFinite(number), "not a number: '%s'", word);
    return number;
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
        "not one of " + ImmutableList.copyOf(type.getEnumConstants()) + ": '" + word + "'");
  }

  /**
   * One parameter as a length of time, such as {@code 24h} or {@code 500ms}.
   *
   * @param index 0 for the first
   * @return the length
   * @throws IllegalArgumentException if it is not one
   */
  public Duration duration(int index) {
    return RecipeText.parseDuration(word(index));
  }
}
