package dev.washout.liquidation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.common.base.Splitter;
import dev.washout.liquidation.HawkesFit.Status;
import dev.washout.market.Coverage;
import dev.washout.market.Liquidation;
import dev.washout.market.Money;
import dev.washout.market.PositionSide;
import dev.washout.market.Symbol;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** A real feed: sampled, many events to a stamp, and recorded with hours missing. */
class HawkesRealEventsTest {
  private static List<Liquidation> feed() throws IOException {
    String directory = System.getProperty("washout.data", "");
    assumeTrue(!directory.isEmpty(), "needs -Dwashout.data=DIR");
    return Files.readAllLines(
            Path.of(directory, "liquidation-events", "binance-forceorder-2025-12-27.csv"))
        .stream()
        .map(line -> liquidation(Splitter.on(',').splitToList(line)))
        .toList();
  }

  private static Liquidation liquidation(List<String> columns) {
    double price = Double.parseDouble(columns.get(6));
    return new Liquidation(
        Long.parseLong(columns.get(10)),
        Symbol.of(columns.get(0)),
        columns.get(1).equals("SELL") ? PositionSide.LONG : PositionSide.SHORT,
        Money.microUsd(price * Double.parseDouble(columns.get(9))),
        price,
        Coverage.SAMPLED);
  }

  private static HawkesEvents events(List<Liquidation> session, Ties ties) {
    Liquidation last = session.get(session.size() - 1);
    return HawkesEvents.ofLiquidations(
        session, session.get(0).time(), last.time().plusMillis(1), ties);
  }

  @Test
  void holesInTheRecordReadAsCritical() throws IOException {
    HawkesFit whole = Hawkes.fit(events(feed(), Ties.MERGED));
    assertThat(whole.status()).isEqualTo(Status.NOT_STATIONARY);
    assertThat(whole.branchingRatio().orElseThrow().value()).isEqualTo(1, within(0.01));
  }

  @Test
  void sessionsFitOnceTiesAreMerged() throws IOException {
    List<Liquidation> session = HawkesEvents.sessions(feed(), Duration.ofMinutes(5)).get(0);
    assertThat(session).hasSize(1_499);

    HawkesFit merged = Hawkes.fit(events(session, Ties.MERGED));
    assertThat(merged.converged()).as(merged.sentence()).isTrue();
    assertThat(merged.sentence()).contains("sampled");
    assertThat(merged.branchingRatio().orElseThrow().value()).isEqualTo(0.65, within(0.01));
    assertThat(merged.goodness(39, new SplittableRandom(1)).isPoor()).isFalse();

    HawkesFit simultaneous = Hawkes.fit(events(session, Ties.SIMULTANEOUS));
    assertThat(simultaneous.converged()).as(simultaneous.sentence()).isTrue();
    assertThat(simultaneous.branchingRatio().orElseThrow().value()).isEqualTo(0.53, within(0.01));
    assertThat(simultaneous.goodness(39, new SplittableRandom(1)).isPoor()).isTrue();

    assertThat(Hawkes.fit(events(session, Ties.SPREAD)).status()).isEqualTo(Status.DECAY_TOO_FAST);
  }
}
