package dev.washout.flink.job;

import dev.washout.flink.market.RowKind;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.util.OutputTag;

/** The side outputs for rows. */
final class Outputs {
  static final OutputTag<String> INSTRUMENTS =
      new OutputTag<>(RowKind.INSTRUMENTS.folder(), Types.STRING);
  static final OutputTag<String> PHASES = new OutputTag<>(RowKind.PHASES.folder(), Types.STRING);
  static final OutputTag<String> REPORTS = new OutputTag<>(RowKind.REPORTS.folder(), Types.STRING);
  static final OutputTag<String> ALERTS = new OutputTag<>(RowKind.ALERTS.folder(), Types.STRING);
  static final OutputTag<String> LATE = new OutputTag<>(RowKind.LATE.folder(), Types.STRING);

  private Outputs() {}

  static OutputTag<String> of(RowKind kind) {
    return switch (kind) {
      case INSTRUMENTS -> INSTRUMENTS;
      case PHASES -> PHASES;
      case ALERTS -> ALERTS;
      case REPORTS -> REPORTS;
      case LATE -> LATE;
      case MARKET -> throw new IllegalArgumentException("market rows have no side output");
    };
  }
}
