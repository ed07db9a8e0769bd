package dev.washout.evaluation;

import dev.washout.market.Candle;
import dev.washout.stress.PhaseTransition;
import dev.washout.stress.StressCalculator;
import dev.washout.stress.StressMonitor;
import dev.washout.stress.StressPhase;
import java.util.ArrayList;
import java.util.List;

/**
 * The days on which a market came into a phase, judged from its daily bars alone as they closed.
 */
final class Phases {
  private Phases() {}

  static List<Integer> entries(CoinHistory history, StressPhase into) {
    List<Integer> days = new ArrayList<>();
    StressCalculator monitor = StressMonitor.standard().start();
    long transitions = 0;
    int day = 0;
    for (Candle bar : history.days()) {
      monitor.update(bar);
      if (monitor.transitionCount() > transitions) {
        transitions = monitor.transitionCount();
        PhaseTransition latest = monitor.latest().orElseThrow();
        if (latest.to() == into) {
          days.add(day);
        }
      }
      day++;
    }
    return days;
  }
}
