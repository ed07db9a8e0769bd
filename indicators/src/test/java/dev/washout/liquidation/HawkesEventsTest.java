package dev.washout.liquidation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.common.collect.ImmutableList;
import com.google.common.primitives.ImmutableDoubleArray;
import dev.washout.market.Coverage;
import dev.washout.market.Liquidation;
import dev.washout.market.PositionSide;
import dev.washout.market.Symbol;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import net.jqwik.api.Example;

class HawkesEventsTest {
  private static final Instant START = Instant.parse("2025-12-27T14:30:00Z");

  private static Liquidation at(long millis, PositionSide side) {
    return Liquidation.of(START.plusMillis(millis), Symbol.of("BTCUSDT"), side, 1_000);
  }

  private static final List<Liquidation> FEED =
      List.of(
          at(2_000, PositionSide.SHORT),
          at(1_500, PositionSide.LONG),
          at(1_500, PositionSide.LONG),
          at(1_500, PositionSide.SHORT),
          at(1_500, PositionSide.SHORT),
          at(-1, PositionSide.LONG),
          at(0, PositionSide.LONG),
          at(9_999, PositionSide.SHORT),
          at(10_000, PositionSide.LONG));

  private static HawkesEvents all(Ties ties) {
    return HawkesEvents.ofLiquidations(FEED, START, START.plusSeconds(10), ties);
  }

  private static HawkesEvents bySide(Ties ties) {
    return HawkesEvents.bySide(FEED, START, START.plusSeconds(10), ties);
  }

  @Example
  void liquidationsInSecondsWithinTheSpan() {
    HawkesEvents events = all(Ties.SIMULTANEOUS);
    assertThat(events.times(0)).isEqualTo(ImmutableDoubleArray.of(0, 1.5, 1.5, 1.5, 1.5, 2, 9.999));
    assertThat(events.count()).isEqualTo(7);
    assertThat(events.kinds()).isEqualTo(1);
    assertThat(events.end()).isEqualTo(10);
    assertThat(events.ties()).isEqualTo(Ties.SIMULTANEOUS);
    assertThat(events.coverage()).isEqualTo(Coverage.COMPLETE);
    assertThat(events.moments()).containsExactly(0, 1.5, 2, 9.999);
    assertThat(events.counts(0)).containsExactly(1, 4, 1, 1);
    assertThat(events.toString())
        .isEqualTo("7 events of 1 kinds in 10.0, equal stamps SIMULTANEOUS");
  }

  @Example
  void sidesAreKindsLongsFirst() {
    HawkesEvents events = bySide(Ties.SIMULTANEOUS);
    assertThat(events.times(0)).isEqualTo(ImmutableDoubleArray.of(0, 1.5, 1.5));
    assertThat(events.times(1)).isEqualTo(ImmutableDoubleArray.of(1.5, 1.5, 2, 9.999));
    assertThat(events.count()).isEqualTo(7);
    assertThat(events.count(1)).isEqualTo(4);
    assertThat(events.counts(0)).containsExactly(1, 2, 0, 0);
    assertThat(events.counts(1)).containsExactly(0, 2, 1, 1);
  }

  @Example
  void mergedTiesAreOneEventOfTheirKind() {
    assertThat(all(Ties.MERGED).times(0)).isEqualTo(ImmutableDoubleArray.of(0, 1.5, 2, 9.999));
    assertThat(bySide(Ties.MERGED).times(0)).isEqualTo(ImmutableDoubleArray.of(0, 1.5));
    assertThat(bySide(Ties.MERGED).times(1)).isEqualTo(ImmutableDoubleArray.of(1.5, 2, 9.999));
  }

  @Example
  void spreadTiesFillTheirTick() {
    assertThat(all(Ties.SPREAD).times(0))
        .isEqualTo(ImmutableDoubleArray.of(0, 1.5, 1.50025, 1.5005, 1.50075, 2, 9.999));
    assertThat(bySide(Ties.SPREAD).times(0)).isEqualTo(ImmutableDoubleArray.of(0, 1.5, 1.5005));
  }

  @Example
  void oneSampledLiquidationMakesTheFeedSampled() {
    Liquidation sampled =
        new Liquidation(
            START.toEpochMilli() + 5,
            Symbol.of("BTCUSDT"),
            PositionSide.LONG,
            1,
            Liquidation.UNKNOWN_PRICE,
            Coverage.SAMPLED);
    List<Liquidation> feed = ImmutableList.of(at(1, PositionSide.LONG), sampled);
    assertThat(
            HawkesEvents.ofLiquidations(feed, START, START.plusSeconds(1), Ties.MERGED).coverage())
        .isEqualTo(Coverage.SAMPLED);
    assertThat(
            HawkesEvents.ofLiquidations(feed, START, START.plusMillis(5), Ties.MERGED).coverage())
        .as("outside the span")
        .isEqualTo(Coverage.COMPLETE);
  }

  @Example
  void recordingRoundsDownToTicks() {
    HawkesEvents exact = HawkesEvents.of(3, 0.1, 0.29, 0.9999, 1.7, 3);
    assertThat(exact.recorded(1, Ties.SIMULTANEOUS).times(0))
        .isEqualTo(ImmutableDoubleArray.of(0, 0, 0, 1, 3));
    assertThat(exact.recorded(1, Ties.MERGED).times(0)).isEqualTo(ImmutableDoubleArray.of(0, 1, 3));
    assertThat(exact.recorded(10, Ties.SPREAD).times(0))
        .isEqualTo(ImmutableDoubleArray.of(0.1, 0.2, 0.9, 1.7, 3));
    assertThat(HawkesEvents.of(1, 1, 1).recorded(1, Ties.SPREAD).times(0))
        .as("never beyond the end")
        .isEqualTo(ImmutableDoubleArray.of(1, 1));
    assertThatIllegalArgumentException().isThrownBy(() -> exact.recorded(0, Ties.MERGED));
  }

  /** What a clock recorded once, it records again without a change. */
  @Example
  void recordingTwiceIsRecordingOnce() {
    for (int i = 0; i < 5_000; i++) {
      HawkesEvents once = HawkesEvents.of(10, i * 0.0019).recorded(1_000, Ties.SIMULTANEOUS);
      assertThat(once.recorded(1_000, Ties.SIMULTANEOUS)).isEqualTo(once);
    }
  }

  @Example
  void simulatedEventsAreRecordedLikewise() {
    HawkesEvents simulated = HawkesEvents.of(10, 0.00012, 0.0007);
    assertThat(all(Ties.MERGED).likewise(simulated).times(0)).isEqualTo(ImmutableDoubleArray.of(0));
    assertThat(HawkesEvents.of(10, 1).likewise(simulated)).isSameAs(simulated);
  }

  @Example
  void sessionsEndAtSilence() {
    assertThat(HawkesEvents.sessions(FEED, Duration.ofMillis(1_500)))
        .extracting(List::size)
        .containsExactly(7, 2);
    assertThat(HawkesEvents.sessions(FEED, Duration.ofMillis(1_499)))
        .extracting(List::size)
        .containsExactly(2, 5, 2);
    assertThat(HawkesEvents.sessions(FEED, Duration.ofMillis(1_500)).get(0))
        .first()
        .isEqualTo(at(-1, PositionSide.LONG));
    assertThat(HawkesEvents.sessions(List.of(), Duration.ZERO)).isEmpty();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> HawkesEvents.sessions(FEED, Duration.ofMillis(-1)));
  }

  @Example
  void valueEquality() {
    assertThat(all(Ties.MERGED)).isEqualTo(all(Ties.MERGED)).hasSameHashCodeAs(all(Ties.MERGED));
    assertThat(all(Ties.MERGED)).isNotEqualTo(all(Ties.SPREAD)).isNotEqualTo(bySide(Ties.MERGED));
    assertThat(HawkesEvents.of(2, 1)).isNotEqualTo(HawkesEvents.of(3, 1));
    assertThat(HawkesEvents.of(2, 1)).isNotEqualTo(HawkesEvents.of(2, 1.5));
    assertThat(HawkesEvents.of(2, 1).recorded(1, Ties.MERGED))
        .isNotEqualTo(HawkesEvents.of(2, 1).recorded(1, Ties.SIMULTANEOUS))
        .isNotEqualTo(HawkesEvents.of(2, 1).recorded(2, Ties.MERGED));
    assertThat(HawkesEvents.of(2, 0.0)).isEqualTo(HawkesEvents.of(2, -0.0));
  }

  @Example
  void argumentsAreCopied() {
    double[] times = {1, 2};
    HawkesEvents events = HawkesEvents.of(3, times);
    times[0] = 2.5;
    assertThat(events).isEqualTo(HawkesEvents.of(3, 1, 2));
  }

  @Example
  void wrongTimesAreNamed() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> HawkesEvents.of(3, 1, 0.5))
        .withMessage("time 0.5 is not within 1.0 and 3.0 at index 1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> HawkesEvents.bivariate(3, new double[] {1}, new double[] {3.5}))
        .withMessageContaining("3.5");
    assertThatIllegalArgumentException().isThrownBy(() -> HawkesEvents.of(3, -0.1));
    assertThatIllegalArgumentException().isThrownBy(() -> HawkesEvents.of(3, Double.NaN));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> HawkesEvents.of(0))
        .withMessageContaining("end");
    assertThatIllegalArgumentException().isThrownBy(() -> HawkesEvents.of(Double.NaN));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> HawkesEvents.of(Double.POSITIVE_INFINITY));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> HawkesEvents.ofLiquidations(FEED, START, START, Ties.MERGED))
        .withMessageContaining("2025-12-27T14:30:00Z");
    assertThat(HawkesEvents.of(3, 0, 3).count()).isEqualTo(2);
  }
}
