package dev.washout.stress;

import static dev.washout.stress.Criterion.BROKEN_LOW;
import static dev.washout.stress.Criterion.CAPITULATION;
import static dev.washout.stress.Criterion.CLIMAX_PASSED;
import static dev.washout.stress.Criterion.FALL;
import static dev.washout.stress.Criterion.LIQUIDATION_RATE;
import static dev.washout.stress.Criterion.NO_NEW_LOW;
import static dev.washout.stress.Criterion.OPEN_INTEREST;
import static dev.washout.stress.Criterion.QUIET_BARS;
import static dev.washout.stress.Criterion.RETRACED;
import static dev.washout.stress.Criterion.RETRACED_CLOSES;
import static dev.washout.stress.Criterion.SELLING;
import static dev.washout.stress.Criterion.SELLING_EBBED;
import static dev.washout.stress.Criterion.VOLATILITY;
import static dev.washout.stress.StressPhase.CALM;
import static dev.washout.stress.StressPhase.CAPITULATING;
import static dev.washout.stress.StressPhase.RECOVERED;
import static dev.washout.stress.StressPhase.STABILISING;
import static dev.washout.stress.StressPhase.STRESSED;

import com.google.common.collect.ImmutableList;
import dev.washout.core.StateReader;
import dev.washout.core.StateWriter;
import java.util.Optional;

/**
 * The phases, and the one place where {@link PhaseRules} are applied. What a reading would lead to
 * is computed without changing anything; {@link #accept} then takes it in.
 */
final class PhaseMachine {
  private static final ImmutableList<Criterion> STABILISED =
      ImmutableList.of(SELLING_EBBED, NO_NEW_LOW, VOLATILITY, LIQUIDATION_RATE, OPEN_INTEREST);

  private final PhaseRules rules;
  private final double barMillis;
  private final Transitions transitions;
  private StressPhase phase = CALM;
  private boolean judged;
  private long since;

  // The episode: from an alarm until the next, or until it is calm.
  private long start;
  private boolean capitulated;
  private double high = Double.NaN;
  private double low = Double.NaN;
  private long lowMillis;
  private double peakSurge;

  /** The low when the market began to stabilise. */
  private double heldLow = Double.NaN;

  /** When the score was last high. */
  private long sellingMillis;

  private int retracedCloses;

  PhaseMachine(PhaseRules rules, long barMillis) {
    this.rules = rules;
    this.barMillis = barMillis;
    this.transitions = new Transitions();
  }

  PhaseMachine(PhaseRules rules, long barMillis, StateReader in) {
    this.rules = rules;
    this.barMillis = barMillis;
    phase = in.readConstant(StressPhase.class);
    judged = in.readBoolean();
    since = in.readLong();
    start = in.readLong();
    capitulated = in.readBoolean();
    high = in.readDouble();
    low = in.readDouble();
    lowMillis = in.readLong();
    peakSurge = in.readDouble();
    heldLow = in.readDouble();
    sellingMillis = in.readLong();
    retracedCloses = in.readIndex(Integer.MAX_VALUE);
    transitions = new Transitions(in);
  }

  void save(StateWriter out) {
    out.putConstant(phase);
    out.putBoolean(judged);
    out.putLong(since);
    out.putLong(start);
    out.putBoolean(capitulated);
    out.putDouble(high);
    out.putDouble(low);
    out.putLong(lowMillis);
    out.putDouble(peakSurge);
    out.putDouble(heldLow);
    out.putLong(sellingMillis);
    out.putInt(retracedCloses);
    transitions.save(out);
  }

  StressPhase phase() {
    return phase;
  }

  boolean hasJudged() {
    return judged;
  }

  long sinceEpochMillis() {
    return since;
  }

  Transitions transitions() {
    return transitions;
  }

  private boolean isInEpisode() {
    return phase != CALM;
  }

  /** The phase after a reading; changes nothing. */
  StressPhase next(Reading r) {
    if (!r.isJudged()) {
      return phase;
    }
    if (met(CAPITULATION, r)) {
      return CAPITULATING;
    }
    return switch (phase) {
      case CALM -> isAlarming(r) ? STRESSED : CALM;
      case STRESSED -> r.isClosed && isStabilised(r) ? STABILISING : STRESSED;
      case CAPITULATING ->
          !r.isClosed || !met(CLIMAX_PASSED, r)
              ? CAPITULATING
              : isStabilised(r) ? STABILISING : STRESSED;
      case STABILISING ->
          isAlarming(r) || met(BROKEN_LOW, r)
              ? STRESSED
              : r.isClosed && met(RETRACED, r) && met(RETRACED_CLOSES, r)
                  ? RECOVERED
                  : r.isClosed && met(QUIET_BARS, r) ? CALM : STABILISING;
      case RECOVERED ->
          isAlarming(r) ? STRESSED : r.isClosed && met(QUIET_BARS, r) ? CALM : RECOVERED;
    };
  }

  private boolean isAlarming(Reading r) {
    return met(SELLING, r) || met(FALL, r);
  }

  private boolean isStabilised(Reading r) {
    for (int i = 0; i < STABILISED.size(); i++) {
      Criterion criterion = STABILISED.get(i);
      double observed = observed(criterion, r);
      if (!Double.isNaN(observed) && !criterion.isMet(observed, threshold(criterion, r))) {
        return false;
      }
    }
    return true;
  }

  private boolean met(Criterion criterion, Reading r) {
    return criterion.isMet(observed(criterion, r), threshold(criterion, r));
  }

  private Condition condition(Criterion criterion, Reading r) {
    return new Condition(criterion, observed(criterion, r), threshold(criterion, r));
  }

  /** What is observed, with the reading taken in; NaN if it is not known or makes no sense yet. */
  private double observed(Criterion criterion, Reading r) {
    return switch (criterion) {
      case CAPITULATION, SELLING, SELLING_EBBED -> r.score;
      case FALL -> r.fall;
      case BROKEN_LOW -> StrictMath.log(heldLow / r.close) / r.usualRange;
      case CLIMAX_PASSED -> bars(isSelling(r) ? r.epochMillis : sellingMillis, r);
      case LIQUIDATION_RATE -> r.liquidationRatio;
      case VOLATILITY -> r.surge;
      case OPEN_INTEREST -> r.interestChange;
      case NO_NEW_LOW -> isInEpisode() ? bars(lowMillisWith(r), r) : Double.NaN;
      case RETRACED -> isInEpisode() ? retraced(r) : Double.NaN;
      case RETRACED_CLOSES -> retracedCloses + 1.0;
      case QUIET_BARS -> bars(since, r);
    };
  }

  private double threshold(Criterion criterion, Reading r) {
    return switch (criterion) {
      case CAPITULATION -> r.threshold;
      case SELLING -> rules.stressScore() * r.threshold;
      case SELLING_EBBED -> rules.calmScore() * r.threshold;
      case FALL -> rules.stressFall();
      case BROKEN_LOW -> rules.relapse();
      case CLIMAX_PASSED -> rules.climaxBars();
      case LIQUIDATION_RATE -> rules.liquidationRatio();
      case VOLATILITY ->
          Math.max(rules.volatilityFloor(), rules.volatilityShare() * peakSurgeWith(r));
      case OPEN_INTEREST -> rules.interestBand();
      case NO_NEW_LOW -> rules.lowBars();
      case RETRACED -> rules.retraced();
      case RETRACED_CLOSES -> rules.retracedCloses();
      case QUIET_BARS -> phase == RECOVERED ? rules.calmBars() : rules.absorbedBars();
    };
  }

  private double bars(long from, Reading r) {
    return (r.epochMillis - from) / barMillis;
  }

  private boolean isSelling(Reading r) {
    return r.score > rules.calmScore() * r.threshold;
  }

  private long lowMillisWith(Reading r) {
    return r.low < low ? r.epochMillis : lowMillis;
  }

  private double peakSurgeWith(Reading r) {
    return r.surge > peakSurge ? r.surge : peakSurge; // NaN is not
  }

  private double retraced(Reading r) {
    double lowest = Math.min(low, r.low);
    return (r.close - lowest) / (high - lowest);
  }

  /** Takes in a reading; true if the phase changed. */
  boolean accept(Reading r) {
    if (!r.isJudged()) {
      return false;
    }
    if (!judged) {
      judged = true;
      since = r.epochMillis;
    }
    StressPhase to = next(r);
    if (to != phase) {
      transitions.add(new PhaseTransition(r.epochMillis, phase, to, reasons(to, r)));
    }
    boolean isAlarm = to == STRESSED || to == CAPITULATING;
    if (isAlarm && phase != STRESSED && phase != CAPITULATING) {
      begin(r);
    } else if (isInEpisode()) {
      follow(r);
    }
    capitulated |= to == CAPITULATING;
    if (to == phase) {
      return false;
    }
    heldLow = to == STABILISING ? low : heldLow;
    retracedCloses = 0;
    phase = to;
    since = r.epochMillis;
    return true;
  }

  private void begin(Reading r) {
    start = r.epochMillis;
    capitulated = false;
    high = r.high;
    low = r.low;
    lowMillis = r.epochMillis;
    peakSurge = r.isClosed ? peakSurge(0, r) : 0;
    sellingMillis = r.epochMillis;
  }

  private static double peakSurge(double before, Reading r) {
    return r.surge > before ? r.surge : before;
  }

  private void follow(Reading r) {
    if (r.isClosed) {
      peakSurge = peakSurgeWith(r);
      retracedCloses = phase == STABILISING && met(RETRACED, r) ? retracedCloses + 1 : 0;
    }
    lowMillis = lowMillisWith(r);
    low = Math.min(low, r.low);
    sellingMillis = isSelling(r) ? r.epochMillis : sellingMillis;
  }

  private ImmutableList<Condition> reasons(StressPhase to, Reading r) {
    return switch (to) {
      case CAPITULATING -> ImmutableList.of(condition(CAPITULATION, r));
      case STRESSED ->
          phase == CAPITULATING
              ? ImmutableList.of(condition(CLIMAX_PASSED, r))
              : metOf(r, SELLING, FALL, BROKEN_LOW);
      case STABILISING -> stabilisation(r);
      case RECOVERED -> ImmutableList.of(condition(RETRACED, r), condition(RETRACED_CLOSES, r));
      case CALM -> ImmutableList.of(condition(QUIET_BARS, r));
    };
  }

  private ImmutableList<Condition> metOf(Reading r, Criterion... criteria) {
    ImmutableList.Builder<Condition> met = ImmutableList.builder();
    for (Criterion criterion : criteria) {
      if (met(criterion, r) && (criterion != BROKEN_LOW || phase == STABILISING)) {
        met.add(condition(criterion, r));
      }
    }
    return met.build();
  }

  /** The conditions of stabilisation as of a reading. */
  ImmutableList<Condition> stabilisation(Reading r) {
    return STABILISED.stream()
        .map(criterion -> condition(criterion, r))
        .collect(ImmutableList.toImmutableList());
  }

  /** The shock the market is in, or coming out of. */
  Optional<Episode> episode(Reading r) {
    return isInEpisode()
        ? Optional.of(
            new Episode(
                start,
                capitulated,
                high,
                Math.min(low, r.low),
                lowMillisWith(r),
                100 * (1 - Math.min(low, r.low) / high),
                retraced(r)))
        : Optional.empty();
  }
}
