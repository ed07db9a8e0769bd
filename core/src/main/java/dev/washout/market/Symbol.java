package dev.washout.market;

import static com.google.common.base.Preconditions.checkArgument;

/**
 * The name a venue gives an instrument, such as {@code BTCUSDT}.
 *
 * @param name 1 to 64 visible characters without white space, kept as given: symbols are
 *     case-sensitive because venues' are
 */
public record Symbol(String name) implements Comparable<Symbol> {
  private static final int LONGEST = 64;

  /**
   * Checks the components.
   *
   * @param name as above
   * @throws IllegalArgumentException if the name is empty, longer than 64 characters, or has white
   *     space, control, format or broken characters
   */
  public Symbol {
    checkArgument(
        !name.isEmpty() && name.length() <= LONGEST,
        "a symbol has 1 to %s characters: '%s'",
        LONGEST,
        name);
    checkArgument(
        name.codePoints().allMatch(Symbol::isVisible),
        "a symbol has only visible characters: '%s'",
        name);
  }

  private static boolean isVisible(int c) {
    return switch (Character.getType(c)) {
      case Character.SPACE_SEPARATOR,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.UNASSIGNED ->
          false;
      default -> true;
    };
  }

  /**
   * The symbol of this name.
   *
   * @param name 1 to 64 visible characters
   * @return the symbol
   * @throws IllegalArgumentException if the name is not of that form
   */
  public static Symbol of(String name) {
    return new Symbol(name);
  }

  @Override
  public int compareTo(Symbol other) {
    return name.compareTo(other.name);
  }

  @Override
  public String toString() {
    return name;
  }
}
