package dev.washout.core;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.base.CharMatcher;
import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import dev.washout.market.Price;
import dev.washout.market.Timeframe;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads recipes back from their texts.
 *
 * <p>A recipe's text is read from left to right: a named recipe, {@code RSI(14)}; perhaps one of
 * its lines, {@code MACD(12,26,9).histogram}; then any number of {@code on PRICE}, which reads it
 * from bars, {@code then RECIPE}, which chains another, {@code at TIMEFRAME}, which puts bars
 * together first, and {@code per SYMBOL}, which runs it for many symbols ({@link Panel}). So {@code
 * RSI(14) on TYPICAL then EMA(9) at 1d} is {@code
 * Rsi.of(14).on(Price.TYPICAL).then(Ema.of(9)).at(Timeframe.ONE_DAY)}. How much white space there
 * is does not matter.
 *
 * <p>Immutable. A catalog of your own recipes begins with a builder; {@link Builder#addAll} takes
 * over another's.
 */
public final class Catalog {
  private static final String NAME = "[A-Za-z][A-Za-z0-9_%-]*";
  private static final String LINE = "((?:\\.[A-Za-z0-9_%-]+)?)";
  private static final Pattern NAMED = Pattern.compile("(" + NAME + ")\\(([^()]*)\\)" + LINE);
  private static final Pattern PRICED = Pattern.compile("([A-Z]+)" + LINE);
  private static final Splitter WORDS = Splitter.on(CharMatcher.whitespace()).omitEmptyStrings();

  private final ImmutableMap<String, Function<RecipeArguments, ? extends Indicator>> recipes;

  private Catalog(ImmutableMap<String, Function<RecipeArguments, ? extends Indicator>> recipes) {
    this.recipes = recipes;
  }

  /**
   * Starts a catalog.
   *
   * @return an empty builder
   */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * The names this catalog knows.
   *
   * @return the names, in the order they were added
   */
  public ImmutableSet<String> names() {
    return recipes.keySet();
  }

  /**
   * Reads a recipe.
   *
   * @param text a recipe's text
   * @return the recipe, whose {@code toString} is the text in its one form
   * @throws IllegalArgumentException if the text is not of the form above, or a name, line, price
   *     or parameter is not known; the message names it
   */
  public Indicator parse(String text) {
    ImmutableList<String> words = ImmutableList.copyOf(WORDS.split(closeUp(text)));
    checkArgument(words.size() % 2 == 1, "not a recipe such as RSI(14) on CLOSE: '%s'", text);
    Indicator recipe = named(words.get(0), text);
    for (int i = 1; i < words.size(); i += 2) {
      String operand = words.get(i + 1);
      recipe =
          switch (words.get(i)) {
            case "then" -> then(recipe, named(operand, text), text);
            case "on" -> on(recipe, operand, text);
            case "at" -> at(recipe, operand, text);
            case "per" -> per(recipe, operand, text);
            default ->
                throw new IllegalArgumentException(
                    "'"
                        + words.get(i)
                        + "' is not one of 'then', 'on', 'at' and 'per' in '"
                        + text
                        + "'");
          };
    }
    return recipe;
  }

  /**
   * Reads a recipe of one of the shapes.
   *
   * @param <T> the shape
   * @param text a recipe's text
   * @param shape such as {@code DoubleIndicator.class}
   * @return the recipe
   * @throws IllegalArgumentException as {@link #parse(String)}, or if the recipe is of another
   *     shape
   */
  public <T extends Indicator> T parse(String text, Class<T> shape) {
    Indicator recipe = parse(text);
    checkArgument(shape.isInstance(recipe), "'%s' is not a %s", text, shape.getSimpleName());
    return shape.cast(recipe);
  }

  /** White space between parameters means nothing. */
  private static String closeUp(String text) {
    return text.replaceAll("\\s*,\\s*", ",").replaceAll("\\(\\s+", "(").replaceAll("\\s+\\)", ")");
  }

  private Indicator named(String word, String text) {
    Matcher matcher = NAMED.matcher(word);
    checkArgument(
        matcher.matches(), "'%s' is not of the form NAME(parameters) in '%s'", word, text);
    String name = matcher.group(1);
    Function<RecipeArguments, ? extends Indicator> factory = recipes.get(name);
    checkArgument(factory != null, "no recipe is called '%s' in '%s'", name, text);
    String parameters = matcher.group(2);
    ImmutableList<String> list =
        parameters.isEmpty()
            ? ImmutableList.of()
            : ImmutableList.copyOf(Splitter.on(',').split(parameters));
    RecipeArguments arguments = new RecipeArguments(word, list);
    Indicator recipe;
    try {
      recipe = factory.apply(arguments);
      arguments.checkAllRead();
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(e.getMessage() + " in '" + text + "'", e);
    }
    return line(recipe, matcher.group(3), text);
  }

  private static Indicator line(Indicator recipe, String suffix, String text) {
    if (suffix.isEmpty()) {
      return recipe;
    }
    String name = suffix.substring(1);
    if (recipe instanceof MultiLine lines) {
      return lines.line(name);
    }
    throw new IllegalArgumentException(recipe + " has no lines in '" + text + "'");
  }

  private static Indicator on(Indicator recipe, String word, String text) {
    Matcher matcher = PRICED.matcher(word);
    checkArgument(matcher.matches(), "'%s' is not a price in '%s'", word, text);
    Price price;
    try {
      price = Price.valueOf(matcher.group(1));
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("'" + word + "' is not a price in '" + text + "'", e);
    }
    if (recipe instanceof DoubleIndicator indicator) {
      return line(indicator.on(price), matcher.group(2), text);
    }
    if (recipe instanceof DoubleLines lines) {
      return line(lines.on(price), matcher.group(2), text);
    }
    throw new IllegalArgumentException(recipe + " does not read a single price in '" + text + "'");
  }

  private static Indicator at(Indicator recipe, String word, String text) {
    if (recipe instanceof CandleIndicator indicator) {
      return indicator.at(Timeframe.parse(word));
    }
    throw new IllegalArgumentException(
        recipe + " does not yield one value a bar in '" + text + "'");
  }

  private static Indicator per(Indicator recipe, String word, String text) {
    checkArgument(word.equals("SYMBOL"), "'per %s' is not 'per SYMBOL' in '%s'", word, text);
    if (recipe instanceof DoubleIndicator indicator) {
      return indicator.panel();
    }
    throw new IllegalArgumentException(
        recipe + " does not read one number at a time in '" + text + "'");
  }

  private static Indicator then(Indicator first, Indicator second, String text) {
    checkArgument(
        second instanceof DoubleIndicator, "%s cannot follow another in '%s'", second, text);
    DoubleIndicator next = (DoubleIndicator) second;
    if (first instanceof DoubleIndicator indicator) {
      return indicator.then(next);
    }
    if (first instanceof CandleIndicator indicator) {
      return indicator.then(next);
    }
    throw new IllegalArgumentException(
        "nothing can follow " + first + " in '" + text + "': choose one of its lines");
  }

  /** Collects named recipes. */
  public static final class Builder {
    private final Map<String, Function<RecipeArguments, ? extends Indicator>> recipes =
        new LinkedHashMap<>();

    private Builder() {}

    /**
     * Adds a recipe.
     *
     * @param name what its text begins with: a letter, then letters, digits and {@code _ % -}
     * @param factory makes it from its parameters
     * @return this builder
     * @throws IllegalArgumentException if the name is not of that form, or was added before
     */
    public Builder add(String name, Function<RecipeArguments, ? extends Indicator> factory) {
      checkArgument(name.matches(NAME), "not a name a text can begin with: '%s'", name);
      checkArgument(!recipes.containsKey(name), "two recipes are called '%s'", name);
      recipes.put(name, factory);
      return this;
    }

    /**
     * Adds every recipe of another catalog.
     *
     * @param other the other catalog
     * @return this builder
     * @throws IllegalArgumentException if one of its names was added before
     */
    public Builder addAll(Catalog other) {
      other.recipes.forEach(this::add);
      return this;
    }

    /**
     * The catalog of all recipes added.
     *
     * @return the catalog
     */
    public Catalog build() {
      return new Catalog(ImmutableMap.copyOf(recipes));
    }
  }
}
