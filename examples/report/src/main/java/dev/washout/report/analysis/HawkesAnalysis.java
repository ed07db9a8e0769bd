package dev.washout.report.analysis;

import com.google.common.collect.ImmutableList;
import dev.washout.liquidation.Hawkes;
import dev.washout.liquidation.HawkesEstimate;
import dev.washout.liquidation.HawkesEvents;
import dev.washout.liquidation.HawkesFit;
import dev.washout.liquidation.HawkesGoodness;
import dev.washout.liquidation.Ties;
import dev.washout.market.Liquidation;
import dev.washout.report.model.HawkesFigures;
import dev.washout.report.model.HawkesFigures.Session;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Fits a Hawkes process to each session of a feed, and tests the fits. */
final class HawkesAnalysis {
  static final Duration SILENCE = Duration.ofMinutes(5);
  private static final String NAME = "hawkes.";

  /** Of a longer session only the last events are fitted: rates drift, and fits take time. */
  private static final int MOST_EVENTS = 2_000;

  private static final int REPLICATES = 199;

  /** So many simulated events in all, spent on the largest sessions first: a few seconds. */
  private static final long MOST_SIMULATED = 420_000;

  private static final long SEED = 20_260_205;

  private final WorkProgress progress;

  HawkesAnalysis(WorkProgress progress) {
    this.progress = progress;
  }

  HawkesFigures figures(List<Liquidation> events, Findings findings) {
    ImmutableList<ImmutableList<Liquidation>> sessions =
        events.isEmpty() ? ImmutableList.of() : HawkesEvents.sessions(events, SILENCE);
    Session[] fitted = new Session[sessions.size()];
    long[] left = {MOST_SIMULATED};
    IntStream.range(0, sessions.size())
        .boxed()
        .sorted(Comparator.comparingInt(i -> -sessions.get(i).size()))
        .forEach(i -> fitted[i] = session(sessions.get(i), i, left));
    Duration silent = Duration.ZERO;
    for (int i = 1; i < fitted.length; i++) {
      silent = silent.plus(Duration.between(fitted[i - 1].end(), fitted[i].start()));
    }
    HawkesFigures figures =
        new HawkesFigures(
            ImmutableList.copyOf(fitted), SILENCE, Math.max(0, fitted.length - 1), silent);
    nameMissing(figures.main(), findings);
    return figures;
  }

  private static void nameMissing(@Nullable Session main, Findings findings) {
    String none = "there is no liquidation by then";
    String fit = main == null ? none : main.sentences().get(0);
    if (main == null || main.branchingRatio() == null) {
      findings.missing(NAME + "branchingRatio", fit);
    }
    if (main == null || main.pValue() == null) {
      findings.missing(
          NAME + "pValue", main == null ? none : main.sentences().get(main.sentences().size() - 1));
    }
    if (main == null) {
      findings.missing(NAME + "converged", none);
    }
  }

  private Session session(ImmutableList<Liquidation> all, int number, long[] left) {
    String what = "Fitting session " + (number + 1);
    progress.working(what);
    ImmutableList<Liquidation> last =
        all.subList(Math.max(0, all.size() - MOST_EVENTS), all.size());
    Instant start = last.get(0).time();
    Instant end = last.get(last.size() - 1).time();
    // The session ends with its last event, so that much of the next millisecond was observed.
    HawkesFit fit =
        Hawkes.fit(HawkesEvents.ofLiquidations(last, start, end.plusMillis(1), Ties.MERGED));
    ImmutableList.Builder<String> sentences = ImmutableList.<String>builder().add(fit.sentence());
    Double pValue = null;
    int replicates = 0;
    if (fit.solution().isPresent()) {
      long cost = (long) REPLICATES * last.size();
      if (cost <= left[0]) {
        left[0] -= cost;
        HawkesGoodness goodness =
            fit.goodness(REPLICATES, new Watched(new SplittableRandom(SEED), what));
        sentences.add(goodness.sentence());
        pValue = goodness.pValue().isPresent() ? goodness.pValue().getAsDouble() : null;
        replicates = goodness.replicates();
      } else {
        sentences.add("no p-value: only the largest sessions are tested");
      }
    }
    Optional<HawkesEstimate> ratio =
        isMeasured(fit.status()) ? fit.branchingRatio() : Optional.empty();
    return new Session(
        all.get(0).time(),
        end,
        all.size(),
        last.size(),
        fit.status(),
        ratio.map(HawkesEstimate::value).orElse(null),
        ratio.map(HawkesEstimate::lower).filter(v -> !v.isNaN()).orElse(null),
        ratio.map(HawkesEstimate::upper).filter(v -> !v.isNaN()).orElse(null),
        pValue,
        replicates,
        sentences.build());
  }

  /** Whether the ratio of a fit says something of the events. */
  private static boolean isMeasured(HawkesFit.Status status) {
    return switch (status) {
      case CONVERGED, NO_EXCITATION, NOT_STATIONARY, NO_BASELINE -> true;
      case TOO_FEW_EVENTS, DECAY_TOO_SLOW, DECAY_TOO_FAST, NOT_CONVERGED -> false;
    };
  }

  /** Random numbers, and as they are drawn, word that work goes on. */
  private final class Watched implements RandomGenerator {
    private static final int DRAWS = 1 << 12;
    private final RandomGenerator random;
    private final String what;
    private long draws;

    Watched(RandomGenerator random, String what) {
      this.random = random;
      this.what = what;
    }

    @Override
    public long nextLong() {
      if (++draws % DRAWS == 0) {
        progress.working(what);
      }
      return random.nextLong();
    }
  }
}
