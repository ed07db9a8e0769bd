package dev.washout.liquidation;

import static com.google.common.base.Preconditions.checkArgument;

import dev.washout.core.OpenInterestIndicator;
import dev.washout.core.RecipeArguments;
import dev.washout.core.RecipeText;
import dev.washout.core.StateReader;
import dev.washout.market.OpenInterest;
import java.time.Duration;

/**
 * Deleveraging: the change of open interest, in coins, against the change of the price over the
 * same span. Falling together they show longs being closed, which is what a capitulation is made
 * of.
 *
 * <p><b>Formula.</b> With c the open interest in coins and p the price, now and at the base: change
 * of interest = c / c<sub>base</sub> - 1, change of price = p / p<sub>base</sub> - 1. The base is
 * the latest observation at least a span old. The value of this recipe is the change of interest;
 * {@link DeleveragingCalculator} has the rest.
 *
 * <table>
 * <caption>Classification</caption>
 * <tr><th></th><th>interest down</th><th>interest up</th></tr>
 * <tr><th>price down</th><td>long closure</td><td>new shorts</td></tr>
 * <tr><th>price up</th><td>short covering</td><td>new longs</td></tr>
 * </table>
 *
 * <p><b>Parameters.</b> A span of at least a millisecond. Two dead bands, as fractions (0.01 is one
 * percent), 0 or more and below 1: a change counts if it is <em>beyond</em> its band, so with bands
 * of 0 only a change of exactly zero is unclear.
 *
 * <p><b>Edge cases.</b> No value before there is a base. No value if the base is older than two
 * spans: after a gap the change would be one over another span. No value if the base holds no open
 * interest. Observations may be spaced at will; two of the same time are refused, because it cannot
 * be told which is right. Interest is compared in coins: in dollars it falls with the price though
 * nobody closed anything ({@link OpenInterest#ofUsd} converts).
 *
 * <p><b>Errors.</b> {@link IllegalArgumentException} for an observation that is not later than the
 * one before it.
 *
 * <p><b>Range.</b> -1 (all closed) upwards.
 *
 * <p><b>Source.</b> J. J. Murphy, Technical Analysis of the Financial Markets (1999), chapter 7,
 * the table of price and open interest; H. Bessembinder and P. J. Seguin, Price volatility, trading
 * volume, and market depth: evidence from futures markets, Journal of Financial and Quantitative
 * Analysis 28 (1993). The thresholds are this library's; none is published.
 *
 * @param span how far back to compare
 * @param priceBand relative price changes up to this are no change
 * @param interestBand relative changes of the open interest up to this are no change
 */
public record Deleveraging(Duration span, double priceBand, double interestBand)
    implements OpenInterestIndicator {
  /**
   * Checks the parameters.
   *
   * @param span as above
   * @param priceBand as above
   * @param interestBand as above
   * @throws IllegalArgumentException if the span is not positive and in whole milliseconds, or a
   *     band is not within 0 and 1
   */
  public Deleveraging {
    Spans.checkPositive("span", span);
    priceBand = band("priceBand", priceBand);
    interestBand = band("interestBand", interestBand);
  }

  private static double band(String field, double value) {
    checkArgument(value >= 0 && value < 1, "%s is not within 0 and 1: %s", field, value);
    return value + 0.0; // -0.0 has another text
  }

  /**
   * Deleveraging without dead bands.
   *
   * @param span how far back to compare
   * @return the recipe
   * @throws IllegalArgumentException if the span is not positive and in whole milliseconds
   */
  public static Deleveraging of(Duration span) {
    return new Deleveraging(span, 0, 0);
  }

  /**
   * Deleveraging with dead bands.
   *
   * @param span how far back to compare
   * @param priceBand relative price changes up to this are no change
   * @param interestBand relative changes of the open interest up to this are no change
   * @return the recipe
   * @throws IllegalArgumentException if the span is not positive and in whole milliseconds, or a
   *     band is not within 0 and 1
   */
  public static Deleveraging of(Duration span, double priceBand, double interestBand) {
    return new Deleveraging(span, priceBand, interestBand);
  }

  /**
   * The recipe whose parameters stand in a text.
   *
   * @param arguments the span and, or not, the two bands
   * @return the recipe
   * @throws IllegalArgumentException if they are not those of a recipe
   */
  public static Deleveraging of(RecipeArguments arguments) {
    if (arguments.size() == 1) {
      return of(arguments.duration(0));
    }
    arguments.checkSize(3, 3);
    return of(arguments.duration(0), arguments.number(1), arguments.number(2));
  }

  /**
   * Classifies two changes.
   *
   * @param priceChange the relative change of the price
   * @param interestChange the relative change of the open interest in coins
   * @return what they say together
   */
  public PositionChange classify(double priceChange, double interestChange) {
    if (Math.abs(priceChange) <= priceBand || Math.abs(interestChange) <= interestBand) {
      return PositionChange.UNCLEAR;
    }
    if (interestChange < 0) {
      return priceChange < 0 ? PositionChange.LONG_CLOSURE : PositionChange.SHORT_COVERING;
    }
    return priceChange < 0 ? PositionChange.NEW_SHORTS : PositionChange.NEW_LONGS;
  }

  /**
   * Compares two observations, whatever lies between them.
   *
   * @param from the earlier one, its open interest positive
   * @param to the later one
   * @return the reading
   * @throws IllegalArgumentException if {@code from} holds no open interest: the relative change is
   *     not defined
   */
  public DeleveragingReading compare(OpenInterest from, OpenInterest to) {
    checkArgument(from.coins() > 0, "coins is not positive: 0 in the open interest of %s", from);
    return compare(from.coins(), from.price(), to.coins(), to.price());
  }

  DeleveragingReading compare(double coinsBefore, double priceBefore, double coins, double price) {
    double priceChange = relativeChange(priceBefore, price);
    double interestChange = relativeChange(coinsBefore, coins);
    double closed = coins - coinsBefore;
    return new DeleveragingReading(
        classify(priceChange, interestChange), priceChange, interestChange, closed, closed * price);
  }

  /** Computed from the difference: to / from - 1 loses the digits of a small change. */
  static double relativeChange(double from, double to) {
    return (to - from) / from;
  }

  @Override
  public DeleveragingCalculator start() {
    return new DeleveragingCalculator(this);
  }

  @Override
  public DeleveragingCalculator resume(StateReader in) {
    return new DeleveragingCalculator(this, in);
  }

  @Override
  public String toString() {
    return RecipeText.of("DELEVERAGING", span, priceBand, interestBand);
  }
}
