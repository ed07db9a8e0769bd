package dev.washout.breadth;

import static com.google.common.base.Preconditions.checkArgument;

import dev.washout.core.RecipeText;
import dev.washout.core.StateReader;
import dev.washout.core.StateWriter;

/**
 * The return of a cohort: coins of a similar size, such as the ten largest.
 *
 * <p><b>Formula.</b> Of the coins that have a bar now and had one {@code period} steps ago, those
 * whose size then ranked from {@code fromRank} to {@code toRank}. Their return is &Sigma; w r /
 * &Sigma; w, with r = 100 (close - close then) / close then, and w = 1 or the capitalisation then.
 *
 * <p><b>Edge cases.</b> Size is taken at the beginning of the period, never at its end: a coin that
 * fell is not small for having fallen. Equal sizes rank in the order of their names. A coin whose
 * size then is not known has no rank. A coin that left within the period does not count, which
 * flatters small cohorts: read them with that in mind.
 *
 * <p><b>Range.</b> -100 and above, in percent.
 *
 * <p><b>Source.</b> Size portfolios as in E. F. Fama and K. R. French, The Cross-Section of
 * Expected Stock Returns (1992); for coins Y. Liu, A. Tsyvinski and X. Wu, Common Risk Factors in
 * Cryptocurrency (2022).
 *
 * @param fromRank the rank of the largest coin, at least 1
 * @param toRank the rank of the smallest, at least {@code fromRank}; may exceed the number of coins
 * @param period how many steps the return is over, at least 1
 * @param size what size is
 * @param weighting how much each coin counts
 * @param quorum the fewest coins a value may rest on, at least 1
 */
public record Cohort(
    int fromRank, int toRank, int period, CohortSize size, Weighting weighting, int quorum)
    implements MarketIndicator {
  /** Bars over which {@link CohortSize#NOTIONAL} is summed. */
  public static final int NOTIONAL_PERIOD = 30;

  /**
   * Checks the parameters.
   *
   * @param fromRank as above
   * @param toRank as above
   * @param period as above
   * @param size as above
   * @param weighting as above
   * @param quorum as above
   * @throws IllegalArgumentException if a rank, the period or the quorum is not positive, or the
   *     ranks are not in order, or hold fewer coins than the quorum
   */
  public Cohort {
    checkArgument(fromRank >= 1, "fromRank is not positive: %s", fromRank);
    checkArgument(toRank >= fromRank, "toRank %s is below fromRank %s", toRank, fromRank);
    checkArgument(period >= 1, "period is not positive: %s", period);
    checkArgument(
        quorum >= 1 && quorum <= toRank - fromRank + 1L,
        "quorum is not within 1 and the %s ranks from %s to %s: %s",
        toRank - fromRank + 1L,
        fromRank,
        toRank,
        quorum);
  }

  /**
   * A cohort by capitalisation, of equal weights.
   *
   * @param fromRank the rank of the largest coin, at least 1
   * @param toRank the rank of the smallest, at least {@code fromRank}
   * @param period how many steps the return is over, at least 1
   * @return the recipe, with a quorum of 1
   * @throws IllegalArgumentException if a parameter is not in its range
   */
  public static Cohort of(int fromRank, int toRank, int period) {
    return new Cohort(fromRank, toRank, period, CohortSize.CAPITALISATION, Weighting.EQUAL, 1);
  }

  /**
   * This recipe with another size.
   *
   * @param other what size is
   * @return the recipe
   */
  public Cohort by(CohortSize other) {
    return new Cohort(fromRank, toRank, period, other, weighting, quorum);
  }

  @Override
  public int lookback() {
    return size == CohortSize.NOTIONAL ? Math.addExact(period, NOTIONAL_PERIOD - 1) : period;
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
    return RecipeText.of("COHORT", fromRank, toRank, period, size, weighting, quorum);
  }

  private static final class Calculator extends AbstractMarketCalculator<ReturnMember> {
    private final Cohort recipe;
    private final Order order = new Order();
    private final Sample sample = new Sample();
    private double[] keys = new double[0];
    private double[] returns = keys;
    private double[] weights = keys;

    Calculator(Cohort recipe) {
      super(recipe);
      this.recipe = recipe;
    }

    Calculator(Cohort recipe, StateReader in) {
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
      int ranked = collect(market, all);
      int[] bySize = order.ascending(keys, ranked);
      sample.clear(ranked);
      for (int rank = recipe.fromRank; rank <= Math.min(recipe.toRank, ranked); rank++) {
        sample.add(returns[bySize[rank - 1]], weights[bySize[rank - 1]]);
      }
      return sample.size() < recipe.quorum ? Double.NaN : sample.mean();
    }

    /**
     * Lists the coins that have a rank; the key is the negated size, so that ties keep their order.
     */
    private int collect(CrossSection market, Roster<ReturnMember> all) {
      if (keys.length < all.size()) {
        keys = new double[all.size()];
        returns = new double[all.size()];
        weights = new double[all.size()];
      }
      int ranked = 0;
      for (int i = 0; i < all.size(); i++) {
        if (all.entry(i) >= 0) {
          ReturnMember member = all.member(i);
          keys[ranked] =
              recipe.size == CohortSize.CAPITALISATION
                  ? -member.capitalisationBefore()
                  : -member.notionalBefore();
          returns[ranked] = member.returnPercent(market.bar(all.entry(i)));
          weights[ranked] = member.weightBefore(recipe.weighting);
          boolean known = !Double.isNaN(keys[ranked] + returns[ranked]);
          ranked += known ? 1 : 0;
        }
      }
      return ranked;
    }
  }
}
