package dev.washout.liquidation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.washout.market.Coverage;
import dev.washout.market.Liquidation;
import dev.washout.market.PositionSide;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalLong;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class LiquidationTotalsTest {
  private static final Instant FROM = Events.START;
  private static final Instant MIDDLE = FROM.plusMillis(5_000);
  private static final Instant TO = FROM.plusMillis(1_000_000);

  private static LiquidationTotals totals(List<Liquidation> events) {
    return LiquidationTotals.of(FROM.minusMillis(1), TO, events);
  }

  @Test
  void sumsCountsAndLargestBySide() {
    LiquidationTotals totals =
        totals(
            List.of(
                Events.at(1, PositionSide.LONG, 5),
                Events.at(2, PositionSide.SHORT, 7),
                Events.at(2, PositionSide.LONG, 3)));
    assertThat(totals.longs()).isEqualTo(SideTotals.of(8, 2, 5));
    assertThat(totals.shorts()).isEqualTo(SideTotals.of(7, 1, 7));
    assertThat(totals.side(PositionSide.LONG)).isSameAs(totals.longs());
    assertThat(totals.side(PositionSide.SHORT)).isSameAs(totals.shorts());
    assertThat(totals.notionalMicroUsd()).isEqualTo(15);
    assertThat(totals.notionalUsd()).isEqualTo(15e-6);
    assertThat(totals.longUsd()).isEqualTo(8e-6);
    assertThat(totals.shortUsd()).isEqualTo(7e-6);
    assertThat(totals.isLowerBound()).isFalse();
    assertThat(totals)
        .hasToString(
            "long 2 for 8.0E-6 USD, short 1 for 7.0E-6 USD in (2026-02-04T23:59:59.999Z,"
                + " 2026-02-05T00:16:40Z]");
  }

  @Test
  void theSpanIsOpenOnTheLeftAndClosedOnTheRight() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> LiquidationTotals.of(FROM, TO, List.of(Events.at(0, PositionSide.LONG, 1))))
        .withMessageContaining("is not in (2026-02-05T00:00:00Z, 2026-02-05T00:16:40Z]");
    LiquidationTotals.of(FROM, TO, List.of(Events.at(1, PositionSide.LONG, 1)));
    LiquidationTotals.of(FROM, TO, List.of(Events.at(1_000_000, PositionSide.LONG, 1)));
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                LiquidationTotals.of(
                    FROM, TO, List.of(Events.at(1_000_001, PositionSide.LONG, 1))));
  }

  @Property(tries = 100)
  void anyShardingMergesToTheSame(
      @ForAll long seed,
      @ForAll @IntRange(max = 100) int size,
      @ForAll @IntRange(min = 1, max = 6) int shards) {
    List<Liquidation> events = Events.run(seed, size, 12);
    List<List<Liquidation>> parts = new ArrayList<>();
    for (int i = 0; i < shards; i++) {
      parts.add(new ArrayList<>());
    }
    Random random = new Random(seed);
    for (Liquidation event : events) {
      parts.get(random.nextInt(shards)).add(event);
    }
    List<LiquidationTotals> totals = new ArrayList<>();
    parts.forEach(part -> totals.add(totals(part)));
    totals.add(LiquidationTotals.none(FROM.minusMillis(1), TO));
    Collections.shuffle(totals, random);
    while (totals.size() > 1) {
      // any two neighbours: another way to set the parentheses each time
      int i = random.nextInt(totals.size() - 1);
      totals.set(i, totals.get(i).merge(totals.remove(i + 1)));
    }
    assertThat(totals.get(0)).isEqualTo(totals(events));
  }

  @Property(tries = 100)
  void appendingAbuttingSpansIsTheWhole(
      @ForAll long seed,
      @ForAll @IntRange(max = 100) int size,
      @ForAll @IntRange(max = 3000) int a,
      @ForAll @IntRange(max = 3000) int b) {
    List<Liquidation> events = Events.run(seed, size, 12);
    Instant first = FROM.minusMillis(1);
    Instant second = first.plusMillis(Math.min(a, b));
    Instant third = first.plusMillis(Math.max(a, b));
    LiquidationTotals x = within(events, first, second);
    LiquidationTotals y = within(events, second, third);
    LiquidationTotals z = within(events, third, TO);
    assertThat(x.append(y).append(z)).isEqualTo(x.append(y.append(z))).isEqualTo(totals(events));
  }

  private static LiquidationTotals within(List<Liquidation> events, Instant from, Instant to) {
    return LiquidationTotals.of(
        from,
        to,
        events.stream().filter(e -> e.time().isAfter(from) && !e.time().isAfter(to)).toList());
  }

  @Test
  void onlyOneSpanMergesAndOnlyTheNextAppends() {
    LiquidationTotals first = LiquidationTotals.none(FROM, MIDDLE);
    LiquidationTotals second = LiquidationTotals.none(MIDDLE, TO);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> first.merge(second))
        .withMessage(
            "only totals of one span merge: (2026-02-05T00:00:00Z, 2026-02-05T00:00:05Z] is not"
                + " (2026-02-05T00:00:05Z, 2026-02-05T00:16:40Z]");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> first.merge(LiquidationTotals.none(FROM, TO)));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> second.append(first))
        .withMessage(
            "only totals of the span that follows append: one ends at 2026-02-05T00:16:40Z, the"
                + " next begins at 2026-02-05T00:00:00Z");
    assertThat(first.append(second)).isEqualTo(LiquidationTotals.none(FROM, TO));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> LiquidationTotals.none(TO, FROM))
        .withMessageContaining("is before fromEpochMillis");
  }

  @Test
  void aLowerBoundAndAProvisionalTotalStaySo() {
    LiquidationTotals whole = LiquidationTotals.none(FROM, MIDDLE);
    LiquidationTotals sampled =
        new LiquidationTotals(
            whole.fromEpochMillis(),
            whole.toEpochMillis(),
            SideTotals.NONE,
            SideTotals.NONE,
            Coverage.SAMPLED,
            true);
    LiquidationTotals next = LiquidationTotals.none(MIDDLE, TO);
    for (LiquidationTotals sum :
        List.of(whole.merge(sampled), sampled.merge(whole), sampled.append(next))) {
      assertThat(sum.isLowerBound()).isTrue();
      assertThat(sum.provisional()).isTrue();
      assertThat(sum.toString()).startsWith("at least long").endsWith(", provisional");
    }
    assertThat(whole.merge(whole).provisional()).isFalse();
    Liquidation event = Events.at(1, PositionSide.LONG, 1);
    Liquidation fromSample =
        new Liquidation(
            event.epochMillis(), event.symbol(), event.side(), 1, 100, Coverage.SAMPLED);
    assertThat(totals(List.of(event, fromSample, event)).isLowerBound()).isTrue();
  }

  @Test
  void aggregatesHaveNoCount() {
    Liquidation sum = Events.aggregated(Events.at(1, PositionSide.LONG, 5));
    Liquidation one = Events.at(1, PositionSide.LONG, 3);
    Liquidation nothing = Events.aggregated(Events.at(1, PositionSide.SHORT, 0));
    LiquidationTotals totals = totals(List.of(one, sum, one, nothing));
    assertThat(totals.longs()).isEqualTo(SideTotals.aggregate(11));
    assertThat(totals.longs().count()).isEmpty();
    assertThat(totals.longs().largestMicroUsd()).isEmpty();
    assertThat(totals.longs()).hasToString("1.1E-5 USD");
    assertThat(totals.shorts()).isEqualTo(SideTotals.NONE);
    assertThat(SideTotals.aggregate(0)).isEqualTo(SideTotals.of(0, 0, 0));
  }

  @Test
  void refusesOverflow() {
    Liquidation huge = Events.at(1, PositionSide.LONG, Long.MAX_VALUE);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> totals(List.of(huge, Events.at(1, PositionSide.LONG, 1))))
        .withMessage("notionalMicroUsd 9223372036854775807 and 1 add up to more than a long holds");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> totals(List.of(huge, Events.at(1, PositionSide.SHORT, 1))))
        .withMessage(
            "notionalMicroUsd 9223372036854775807 of longs and 1 of shorts add up to more than a"
                + " long holds");
    assertThat(totals(List.of(huge)).notionalMicroUsd()).isEqualTo(Long.MAX_VALUE);
  }

  @Test
  void refusesImpossibleSides() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SideTotals.of(-1, 1, 0))
        .withMessage("notionalMicroUsd is negative: -1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SideTotals.of(1, -1, 0))
        .withMessageContaining("count is negative");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SideTotals.of(1, 1, 2))
        .withMessageContaining("largestMicroUsd is not within 0 and notionalMicroUsd 1: 2");
    assertThatIllegalArgumentException().isThrownBy(() -> SideTotals.of(1, 1, -1));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SideTotals.of(1, 0, 0))
        .withMessage("count is 0 where notionalMicroUsd is 1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new SideTotals(1, OptionalLong.empty(), OptionalLong.of(1)))
        .withMessageContaining("not both known or both unknown");
    assertThat(SideTotals.of(0, 3, 0).count()).hasValue(3);
  }
}
