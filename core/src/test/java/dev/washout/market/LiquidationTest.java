package dev.washout.market;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class LiquidationTest {
  private static final Instant TIME = Instant.parse("2026-02-05T21:00:00Z");
  private static final Symbol BTC = Symbol.of("BTCUSDT");

  private static Liquidation of(long micros, double price) {
    return new Liquidation(
        TIME.toEpochMilli(), BTC, PositionSide.LONG, micros, price, Coverage.SAMPLED);
  }

  @Test
  void holdsWhatWasLiquidated() {
    Liquidation event = Liquidation.of(TIME, BTC, PositionSide.SHORT, 1234.5678915);
    assertThat(event.time()).isEqualTo(TIME);
    assertThat(event.notionalMicroUsd()).isEqualTo(1_234_567_892);
    assertThat(event.notionalUsd()).isEqualTo(1234.567892);
    assertThat(event.hasPrice()).isFalse();
    assertThat(event.coverage()).isEqualTo(Coverage.COMPLETE);
    assertThat(of(1, 63_000).hasPrice()).isTrue();
    assertThat(of(0, Liquidation.UNKNOWN_PRICE)).isEqualTo(of(0, Double.NaN));
  }

  @Test
  void aBucketIsAnEventAtItsClose() {
    assertThat(Liquidation.aggregate(TIME, BTC, PositionSide.SHORT, 17.1e6, Coverage.SAMPLED))
        .isEqualTo(
            new Liquidation(
                TIME.toEpochMilli(),
                BTC,
                PositionSide.SHORT,
                17_100_000_000_000L,
                Liquidation.UNKNOWN_PRICE,
                Coverage.SAMPLED,
                NotionalBasis.AGGREGATE));
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> Liquidation.aggregate(Instant.MAX, BTC, PositionSide.SHORT, 1, Coverage.COMPLETE))
        .withMessage("close is not within the years 1 to 9999: " + Instant.MAX);
  }

  @Test
  void rejectsImpossibleOnes() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> of(-1, 63_000))
        .withMessageContaining("notionalMicroUsd is negative: -1")
        .withMessageContaining("2026-02-05T21:00:00Z");
    for (double price : new double[] {0, -1, Double.POSITIVE_INFINITY, 1e91}) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> of(1, price))
          .withMessageContaining("price")
          .withMessageContaining(Double.toString(price));
    }
    assertThat(of(1, 1e90).price()).isEqualTo(1e90);
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                new Liquidation(
                    Long.MAX_VALUE, BTC, PositionSide.LONG, 1, 63_000, Coverage.COMPLETE))
        .withMessageStartingWith(
            "epochMillis is not within the years 1 to 9999: " + Long.MAX_VALUE);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Liquidation.of(TIME, BTC, PositionSide.LONG, -1));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Liquidation.of(TIME, BTC, PositionSide.LONG, Double.NaN));
  }

  @Test
  void coverageIsCompleteOnlyIfBothAre() {
    assertThat(Coverage.COMPLETE.and(Coverage.COMPLETE)).isEqualTo(Coverage.COMPLETE);
    assertThat(Coverage.COMPLETE.and(Coverage.SAMPLED)).isEqualTo(Coverage.SAMPLED);
    assertThat(Coverage.SAMPLED.and(Coverage.COMPLETE)).isEqualTo(Coverage.SAMPLED);
    assertThat(Coverage.SAMPLED.and(Coverage.SAMPLED)).isEqualTo(Coverage.SAMPLED);
  }

  @Test
  void everySideHasAnother() {
    assertThat(PositionSide.LONG.opposite()).isEqualTo(PositionSide.SHORT);
    assertThat(PositionSide.SHORT.opposite()).isEqualTo(PositionSide.LONG);
    assertThat(PositionSide.LONG.sign()).isEqualTo(1);
    assertThat(PositionSide.SHORT.sign()).isEqualTo(-1);
  }
}
