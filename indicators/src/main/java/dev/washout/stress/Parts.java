package dev.washout.stress;

import static com.google.common.base.Preconditions.checkArgument;

import dev.washout.core.Catalog;
import dev.washout.core.Indicator;

/**
 * Recipes within a recipe's text: {@code ZONES(5,14,1)} stands there as {@code ZONES:5:14:1},
 * because a text has one pair of parentheses.
 */
final class Parts {
  private Parts() {}

  static String encode(String text) {
    checkArgument(
        text.endsWith(")") && text.indexOf(':') < 0, "not the text of one recipe: '%s'", text);
    return text.substring(0, text.length() - 1).replace('(', ':').replace(',', ':');
  }

  static <T extends Indicator> T parse(String word, Catalog catalog, Class<T> shape) {
    int name = word.indexOf(':');
    checkArgument(name > 0, "not a recipe such as ZONES:5:14:1:1000:3: '%s'", word);
    String parameters = word.substring(name + 1).replace(':', ',');
    return catalog.parse(word.substring(0, name) + "(" + parameters + ")", shape);
  }
}
