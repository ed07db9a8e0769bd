package dev.washout.stress;

import static com.google.common.base.Preconditions.checkArgument;

import dev.washout.breadth.Breadth;
import dev.washout.breadth.Weighting;
import dev.washout.capitulation.CapitulationModel;
import dev.washout.core.Catalog;
import dev.washout.core.Indicator;
import dev.washout.core.RecipeArguments;
import dev.washout.core.RecipeText;
import dev.washout.core.State;
import dev.washout.core.StateReader;
import dev.washout.level.SupportZones;
import dev.washout.liquidation.CascadeDetector;
import dev.washout.market.Timeframe;
import java.time.Duration;

/**
 * Watches one market in event time: what phase it is in, and, when asked, a report on it.
 *
 * <p><b>Inputs.</b> Closed bars, at least. Liquidations, open interest, funding and the bars of the
 * whole market are taken as they come, and may be absent altogether: what rests on them is then
 * missing, and the report says so.
 *
 * <p><b>Judgement.</b> The capitulation model and the phases are about bars of the {@code
 * judgement} timeframe, by default days. Bars given may be shorter: the judgement bar is put
 * together from them, and judged at each as it stands. {@link PhaseRules} has the formula.
 *
 * <p><b>Time</b> is event time, and moves with every input. A bar's time is its close. Inputs of
 * one kind come in their order; liquidations may come out of order by up to {@code lateness}, later
 * ones are returned as late. At one moment, give bars last: a judgement bar's close closes its
 * books, and a liquidation from before is then late too. A judgement bar that ends in a gap is
 * judged when the clock has passed its end by the lateness.
 *
 * <p><b>What is known of a judgement bar.</b> Liquidations, if the feed began by its open and was
 * heard of in it: a feed that is silent for a whole bar may be down. Open interest and funding, if
 * observed in it. The share of oversold coins, if the market's last row is of it or of the bar
 * before. Liquidations that come in buckets longer than a 24th of a judgement bar give no burst
 * ratio, and buckets no cascades.
 *
 * <p><b>Live bars.</b> {@link StressCalculator#preview} gives the phase with an open bar in it.
 *
 * <p><b>Edge cases.</b> No phase before the model has a score, nor while it has none (a market that
 * does not move). Volume may be unknown: support zones then take a bar's volume for the median of
 * the last known.
 *
 * <p><b>Memory.</b> Bounded, and independent of how many events there are, except for the runs of a
 * second that cascades are measured with.
 *
 * <p><b>Source.</b> Washout's own; the parts have theirs.
 *
 * @param judgement the timeframe of the bars that are judged: 24 ms to one week
 * @param lateness how far behind the clock a liquidation may come and still count, at most a
 *     judgement bar
 * @param model the capitulation model, over judgement bars
 * @param rules when a phase changes
 * @param zones how support zones are found, over judgement bars
 * @param cascades what a cascade of liquidations is
 * @param breadth what is measured of the whole market, over judgement bars
 */
public record StressMonitor(
    Timeframe judgement,
    Duration lateness,
    CapitulationModel model,
    PhaseRules rules,
    SupportZones zones,
    CascadeDetector cascades,
    Breadth breadth)
    implements Indicator {
  private static final String NAME = "STRESS";

  /**
   * Checks the components.
   *
   * @param judgement as above
   * @param lateness as above
   * @param model as above
   * @param rules as above
   * @param zones as above
   * @param cascades as above
   * @param breadth as above
   * @throws IllegalArgumentException if the timeframe or the lateness is not in its range
   */
  public StressMonitor {
    checkArgument(
        judgement.millis() % LiquidationBook.CELLS == 0
            && judgement.compareTo(Timeframe.ONE_WEEK) <= 0,
        "judgement is not 24 ms to 1w in 24 whole parts: %s",
        judgement);
    checkArgument(
        !lateness.isNegative()
            && lateness.compareTo(judgement.duration()) <= 0
            && lateness.toNanosPart() % 1_000_000 == 0,
        "lateness is not whole milliseconds from 0 to %s: %s",
        judgement,
        lateness);
  }

  /**
   * The monitor for daily judgement, with liquidations up to a minute late.
   *
   * @return the recipe
   */
  public static StressMonitor standard() {
    return new StressMonitor(
        Timeframe.ONE_DAY,
        Duration.ofMinutes(1),
        CapitulationModel.standard(),
        PhaseRules.standard(),
        SupportZones.standard(),
        CascadeDetector.of(Duration.ofSeconds(30), 0, Duration.ofSeconds(1)),
        new Breadth(14, 30, 50, 20, Weighting.EQUAL, 5));
  }

  /**
   * Reads a recipe's text, such as {@code STRESS(1d,1m,CAPITULATION:180:60:15:5,...)}. For a {@link
   * Catalog}.
   *
   * @param arguments the parameters as {@link #toString} writes them
   * @param catalog reads the recipes of the parts
   * @return the recipe
   * @throws IllegalArgumentException if they are not of that form
   */
  public static StressMonitor of(RecipeArguments arguments, Catalog catalog) {
    return new StressMonitor(
        Timeframe.parse(arguments.word(0)),
        arguments.duration(1),
        Parts.parse(arguments.word(2), catalog, CapitulationModel.class),
        PhaseRules.parse(arguments.word(3)),
        Parts.parse(arguments.word(4), catalog, SupportZones.class),
        Parts.parse(arguments.word(5), catalog, CascadeDetector.class),
        Parts.parse(arguments.word(6), catalog, Breadth.class));
  }

  /**
   * This recipe with other bars to judge.
   *
   * @param timeframe their timeframe
   * @return the recipe
   * @throws IllegalArgumentException if it is not in its range
   */
  public StressMonitor judging(Timeframe timeframe) {
    return new StressMonitor(timeframe, lateness, model, rules, zones, cascades, breadth);
  }

  /**
   * This recipe with another lateness.
   *
   * @param limit how far behind the clock a liquidation may come and still count
   * @return the recipe
   * @throws IllegalArgumentException if it is not in its range
   */
  public StressMonitor withLateness(Duration limit) {
    return new StressMonitor(judgement, limit, model, rules, zones, cascades, breadth);
  }

  /**
   * This recipe with other rules.
   *
   * @param other the rules
   * @return the recipe
   */
  public StressMonitor withRules(PhaseRules other) {
    return new StressMonitor(judgement, lateness, model, other, zones, cascades, breadth);
  }

  /** The judgement bars before the first that has a score. */
  @Override
  public int lookback() {
    return model.lookback();
  }

  @Override
  public StressCalculator start() {
    return new StressCalculator(this);
  }

  @Override
  public StressCalculator resume(StateReader in) {
    return new StressCalculator(this, in);
  }

  /**
   * The state that was written by {@link State#toBytes()}.
   *
   * @param bytes the byte form of a state of this recipe
   * @return the state
   * @throws IllegalArgumentException if the bytes are damaged, of an unknown version, or of another
   *     recipe
   */
  public State<StressCalculator> state(byte[] bytes) {
    return State.read(bytes, this, this::resume);
  }

  @Override
  public String toString() {
    return RecipeText.of(
        NAME,
        judgement,
        lateness,
        Parts.encode(model.toString()),
        rules.text(),
        Parts.encode(zones.toString()),
        Parts.encode(cascades.toString()),
        Parts.encode(breadth.toString()));
  }
}
