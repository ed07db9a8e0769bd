package dev.washout.stress;

import com.google.common.collect.ImmutableList;
import dev.washout.capitulation.Assessment;
import dev.washout.capitulation.EvidenceKind;
import dev.washout.capitulation.SideReadings;
import dev.washout.market.Bar;
import java.util.Optional;
import java.util.OptionalDouble;

/** Puts a report together from the parts of a calculator. */
final class Reporter {
  private final StressMonitor recipe;
  private final Bar bar;
  private final Reading now;
  private final SideReadings known;
  private final long lastClose;
  private final long clock;
  private final boolean isOpen;

  /**
   * A reporter.
   *
   * @param recipe the monitor's recipe
   * @param bar the judgement bar that is open, or the last that closed
   * @param now what was measured of it
   * @param known what is known of it besides
   * @param lastClose when the last bar given closed
   * @param clock the latest event time
   */
  Reporter(
      StressMonitor recipe, Bar bar, Reading now, SideReadings known, long lastClose, long clock) {
    this.recipe = recipe;
    this.bar = bar;
    this.now = now;
    this.known = known;
    this.lastClose = lastClose;
    this.clock = clock;
    this.isOpen = !now.isClosed;
  }

  StressReport report(
      PhaseMachine phases,
      Gauges gauges,
      PriceMemory closes,
      LiquidationBook liquidations,
      InterestBook interest,
      MarketRows market,
      ZoneBook zones) {
    long open = bar.openEpochMillis();
    // The model keeps its last assessment when a bar, of a market that stands still, has none.
    Optional<Assessment> capitulation =
        now.isJudged() ? gauges.assess(bar, known, isOpen) : Optional.empty();
    Optional<Episode> episode = phases.episode(now);
    return new StressReport(
        recipe,
        lastClose,
        clock,
        isOpen,
        phases.hasJudged() ? Optional.of(phases.phase()) : Optional.empty(),
        phases.sinceEpochMillis(),
        phases.transitions().all(),
        price(gauges, closes),
        episode,
        gauges.momentum(bar, isOpen),
        liquidations.figures(open),
        liquidations.largestCascade(),
        interest.reading(open),
        interest.openInterestCoins(open),
        Gauges.optional(interest.fundingRate(open)),
        market.figures(),
        zones.figures(bar, isOpen),
        capitulation,
        episode.isPresent() ? phases.stabilisation(now) : ImmutableList.of(),
        missing(capitulation));
  }

  private PriceFigures price(Gauges gauges, PriceMemory closes) {
    long length = recipe.judgement().millis();
    return new PriceFigures(
        bar.close(),
        change(closes.at(lastClose - length)),
        change(closes.at(lastClose - 7 * length)),
        gauges.drawdown(bar, isOpen),
        gauges.drawdownOfAll(bar, isOpen),
        Gauges.optional(100 * StrictMath.expm1(now.usualRange)),
        Gauges.optional(now.fall),
        100 * (bar.high() / bar.low() - 1),
        gauges.volatilityPercent(bar, isOpen),
        Gauges.optional(now.surge));
  }

  private OptionalDouble change(OptionalDouble from) {
    return from.isPresent()
        ? OptionalDouble.of(100 * (bar.close() - from.getAsDouble()) / from.getAsDouble())
        : from;
  }

  private static String words(EvidenceKind.Input input) {
    return switch (input) {
      case BURST -> "bursts";
      case MARKET -> "the rest of the market";
      default -> input.words();
    };
  }

  /** What is not known, in words as in "no open interest". */
  private static ImmutableList<String> missing(Optional<Assessment> capitulation) {
    ImmutableList.Builder<String> missing = ImmutableList.builder();
    if (capitulation.isEmpty()) {
      missing.add("a capitulation score: the history is too short, or the market does not move");
    } else {
      capitulation.get().missing().stream()
          .map(EvidenceKind::input)
          .distinct()
          .map(Reporter::words)
          .forEach(missing::add);
    }
    return missing.build();
  }
}
