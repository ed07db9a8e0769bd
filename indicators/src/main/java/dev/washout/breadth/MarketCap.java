package dev.washout.breadth;

import static com.google.common.base.Preconditions.checkArgument;

import dev.washout.core.RecipeText;
import dev.washout.core.State;
import dev.washout.core.StateReader;
import dev.washout.core.StateWriter;
import dev.washout.market.Symbol;
import java.util.OptionalDouble;

/**
 * Total market capitalisation: what all coins there are would fetch at the last price.
 *
 * <p><b>Formula.</b> &Sigma; close &times; supply, in the quote currency, in the order of the
 * symbols' names.
 *
 * <p><b>Edge cases.</b> A symbol that misses a step is carried at its last close and supply for up
 * to {@code maxAge} steps, and then left out: without that the total would fall by a whole coin
 * whenever one bar is missing. A symbol of unknown supply does not count, and is not carried. A
 * symbol that comes late, or leaves, moves the total; it is a total of the coins given, not of the
 * market.
 *
 * <p><b>Range.</b> Above 0.
 *
 * <p><b>Source.</b> The usual definition; supplies come from outside, since no price feed has them.
 *
 * @param maxAge how many steps a symbol without a bar is carried, 0 or more
 * @param quorum the fewest symbols a total may rest on, at least 1
 */
public record MarketCap(int maxAge, int quorum) implements MarketIndicator {
  /**
   * Checks the parameters.
   *
   * @param maxAge as above
   * @param quorum as above
   * @throws IllegalArgumentException if {@code maxAge} is negative or the quorum not positive
   */
  public MarketCap {
    checkArgument(maxAge >= 0, "maxAge is negative: %s", maxAge);
    checkArgument(quorum >= 1, "quorum is not positive: %s", quorum);
  }

  /**
   * The total capitalisation.
   *
   * @param maxAge how many steps a symbol without a bar is carried, 0 or more
   * @param quorum the fewest symbols a total may rest on, at least 1
   * @return the recipe
   * @throws IllegalArgumentException if {@code maxAge} is negative or the quorum not positive
   */
  public static MarketCap of(int maxAge, int quorum) {
    return new MarketCap(maxAge, quorum);
  }

  /** 0: the first cross-section can already give a total. */
  @Override
  public int lookback() {
    return 0;
  }

  @Override
  public Calculator start() {
    return new Calculator(this);
  }

  @Override
  public Calculator resume(StateReader in) {
    return new Calculator(this, in);
  }

  /**
   * Goes on from a state, as {@link State#resume()}, with everything this calculator can be asked.
   *
   * @param state a state of this recipe
   * @return the calculator
   * @throws IllegalArgumentException if the state is of another recipe
   */
  public Calculator resume(State<MarketCalculator> state) {
    checkArgument(
        state.recipe().equals(this),
        "the state is of %s and cannot resume %s",
        state.recipe(),
        this);
    return (Calculator) state.resume();
  }

  @Override
  public String toString() {
    return RecipeText.of("MARKETCAP", maxAge, quorum);
  }

  static final class Member {
    double capitalisation = Double.NaN;
    long step;
  }

  /** Sums capitalisations. Mutable; one thread. */
  public static final class Calculator extends AbstractMarketCalculator<Member> {
    private final MarketCap recipe;

    private Calculator(MarketCap recipe) {
      super(recipe);
      this.recipe = recipe;
    }

    private Calculator(MarketCap recipe, StateReader in) {
      super(recipe, in, Calculator::read);
      this.recipe = recipe;
    }

    private static Member read(StateReader in) {
      Member member = new Member();
      member.capitalisation = in.readDouble();
      member.step = in.readCount();
      return member;
    }

    @Override
    void save(Member member, StateWriter out) {
      out.putDouble(member.capitalisation);
      out.putLong(member.step);
    }

    @Override
    Member fresh(int place) {
      return new Member();
    }

    @Override
    double measure(CrossSection market, Roster<Member> all) {
      double sum = 0;
      int symbols = 0;
      for (int i = 0; i < all.size(); i++) {
        int entry = all.entry(i);
        double part = entry >= 0 ? capitalisation(market, entry) : carried(all.member(i), count());
        if (!Double.isNaN(part)) {
          sum += part;
          symbols++;
        }
      }
      return symbols < recipe.quorum ? Double.NaN : sum;
    }

    private static double capitalisation(CrossSection market, int entry) {
      return market.bar(entry).close() * market.supply(entry);
    }

    /** What a symbol without a bar at some step counts for there. */
    private double carried(Member member, long step) {
      return step - member.step <= recipe.maxAge ? member.capitalisation : Double.NaN;
    }

    @Override
    void take(CrossSection market, int entry, Member member) {
      if (entry >= 0) {
        member.capitalisation = capitalisation(market, entry);
        member.step = count();
      }
    }

    /**
     * One symbol's share of the total as of the last cross-section: its dominance.
     *
     * @param symbol the symbol
     * @return a share from 0 to 1, empty if the symbol does not count or there is no total there
     */
    public OptionalDouble share(Symbol symbol) {
      Roster<Member> all = roster();
      double sum = 0;
      double own = Double.NaN;
      int symbols = 0;
      for (int i = 0; i < all.size(); i++) {
        double part = carried(all.member(i), count() - 1);
        if (!Double.isNaN(part)) {
          sum += part;
          symbols++;
          own = all.symbol(i).equals(symbol) ? part : own;
        }
      }
      return Double.isNaN(own) || symbols < recipe.quorum
          ? OptionalDouble.empty()
          : OptionalDouble.of(own / sum);
    }
  }
}
