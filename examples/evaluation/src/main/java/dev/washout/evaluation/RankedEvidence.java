package dev.washout.evaluation;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import dev.washout.capitulation.Assessment;
import dev.washout.capitulation.CapitulationCalculator;
import dev.washout.capitulation.CapitulationModel;
import dev.washout.capitulation.Evidence;
import dev.washout.capitulation.EvidenceKind;
import dev.washout.market.CandleSeries;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What the score would be worth if some of its evidence were judged by its rank among the coin's
 * own days before, and not by a fixed multiple of the usual range or volume; on the tuning coins
 * before 2024.
 *
 * @param what which evidence, and how
 * @param averagePrecision of each coin
 */
record RankedEvidence(String what, ImmutableMap<String, Double> averagePrecision) {
  private static final LocalDate BEFORE = LocalDate.of(2024, 1, 1);

  /** Fewer days before say nothing of a rank; evidence is judged as it is until then. */
  private static final int LEAST = 120;

  private static final ImmutableSet<EvidenceKind> MAIN =
      Sets.immutableEnumSet(
          EvidenceKind.FALL, EvidenceKind.VOLUME, EvidenceKind.BROKEN_LOW, EvidenceKind.WIDE_RANGE);

  /** How a kind is judged. */
  enum By {
    /** The threshold, where the strength is one half, is the 95th percentile of the days before. */
    PERCENTILE,
    /** The strength is one half where a twentieth of the days before had more: t/(t + 1/20). */
    RANK
  }

  static ImmutableList<RankedEvidence> all(Map<String, CoinHistory> histories) {
    ImmutableList.Builder<RankedEvidence> all = ImmutableList.builder();
    all.add(of("as it is", histories, ImmutableSet.of(), By.RANK, LEAST));
    for (int past : new int[] {180, 365, 730}) {
      String among = " among " + past + " days";
      all.add(of("percentile of the first four" + among, histories, MAIN, By.PERCENTILE, past));
      all.add(of("rank of the first four" + among, histories, MAIN, By.RANK, past));
    }
    for (EvidenceKind kind : MAIN) {
      String what = "rank of " + kind.label().toLowerCase(Locale.ROOT);
      all.add(of(what + " among 730 days", histories, Sets.immutableEnumSet(kind), By.RANK, 730));
    }
    return all.build();
  }

  private static RankedEvidence of(
      String what,
      Map<String, CoinHistory> histories,
      ImmutableSet<EvidenceKind> kinds,
      By by,
      int past) {
    ImmutableMap.Builder<String, Double> coins = ImmutableMap.builder();
    for (String coin : Nowcast.TUNING) {
      CoinHistory history = Coins.get(histories, coin).before(BEFORE);
      List<Integer> days = ForcedSelling.days(history);
      double[] scores = scores(history, kinds, by, past);
      coins.put(
          coin,
          AveragePrecision.of(
              days.stream().mapToDouble(day -> scores[day]).toArray(),
              ForcedSelling.among(history, days)));
    }
    return new RankedEvidence(what, coins.buildOrThrow());
  }

  double mean() {
    return averagePrecision.values().stream().mapToDouble(v -> v).average().orElseThrow();
  }

  /** The scores of all days, each from that day and those before it. */
  static double[] scores(CoinHistory history, ImmutableSet<EvidenceKind> kinds, By by, int past) {
    double[] scores = new double[history.size()];
    Arrays.fill(scores, Double.NaN);
    CapitulationCalculator model = CapitulationModel.standard().start();
    Map<EvidenceKind, List<Double>> before = new EnumMap<>(EvidenceKind.class);
    CandleSeries.Cursor day = history.days().cursor();
    for (int i = 0; day.next(); i++) {
      if (model.update(day)) {
        scores[i] = score(model.assess(), kinds, by, past, before);
      }
    }
    return scores;
  }

  private static double score(
      Assessment assessment,
      ImmutableSet<EvidenceKind> kinds,
      By by,
      int past,
      Map<EvidenceKind, List<Double>> before) {
    double sum = 0;
    double weight = 0;
    for (Evidence piece : assessment.evidence()) {
      double strength = piece.strength();
      if (kinds.contains(piece.kind())) {
        List<Double> all = before.computeIfAbsent(piece.kind(), kind -> new ArrayList<>());
        List<Double> last = all.subList(Math.max(0, all.size() - past), all.size());
        if (last.size() >= LEAST && piece.observed() > 0) {
          double alone = saturated(piece.observed(), piece.threshold(), piece.kind().steepness());
          double gate = strength / alone;
          strength = gate * (by == By.RANK ? ranked(piece, last) : byPercentile(piece, last));
        }
        all.add(piece.observed());
      }
      sum += piece.weight() * strength;
      weight += piece.weight();
    }
    return 100 * sum / weight;
  }

  private static double ranked(Evidence piece, List<Double> last) {
    double more = 0.5; // the day itself counts half
    for (double other : last) {
      more += other > piece.observed() ? 1 : other == piece.observed() ? 0.5 : 0;
    }
    double tail = more / last.size();
    return 1 / (1 + 20 * tail);
  }

  private static double byPercentile(Evidence piece, List<Double> last) {
    double[] sorted = last.stream().mapToDouble(v -> v).sorted().toArray();
    double threshold = Math.max(1e-9, sorted[(int) (0.95 * sorted.length)]);
    return saturated(piece.observed(), threshold, piece.kind().steepness());
  }

  private static double saturated(double observed, double threshold, int steepness) {
    double ratio = observed / threshold;
    double power = steepness == 1 ? ratio : steepness == 2 ? ratio * ratio : ratio * ratio * ratio;
    return 1 / (1 + 1 / power);
  }
}
