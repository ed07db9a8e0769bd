package dev.washout.report.analysis;

import com.google.common.collect.ImmutableList;
import dev.washout.capitulation.Assessment;
import dev.washout.capitulation.CapitulationModel;
import dev.washout.capitulation.Evidence;
import dev.washout.capitulation.EvidenceKind;
import dev.washout.report.model.CapitulationFigures;
import dev.washout.report.model.CapitulationFigures.Piece;
import dev.washout.stress.StressMonitor;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;

/** The monitor's assessment of the day as figures. */
final class CapitulationAnalysis {
  private static final CapitulationModel MODEL = StressMonitor.standard().model();

  private CapitulationAnalysis() {}

  static CapitulationFigures figures(
      Optional<Assessment> assessment, String reason, Findings findings) {
    return assessment
        .map(CapitulationAnalysis::figures)
        .orElseGet(
            () ->
                new CapitulationFigures(
                    findings.orMissing(Double.NaN, "capitulation.score", reason),
                    CapitulationModel.threshold(EnumSet.of(EvidenceKind.Input.PRICE)),
                    0,
                    ImmutableList.of(),
                    Arrays.stream(EvidenceKind.values())
                        .map(EvidenceKind::label)
                        .collect(ImmutableList.toImmutableList()),
                    MODEL.toString()));
  }

  /** Why there is no score after so many daily bars. */
  static String tooFew(int bars) {
    return "needs " + (MODEL.lookback() + 1) + " daily bars that move, and there are " + bars;
  }

  private static CapitulationFigures figures(Assessment assessment) {
    return new CapitulationFigures(
        assessment.score(),
        assessment.threshold(),
        assessment.coverage(),
        assessment.strongest().stream()
            .map(CapitulationAnalysis::piece)
            .collect(ImmutableList.toImmutableList()),
        assessment.missing().stream()
            .map(EvidenceKind::label)
            .collect(ImmutableList.toImmutableList()),
        MODEL.toString());
  }

  private static Piece piece(Evidence evidence) {
    return new Piece(
        evidence.kind().name().toLowerCase(Locale.ROOT),
        evidence.kind().label(),
        evidence.observed(),
        evidence.threshold(),
        evidence.strength(),
        evidence.weight(),
        evidence.points(),
        evidence.sentence());
  }
}
