package dev.washout.breadth;

import static com.google.common.base.Preconditions.checkArgument;

import dev.washout.core.RecipeText;
import dev.washout.core.StateReader;
import dev.washout.core.StateWriter;
import dev.washout.market.Symbol;

/**
 * Relative strength of one coin: how much more, or less, it returned than the rest of the market.
 * Not the relative strength index.
 *
 * <p><b>Formula.</b> 100 ((1 + c/100) / (1 + m/100) - 1), with c the coin's return over the last
 * {@code period} steps in percent, and m = &Sigma; w r / &Sigma; w that of all other coins that
 * have a bar now and had one then; w = 1, or the capitalisation then. It is the change in percent
 * of the coin's price measured in the others.
 *
 * <p><b>Edge cases.</b> The market does not include the coin itself: against a market it dominates
 * it could never be strong. No value where the coin has no bar, now or then. The quorum counts the
 * others.
 *
 * <p><b>Range.</b> -100 and above, in percent. Above 0 the coin was stronger.
 *
 * <p><b>Source.</b> R. A. Levy, Relative Strength as a Criterion for Investment Selection (1967),
 * who compares price ratios; here the comparison is with a market instead of a rank.
 *
 * @param symbol the coin
 * @param period how many steps the returns are over, at least 1
 * @param weighting how much each of the others counts
 * @param quorum the fewest others a value may rest on, at least 1
 */
public record RelativeStrength(Symbol symbol, int period, Weighting weighting, int quorum)
    implements MarketIndicator {
  /**
   * Checks the parameters.
   *
   * @param symbol as above
   * @param period as above
   * @param weighting as above
   * @param quorum as above
   * @throws IllegalArgumentException if the period or the quorum is not positive, or the symbol
   *     cannot stand in a recipe's text
   */
  public RelativeStrength {
    checkArgument(
        symbol.name().chars().noneMatch(c -> c == ',' || c == '(' || c == ')'),
        "a symbol in a recipe has no comma or parenthesis: '%s'",
        symbol);
    checkArgument(period >= 1, "period is not positive: %s", period);
    checkArgument(quorum >= 1, "quorum is not positive: %s", quorum);
  }

  /**
   * The relative strength of a coin against the others, of equal weights.
   *
   * @param symbol the coin
   * @param period how many steps the returns are over, at least 1
   * @param quorum the fewest others a value may rest on, at least 1
   * @return the recipe
   * @throws IllegalArgumentException if the period or the quorum is not positive
   */
  public static RelativeStrength of(Symbol symbol, int period, int quorum) {
    return new RelativeStrength(symbol, period, Weighting.EQUAL, quorum);
  }

  @Override
  public int lookback() {
    return period;
  }

  @Override
  public MarketCalculator start() {
    return new Calculator(this);
  }

  @Override
  public MarketCalculator resume(StateReader in) {
    return new Calculator(this, in);
  }

  @Override
  public String toString() {
    return RecipeText.of("RELATIVE-STRENGTH", symbol, period, weighting, quorum);
  }

  private static final class Calculator extends AbstractMarketCalculator<ReturnMember> {
    private final RelativeStrength recipe;
    private final Sample others = new Sample();

    Calculator(RelativeStrength recipe) {
      super(recipe);
      this.recipe = recipe;
    }

    Calculator(RelativeStrength recipe, StateReader in) {
      super(recipe, in, member -> new ReturnMember(recipe.period, member));
      this.recipe = recipe;
    }

    @Override
    ReturnMember fresh(int place) {
      return new ReturnMember(recipe.period);
    }

    @Override
    void save(ReturnMember member, StateWriter out) {
      member.save(out);
    }

    @Override
    void take(CrossSection market, int entry, ReturnMember member) {
      member.take(market, entry);
    }

    @Override
    double measure(CrossSection market, Roster<ReturnMember> all) {
      others.clear(all.size());
      double own = Double.NaN;
      for (int i = 0; i < all.size(); i++) {
        if (all.entry(i) < 0) {
          continue;
        }
        ReturnMember member = all.member(i);
        double percent = member.returnPercent(market.bar(all.entry(i)));
        if (all.symbol(i).equals(recipe.symbol)) {
          own = percent;
        } else {
          others.add(percent, member.weightBefore(recipe.weighting));
        }
      }
      return others.size() < recipe.quorum ? Double.NaN : against(own, others.mean());
    }

    /** The change of a ratio in percent, from the changes of its parts in percent. */
    private static double against(double own, double market) {
      return market > -100 ? 100 * ((own - market) / (100 + market)) : Double.NaN;
    }
  }
}
