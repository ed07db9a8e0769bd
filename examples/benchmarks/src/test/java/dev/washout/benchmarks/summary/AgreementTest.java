package dev.washout.benchmarks.summary;

import static java.lang.Double.NaN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Peers compute what ours computes; and the comparison would say if they did not. */
class AgreementTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "rsi",
        "rsi-flat",
        "ema",
        "macd",
        "atr",
        "bollinger",
        "deviation",
        "max-30",
        "max-480-falling",
        "roc",
        "sma",
        "volume-z-score",
        "rsi-streaming",
        "rsi-panel"
      })
  void peersInTheJvmComputeTheSame(String id) {
    Row row = Rows.named(id);
    assertThat(row.methods()).hasSizeGreaterThan(1);
    assertThatCode(() -> Agreement.check(row)).doesNotThrowAnyException();
  }

  @Test
  void aWrongFormulaStopsTheRun() {
    Row row = Rows.named("ema");
    double[][] ours = Agreement.ours(row);
    double[][] sma = Agreement.ours(Rows.named("sma"));
    assertThatIllegalStateException()
        .isThrownBy(() -> Agreement.check(row, Peer.TULIP_C, ours, sma))
        .withMessageContaining("EMA(26): Tulip C computes something else")
        .withMessageContaining("index 10000");
  }

  @Test
  void aShortSeriesDiffersAsTheLongOneDoes() {
    assertThat(Rows.ALL).anyMatch(row -> row.id().endsWith("-few"));
    for (Row row : Rows.ALL) {
      String whole = row.id().replaceFirst("-few$", "");
      assertThat(Agreement.KNOWN.row(row.id())).as(row.id()).isEqualTo(Agreement.KNOWN.row(whole));
    }
  }

  @Test
  void knownDifferencesAreNotedInstead() {
    Row row = Rows.named("macd");
    double[][] ours = Agreement.ours(row);
    double[][] off = {ours[0].clone(), ours[1].clone(), ours[2].clone()};
    off[0][15_000] += 1e-6;
    assertThatCode(() -> Agreement.check(row, Peer.TULIP_C, ours, off)).doesNotThrowAnyException();
    assertThatIllegalStateException()
        .isThrownBy(() -> Agreement.check(row, Peer.TA4J, ours, off))
        .withMessageContaining("line 0, index 15000");
    assertThat(Agreement.notes(row)).containsOnlyKeys(Peer.TULIP_C);
    assertThat(Agreement.notes(Rows.named("rsi"))).isEmpty();
  }

  @Test
  void comparesFromTheFirstValueOrInTheSecondHalf() {
    double[][] ours = {{NaN, 1, 2, 3}};
    double[][] otherSeed = {{NaN, 5, 2, 3}};
    assertThat(Agreement.difference(ours, otherSeed, true, 1e-9)).isPresent();
    assertThat(Agreement.difference(ours, otherSeed, false, 1e-9)).isEmpty();
    assertThat(Agreement.difference(ours, new double[][] {{1, 1, 2, 3}}, true, 1e-9)).isPresent();
    assertThat(Agreement.difference(ours, new double[][] {{NaN, 1, 2, 3 + 1e-8}}, true, 1e-9))
        .hasValueSatisfying(text -> assertThat(text).contains("index 3"));
    assertThat(Agreement.difference(ours, new double[2][4], true, 1e-9)).isPresent();
  }

  @Test
  void noValuesAtAllIsNoAgreement() {
    double[][] nothing = {{NaN, NaN}};
    assertThat(Agreement.difference(nothing, nothing, true, 1e-9)).isPresent();
  }

  @Test
  void packedValuesAreMovedToTheirInputs() {
    assertThat(Outputs.aligned(new double[] {1, 2, NaN, NaN})).containsExactly(NaN, NaN, 1, 2);
    assertThat(Outputs.aligned(new double[] {NaN, 1, 2})).containsExactly(NaN, 1, 2);
  }
}
