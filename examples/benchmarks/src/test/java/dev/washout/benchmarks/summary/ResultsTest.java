package dev.washout.benchmarks.summary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class ResultsTest {
  private final Results results = Made.results();

  @Test
  void takesMediansAndTheSpreadOfRatios() {
    RowResult rsi = Made.row(results, "rsi");
    assertThat(rsi.oursNs()).isEqualTo(1.1);
    assertThat(rsi.spread()).containsExactly(1.0, 1.2);
    assertThat(rsi.peers()).containsEntry(Peer.TALIB_C, 6.0).containsEntry("ta4j 0.22.2", 330.0);
    assertThat(rsi.bestPeer()).isEqualTo(Peer.TALIB_C);
    assertThat(rsi.ratioToBestPeer()).isCloseTo(6 / 1.1, within(1e-12));
    assertThat(rsi.ratioMin()).isCloseTo(5.0, within(1e-12));
    assertThat(rsi.ratioMax()).isCloseTo(6.0, within(1e-12));
    assertThat(rsi.bytes()).isEqualTo(0.001);
    assertThat(rsi.missed()).isEmpty();
  }

  @Test
  void aPeerThatComputesSomethingElseIsNoBestPeer() {
    RowResult macd = Made.row(results, "macd");
    assertThat(macd.bestPeer()).isEqualTo(Peer.TALIB_JAVA);
    assertThat(macd.ratioToBestPeer()).isEqualTo(3.0);
    assertThat(macd.notes()).containsKey(Peer.TULIP_C);
  }

  @Test
  void saysWhatOfATargetIsMissed() {
    assertThat(Made.row(results, "macd").missed()).containsExactly("4.00 ns instead of 1.95");
    assertThat(Made.row(results, "roc").missed()).containsExactly("1.50 ns instead of 0.92");
    assertThat(Made.row(results, "capitulation").missed()).containsExactly("16.0 bytes");
    assertThat(Made.row(results, "liquidations-exact").missed()).isEmpty();
  }

  @Test
  void aRatioMayBeMissedToo() {
    Rounds rounds = Made.rounds();
    Made.add(rounds, "rsi", Peer.WASHOUT, 1.2);
    Made.add(rounds, "rsi", Peer.TALIB_C, 6.0);
    Made.add(rounds, "rsi", Peer.TULIP_C, 3.0);
    assertThat(RowResult.of(Rows.named("rsi"), rounds).missed())
        .containsExactly("2.50 times Tulip C instead of 4.00");
  }

  @Test
  void targetsScaleWithTheProbeThatLagsBehindFurther() {
    assertThat(Target.of(2).scaledNs(0.56, 1.15)).isCloseTo(2.3, within(1e-12));
    assertThat(Target.of(2).scaledNs(0.28, 1.15)).isCloseTo(2.3, within(1e-12));
    assertThat(Target.of(2).scaledNs(0.28, 2.30)).isCloseTo(4.6, within(1e-12));
    assertThat(Target.of(2).scaledNs(1.12, 1.15)).isCloseTo(4.6, within(1e-12));
  }

  @Test
  void aFlatMarketIsHeldAgainstAMovingOne() {
    Rounds rounds = Made.rounds();
    Made.add(rounds, "rsi", Peer.WASHOUT, 1.0);
    Made.add(rounds, "rsi-flat", Peer.WASHOUT, 1.1);
    assertThat(RowResult.of(Rows.named("rsi-flat"), rounds).missed()).isEmpty();
    Made.add(rounds, "rsi-flat", Peer.WASHOUT, 90, 90);
    assertThat(RowResult.of(Rows.named("rsi-flat"), rounds).missed())
        .containsExactly("90.0 ns instead of 1.15");
  }

  @Test
  void runsArePutTogetherRoundByRound() {
    Rounds slower = Made.rounds();
    Made.add(slower, "rsi", Peer.WASHOUT, 2.0, 2.0, 2.0, 2.0);
    Made.add(slower, "rsi", Peer.TALIB_C, 6.0);
    Results other = Results.of("2026-02-06T00:00:00Z", Made.MACHINE, true, 1, slower, List.of());
    Results both = Results.merged(List.of(results, other));
    RowResult rsi = Made.row(both, "rsi");
    assertThat(rsi.rounds().get(Peer.WASHOUT)).hasSize(7);
    assertThat(rsi.oursNs()).isEqualTo(2.0);
    assertThat(rsi.ratioMin()).isEqualTo(3.0);
    assertThat(both.runs()).isEqualTo(2);
    assertThat(both.date()).isEqualTo("2026-02-06T00:00:00Z");
    assertThat(both.probes().get("copy")).hasSize(6);
    assertThat(Made.row(both, "capitulation").bytes()).isEqualTo(16.0);
  }
}
