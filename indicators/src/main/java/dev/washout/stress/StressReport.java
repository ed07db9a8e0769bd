package dev.washout.stress;

import com.google.common.collect.ImmutableList;
import dev.washout.capitulation.Assessment;
import dev.washout.liquidation.Cascade;
import dev.washout.liquidation.DeleveragingReading;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Everything a {@link StressMonitor} knows of a market at one moment. What is not known is empty;
 * nothing is made up. {@link #prose} puts it into words.
 *
 * @param monitor the recipe that made it
 * @param closeEpochMillis when the last bar given closed: prices are as of then
 * @param clockEpochMillis the latest event time: liquidations are as of then
 * @param isOpen whether the judgement bar is still open; its figures are then as it stands
 * @param phase the phase, empty before there is one
 * @param sinceEpochMillis since when
 * @param transitions the last changes of phase, the latest last
 * @param price the price, and how hard it has been sold
 * @param episode the shock the market is in or coming out of, empty in a calm one
 * @param momentum the momentum of the judgement bars
 * @param liquidations what was liquidated, empty if no liquidations were given
 * @param largestCascade the largest run of liquidations of the last seven judgement bars
 * @param deleveraging price and open interest over a judgement bar's length, if known
 * @param openInterestCoins open interest in coins, if observed in the judgement bar
 * @param fundingRate what longs pay shorts, as a fraction per interval, if known in it
 * @param breadth the whole market, empty if none was given
 * @param zones the support zones that are watched, or in a calm market the nearest
 * @param capitulation the assessment of the judgement bar, empty if it has no score
 * @param stabilisation the conditions under which the market counts as stabilising, none if calm
 * @param missing inputs that are not known, as in "no open interest"
 */
public record StressReport(
    StressMonitor monitor,
    long closeEpochMillis,
    long clockEpochMillis,
    boolean isOpen,
    Optional<StressPhase> phase,
    long sinceEpochMillis,
    ImmutableList<PhaseTransition> transitions,
    PriceFigures price,
    Optional<Episode> episode,
    MomentumFigures momentum,
    Optional<LiquidationFigures> liquidations,
    Optional<Cascade> largestCascade,
    Optional<DeleveragingReading> deleveraging,
    OptionalDouble openInterestCoins,
    OptionalDouble fundingRate,
    Optional<BreadthFigures> breadth,
    ImmutableList<WatchedZone> zones,
    Optional<Assessment> capitulation,
    ImmutableList<Condition> stabilisation,
    ImmutableList<String> missing) {
  /**
   * When the last bar given closed.
   *
   * @return the time prices are as of
   */
  public Instant asOf() {
    return Instant.ofEpochMilli(closeEpochMillis);
  }

  /**
   * Since when the market is in the phase.
   *
   * @return the time of the latest change, or of the first judgement; empty before there is a phase
   */
  public Optional<Instant> since() {
    return phase.map(p -> Instant.ofEpochMilli(sinceEpochMillis));
  }

  /**
   * Whether figures can still change: the judgement bar is open, or liquidations that come out of
   * order may still be counted.
   *
   * @return true if something is provisional
   */
  public boolean isProvisional() {
    return isOpen || liquidations.map(LiquidationFigures::isProvisional).orElse(false);
  }

  /**
   * Whether every known condition of stabilisation is met.
   *
   * @return true if none is not met; in a calm market too
   */
  public boolean isStabilised() {
    return stabilisation.stream().noneMatch(c -> c.outcome() == Condition.Outcome.NOT_MET);
  }

  /**
   * The report in words: how hard the market was sold, who was forced out, whether that is
   * capitulation, momentum, the whole market, the zones to hold, whether the shock is absorbed, and
   * what is not known. Every number stands in this record. No forecast and no advice.
   *
   * @return paragraphs, separated by empty lines
   */
  public String prose() {
    return prose("The market");
  }

  /**
   * The report in words.
   *
   * @param name what to call the market, such as {@code BTC}
   * @return paragraphs, separated by empty lines
   */
  public String prose(String name) {
    return Prose.text(this, name);
  }

  @Override
  public String toString() {
    return asOf() + " " + phase.map(StressPhase::toString).orElse("no phase") + " " + price.close();
  }
}
