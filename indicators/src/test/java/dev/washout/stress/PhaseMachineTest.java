package dev.washout.stress;

import static dev.washout.stress.StressPhase.CALM;
import static dev.washout.stress.StressPhase.CAPITULATING;
import static dev.washout.stress.StressPhase.RECOVERED;
import static dev.washout.stress.StressPhase.STABILISING;
import static dev.washout.stress.StressPhase.STRESSED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import dev.washout.stress.Condition.Outcome;
import java.util.Random;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;

/**
 * The rules of the phases, on readings written by hand: one a day, closed unless said otherwise.
 */
class PhaseMachineTest {
  private static final long DAY = 86_400_000;
  private static final double THRESHOLD = 20;

  /**
   * Stress from a score of 14, calm up to 8; a fall of 6; climax 2, low 5, calm 10, absorbed 60.
   */
  private static final PhaseRules RULES = PhaseRules.standard();

  private final PhaseMachine machine = new PhaseMachine(RULES, DAY);
  private long day;

  private Reading reading(double price, double score) {
    Reading r = new Reading();
    r.epochMillis = day * DAY;
    r.isClosed = true;
    r.close = price;
    r.low = price;
    r.high = 100;
    r.usualRange = 0.03;
    r.threshold = THRESHOLD;
    r.score = score;
    r.fall = 0;
    r.surge = 1;
    r.liquidationRatio = Double.NaN;
    r.interestChange = Double.NaN;
    return r;
  }

  private StressPhase give(Reading r) {
    StressPhase expected = machine.next(r);
    boolean changed = machine.accept(r);
    assertThat(machine.phase()).isEqualTo(expected);
    assertThat(changed)
        .isEqualTo(
            machine.transitions().latest().map(t -> t.epochMillis()).orElse(-1L) == r.epochMillis);
    day++;
    return machine.phase();
  }

  private StressPhase give(double price, double score) {
    return give(reading(price, score));
  }

  /** From calm through a crash to calm again; each step by hand. */
  @Example
  void aWholeEpisode() {
    assertThat(give(99, 3)).isEqualTo(CALM);
    assertThat(give(96, 13.99)).isEqualTo(CALM);
    assertThat(give(95, 14)).isEqualTo(STRESSED); // 0.7 of 20
    assertThat(give(80, 20)).isEqualTo(CAPITULATING);
    assertThat(give(70, 9)).isEqualTo(CAPITULATING); // above 8: not ebbed
    assertThat(give(75, 7)).isEqualTo(CAPITULATING); // one day since
    assertThat(give(75, 3)).isEqualTo(STRESSED); // two days since; the low is two days old
    assertThat(give(74, 3)).isEqualTo(STRESSED);
    assertThat(give(74, 3)).isEqualTo(STRESSED); // four days
    assertThat(give(76, 3)).isEqualTo(STABILISING); // five days since the low of 70
    assertThat(give(84, 3)).isEqualTo(STABILISING); // 47 % of 30
    assertThat(give(85, 3)).isEqualTo(STABILISING); // 50 %, for the first close
    assertThat(give(86, 3)).isEqualTo(RECOVERED);
    for (int i = 0; i < 9; i++) {
      assertThat(give(87, 3)).isEqualTo(RECOVERED);
    }
    assertThat(give(87, 3)).isEqualTo(CALM);
    assertThat(machine.transitions().count()).isEqualTo(6);
    assertThat(machine.transitions().all().get(1).why())
        .isEqualTo("The capitulation score, 20.0, reached its threshold of 20.0.");
  }

  /** Alarms come at once, relief only when a judgement bar has closed. */
  @Example
  void openBarsAlarmButDoNotRelieve() {
    give(99, 3);
    Reading open = reading(80, 25);
    open.isClosed = false;
    assertThat(give(open)).isEqualTo(CAPITULATING);
    for (int i = 0; i < 12; i++) {
      Reading quiet = reading(81, 1);
      quiet.isClosed = false;
      assertThat(give(quiet)).isEqualTo(CAPITULATING);
    }
    assertThat(give(81, 1)).isEqualTo(STABILISING);
  }

  /** A fall alone is stress, and what is not known is named where it would have counted. */
  @Example
  void fallsAndUnknownInputs() {
    give(99, 3);
    Reading fallen = reading(83, 3);
    fallen.fall = 6;
    assertThat(give(fallen)).isEqualTo(STRESSED);
    assertThat(machine.transitions().latest().orElseThrow().reasons())
        .containsExactly(new Condition(Criterion.FALL, 6, 6));
    for (int i = 0; i < 4; i++) {
      assertThat(give(84, 3)).isEqualTo(STRESSED);
    }
    assertThat(give(84, 3)).isEqualTo(STABILISING);
    assertThat(machine.transitions().latest().orElseThrow().reasons())
        .extracting(Condition::criterion, Condition::outcome)
        .containsExactly(
            tuple(Criterion.SELLING_EBBED, Outcome.MET),
            tuple(Criterion.NO_NEW_LOW, Outcome.MET),
            tuple(Criterion.VOLATILITY, Outcome.MET),
            tuple(Criterion.LIQUIDATION_RATE, Outcome.UNKNOWN),
            tuple(Criterion.OPEN_INTEREST, Outcome.UNKNOWN));
  }

  /** Each condition of stabilisation stands in the way by itself. */
  @Example
  void everyConditionCounts() {
    for (Criterion criterion :
        new Criterion[] {
          Criterion.SELLING_EBBED,
          Criterion.NO_NEW_LOW,
          Criterion.VOLATILITY,
          Criterion.LIQUIDATION_RATE,
          Criterion.OPEN_INTEREST
        }) {
      PhaseMachineTest test = new PhaseMachineTest();
      test.give(99, 3);
      Reading alarm = test.reading(80, 15);
      alarm.surge = 4;
      assertThat(test.give(alarm)).isEqualTo(STRESSED);
      test.day += 9;
      Reading calm = test.reading(81, 8);
      calm.surge = 2.4; // 0.6 of the peak
      calm.liquidationRatio = 2;
      calm.interestChange = -0.05;
      assertThat(test.machine.next(calm)).isEqualTo(STABILISING);
      switch (criterion) {
        case SELLING_EBBED -> calm.score = 8.01;
        case NO_NEW_LOW -> calm.low = 79.9;
        case VOLATILITY -> calm.surge = 2.41;
        case LIQUIDATION_RATE -> calm.liquidationRatio = 2.01;
        default -> calm.interestChange = 0.051;
      }
      assertThat(test.machine.next(calm)).as("%s", criterion).isEqualTo(STRESSED);
      assertThat(test.machine.stabilisation(calm))
          .filteredOn(c -> c.outcome() == Outcome.NOT_MET)
          .extracting(Condition::criterion)
          .containsExactly(criterion);
    }
  }

  /** A relapse is a close well below the low that held, not a slightly new low. */
  @Example
  void relapse() {
    give(99, 3);
    give(80, 15);
    day += 9;
    assertThat(give(82, 3)).isEqualTo(STABILISING);
    assertThat(give(79, 3)).isEqualTo(STABILISING); // ln(80/79) = 0.4 of 0.03
    assertThat(give(78, 3)).isEqualTo(STABILISING); // 0.84
    assertThat(give(77.5, 3)).isEqualTo(STRESSED); // 1.06, though only 0.2 below the day before
    assertThat(machine.transitions().latest().orElseThrow().why())
        .isEqualTo("The close lies 1.1 usual ranges below the low that held; 1.0 breaks it.");
  }

  /** A fall that is never made good is got used to. */
  @Example
  void absorbed() {
    give(99, 3);
    give(80, 15);
    day += 9;
    assertThat(give(82, 3)).isEqualTo(STABILISING);
    for (int i = 0; i < 59; i++) {
      assertThat(give(82, 3)).isEqualTo(STABILISING);
    }
    assertThat(give(82, 3)).isEqualTo(CALM);
  }

  /** Without a score nothing is judged. */
  @Example
  void noScoreNoJudgement() {
    assertThat(machine.accept(reading(99, Double.NaN))).isFalse();
    assertThat(machine.hasJudged()).isFalse();
    give(99, 3);
    give(80, 25);
    for (int i = 0; i < 20; i++) {
      assertThat(give(80, Double.NaN)).isEqualTo(CAPITULATING);
    }
  }

  /**
   * Noise around any one threshold does not make phases flap: from one alarm to the next there are
   * at least as many days as the rules ask for.
   */
  @Property(tries = 200)
  void noFlappingUnderNoise(
      @ForAll long seed,
      @ForAll @DoubleRange(min = 2, max = 25) double score,
      @ForAll @DoubleRange(min = 0, max = 8) double fall,
      @ForAll @DoubleRange(min = 0, max = 0.3) double noise) {
    PhaseMachineTest test = new PhaseMachineTest();
    Random random = new Random(seed);
    long lastAlarm = Long.MIN_VALUE / 2;
    int alarms = 0;
    for (int i = 0; i < 400; i++) {
      Reading r =
          test.reading(90 + random.nextGaussian(), score * (1 + noise * random.nextGaussian()));
      r.fall = fall * (1 + noise * random.nextGaussian());
      r.surge = 1 + noise * random.nextGaussian();
      StressPhase before = test.machine.phase();
      StressPhase after = test.give(r);
      boolean isAlarm =
          after != before
              && (after == CAPITULATING || (after == STRESSED && before != CAPITULATING));
      if (isAlarm && !(before == STRESSED && after == CAPITULATING)) {
        alarms++;
        assertThat(i - lastAlarm).isGreaterThanOrEqualTo(RULES.climaxBars());
        lastAlarm = i;
      }
    }
    assertThat(alarms).isLessThanOrEqualTo(400 / RULES.lowBars() + 1);
  }

  /** A higher score never leads to a milder phase, whatever the market was in. */
  @Property(tries = 200)
  void moreSellingIsNoMilder(
      @ForAll long seed, @ForAll @DoubleRange(min = 0, max = 40) double more) {
    PhaseMachineTest test = new PhaseMachineTest();
    Random random = new Random(seed);
    for (int i = 0; i < random.nextInt(60); i++) {
      test.give(80 + 20 * random.nextDouble(), 30 * random.nextDouble() * random.nextDouble());
    }
    Reading mild = test.reading(85, 10 * random.nextDouble());
    Reading hard = test.reading(85, mild.score + more);
    assertThat(severity(test.machine.next(hard)))
        .isGreaterThanOrEqualTo(severity(test.machine.next(mild)));
  }

  private static int severity(StressPhase phase) {
    return switch (phase) {
      case CALM -> 0;
      case RECOVERED -> 1;
      case STABILISING -> 2;
      case STRESSED -> 3;
      case CAPITULATING -> 4;
    };
  }
}
