package dev.washout.volume;

import static com.google.common.base.Preconditions.checkArgument;

import dev.washout.core.AbstractCandleCalculator;
import dev.washout.core.CandleCalculator;
import dev.washout.core.CandleIndicator;
import dev.washout.core.Domain;
import dev.washout.core.RecipeText;
import dev.washout.core.StateReader;
import dev.washout.core.StateWriter;
import dev.washout.market.Bar;
import dev.washout.math.RollingSum;

/**
 * Amihud illiquidity: how far the price moves per million of money traded.
 *
 * <p><b>Formula.</b> The mean over the last n bars of 10^6 |r| / (close v), with r = (close -
 * previous close) / previous close. Money traded is close times volume, as it is where only shares
 * are counted.
 *
 * <p><b>Edge cases.</b> Bars without volume are left out of the mean, as Amihud leaves out days
 * without trading; no value where all n are. A bar with volume and an unchanged close counts as 0.
 * After a gap in time the previous close is that of the bar before the gap.
 *
 * <p><b>Errors.</b> A bar of unknown volume is rejected.
 *
 * <p><b>Range.</b> 0 and above: 0.01 is a move of 1 % per million of the quote currency.
 *
 * <p><b>Source.</b> Y. Amihud, Illiquidity and Stock Returns: Cross-Section and Time-Series
 * Effects, Journal of Financial Markets 5 (2002), equation 1.
 *
 * @param period n, the number of bars, at least 1
 */
public record Amihud(int period) implements CandleIndicator {
  private static final double PER_MILLION = 1e6;
  private static final Domain RANGE = new Domain(0, Double.POSITIVE_INFINITY);

  /**
   * Checks the period.
   *
   * @param period as above
   * @throws IllegalArgumentException if it is not positive
   */
  public Amihud {
    checkArgument(period >= 1, "period is not positive: %s", period);
  }

  /**
   * Amihud's illiquidity.
   *
   * @param period n, the number of bars, at least 1
   * @return the recipe
   * @throws IllegalArgumentException if the period is not positive
   */
  public static Amihud of(int period) {
    return new Amihud(period);
  }

  @Override
  public boolean needsVolume() {
    return true;
  }

  @Override
  public Domain range() {
    return RANGE;
  }

  @Override
  public int lookback() {
    return period;
  }

  @Override
  public CandleCalculator start() {
    return new Calculator(this);
  }

  @Override
  public CandleCalculator resume(StateReader in) {
    return new Calculator(this, in);
  }

  @Override
  public String toString() {
    return RecipeText.of("AMIHUD", period);
  }

  private static final class Calculator extends AbstractCandleCalculator {
    private final RollingSum moves;
    private final RollingSum traded;
    private double previousClose;

    Calculator(Amihud recipe) {
      super(recipe);
      moves = new RollingSum(recipe.period);
      traded = new RollingSum(recipe.period);
    }

    Calculator(Amihud recipe, StateReader in) {
      super(recipe, in);
      moves = new RollingSum(recipe.period, in);
      traded = new RollingSum(recipe.period, in);
      previousClose = in.readDouble();
    }

    @Override
    protected double step(Bar bar) {
      boolean full = false;
      if (count() > 0) {
        double money = money(bar);
        moves.update(move(bar, money));
        full = traded.update(money == 0 ? 0 : 1);
      }
      previousClose = bar.close();
      return full ? mean(moves.value(), traded.value()) : Double.NaN;
    }

    @Override
    protected double peek(Bar bar) {
      if (count() == 0) {
        return Double.NaN;
      }
      double money = money(bar);
      return mean(moves.preview(move(bar, money)), traded.preview(money == 0 ? 0 : 1));
    }

    private static double money(Bar bar) {
      return bar.close() * bar.volume();
    }

    private double move(Bar bar, double money) {
      double change = Math.abs(bar.close() - previousClose) / previousClose;
      return money == 0 ? 0 : PER_MILLION * change / money;
    }

    private static double mean(double sum, double bars) {
      return bars == 0 ? Double.NaN : sum / bars;
    }

    @Override
    protected void save(StateWriter out) {
      moves.save(out);
      traded.save(out);
      out.putDouble(previousClose);
    }
  }
}
