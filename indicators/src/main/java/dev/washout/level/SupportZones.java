package dev.washout.level;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import dev.washout.core.CandleCalculator;
import dev.washout.core.Indicator;
import dev.washout.core.RecipeText;
import dev.washout.core.State;
import dev.washout.core.StateReader;
import dev.washout.market.Bar;
import dev.washout.volatility.Atr;
import java.util.Optional;

/**
 * Support zones: where the turning points of the last bars cluster, and how much was traded there.
 *
 * <p><b>Formula.</b> Over the last {@code memory} bars:
 *
 * <ol>
 *   <li>The pivots are the swing lows and swing highs with {@code k} bars on each side ({@link
 *       Pivots}). Both count, because a price at which a market stopped rising is one at which it
 *       later stops falling. A pivot a bars old has weight 2<sup>-a/h</sup>, with h half the
 *       memory.
 *   <li>A zone is W = {@code widthAtr} &times; ATR wide, the ATR of now. The range of that width
 *       whose pivots weigh most becomes the first zone, centred on the middle of its lowest and
 *       highest pivot; then the next among the pivots left, as long as zones do not overlap and
 *       hold {@code minTouches} pivots.
 *   <li>Each bar's volume is spread evenly from its low to its high. D, the zone's density, is its
 *       share of all volume over its share of the range of all prices: 1 is average.
 *   <li>With T the weight of its pivots, its strength is T D / (1 + T D): 0 to 1, rising with every
 *       touch, more with fresh ones, and with volume; one fresh touch at average volume is 1/2.
 * </ol>
 *
 * <p>Zones are found when asked for, {@link Calculator#zones()}; an update only remembers.
 *
 * <p><b>Edge cases.</b> No zones before the ATR has its first value, or while it is 0, or vanishes
 * beside the price. The newest k bars cannot be pivots yet: nothing looks ahead. Of ranges that
 * weigh the same, the higher is taken. An edge below 0 is put at 0. If nothing was traded at all,
 * densities and strengths are 0.
 *
 * <p><b>Errors.</b> A bar of unknown volume is rejected.
 *
 * <p><b>Source.</b> Washout's own formula for what chartists do by eye. That such levels do stop
 * prices: C. Osler, Support for Resistance, FRBNY Economic Policy Review (July 2000). Volume at
 * price: J. P. Steidlmayer's Market Profile (1984).
 *
 * @param k bars on each side of a pivot, 1 to 1000
 * @param atrPeriod bars of the average true range, at least 1
 * @param widthAtr how wide a zone is, in average true ranges, above 0 and at most 100
 * @param memory how many bars are looked at, more than 2 k, at most 100,000
 * @param minTouches the fewest pivots in a zone, at least 1
 */
public record SupportZones(int k, int atrPeriod, double widthAtr, int memory, int minTouches)
    implements Indicator {
  private static final int LONGEST_MEMORY = 100_000;

  /**
   * Checks the parameters.
   *
   * @param k as above
   * @param atrPeriod as above
   * @param widthAtr as above
   * @param memory as above
   * @param minTouches as above
   * @throws IllegalArgumentException if one is not in its range
   */
  public SupportZones {
    checkArgument(k >= 1 && k <= 1000, "k is not within 1 and 1000: %s", k);
    checkArgument(atrPeriod >= 1, "atrPeriod is not positive: %s", atrPeriod);
    checkArgument(
        widthAtr > 0 && widthAtr <= 100, "widthAtr is not above 0 and at most 100: %s", widthAtr);
    checkArgument(
        memory > 2 * k && memory <= LONGEST_MEMORY,
        "memory is not within 2 k + 1 = %s and 100000: %s",
        2 * k + 1,
        memory);
    checkArgument(minTouches >= 1, "minTouches is not positive: %s", minTouches);
  }

  /**
   * Pivots of 5 bars on each side, zones one ATR(14) wide with at least 3 touches, over the last
   * 1,000 bars.
   *
   * @return the recipe
   */
  public static SupportZones standard() {
    return new SupportZones(5, 14, 1, 1000, 3);
  }

  /** The bars before the first average true range. */
  @Override
  public int lookback() {
    return atrPeriod;
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
   * The state that was written by {@link State#toBytes()}.
   *
   * @param bytes the byte form of a state of this recipe
   * @return the state
   * @throws IllegalArgumentException if the bytes are damaged, of an unknown version, or of another
   *     recipe
   */
  public State<Calculator> state(byte[] bytes) {
    return State.read(bytes, this, this::resume);
  }

  @Override
  public String toString() {
    return RecipeText.of("ZONES", k, atrPeriod, widthAtr, memory, minTouches);
  }

  /** Remembers bars, and finds zones in them. Mutable; one thread. */
  public static final class Calculator implements dev.washout.core.Calculator {
    private final SupportZones recipe;
    private final CandleCalculator atr;
    private final RecentBars bars;

    private Calculator(SupportZones recipe) {
      this.recipe = recipe;
      this.atr = Atr.of(recipe.atrPeriod).start();
      this.bars = new RecentBars(recipe.memory);
    }

    private Calculator(SupportZones recipe, StateReader in) {
      this.recipe = recipe;
      this.atr = in.readPart(Atr.of(recipe.atrPeriod)::resume);
      this.bars = new RecentBars(recipe.memory, in);
    }

    @Override
    public SupportZones recipe() {
      return recipe;
    }

    /**
     * Takes in the next closed bar.
     *
     * @param bar a bar of the same timeframe as those before it, and later
     * @return true if zones can be found now
     * @throws IllegalArgumentException if the bar repeats, precedes or overlaps the last one, has
     *     another timeframe, or its volume is unknown; nothing is changed then
     */
    public boolean update(Bar bar) {
      checkVolume(bar);
      boolean ready = atr.update(bar);
      bars.add(bar);
      return ready;
    }

    private static void checkVolume(Bar bar) {
      if (!bar.hasVolume()) {
        throw new IllegalArgumentException("volume is unknown in the bar of " + bar.openTime());
      }
    }

    /**
     * The zones as of the last bar.
     *
     * @return the zones from the lowest to the highest; none before there is an average true range
     */
    public ImmutableList<SupportZone> zones() {
      return atr.isReady()
          ? ZoneFinder.find(recipe, bars, bars.from(), bars.to(), atr.value())
          : ImmutableList.of();
    }

    /**
     * What {@link #zones()} would give after one more bar; changes nothing.
     *
     * @param bar a possible next bar
     * @return the zones
     * @throws IllegalArgumentException if {@code update} would reject the bar
     */
    public ImmutableList<SupportZone> preview(Bar bar) {
      checkVolume(bar);
      double range = atr.preview(bar);
      bars.show(bar);
      int to = bars.to() + 1;
      return Double.isNaN(range)
          ? ImmutableList.of()
          : ZoneFinder.find(recipe, bars, Math.max(0, to - recipe.memory), to, range);
    }

    /**
     * The nearest zone that begins at or below a price.
     *
     * @param price such as the last close
     * @return the zone that holds the price, or the nearest below it; empty if there is none
     */
    public Optional<SupportZone> supportAt(double price) {
      return zones().reverse().stream().filter(zone -> zone.low() <= price).findFirst();
    }

    /** Whether zones can be found. */
    @Override
    public boolean isReady() {
      return atr.isReady();
    }

    @Override
    public State<Calculator> snapshot() {
      return State.of(
          recipe,
          recipe::resume,
          out -> {
            out.putState(atr.snapshot());
            bars.save(out);
          });
    }

    @Override
    public String toString() {
      return recipe + " over " + (bars.to() - bars.from()) + " bars";
    }
  }
}
