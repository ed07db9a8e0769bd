package dev.washout.benchmarks.summary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.common.collect.ImmutableList;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.openjdk.jmh.annotations.Benchmark;

class RowsTest {
  static List<Row> rows() {
    return ImmutableList.<Row>builder().addAll(Rows.PROBES).addAll(Rows.ALL).build();
  }

  /** Every kind of work with a target, and the target. */
  @ParameterizedTest
  @CsvSource({
    "rsi, 1.25",
    "ema, 0.65",
    "macd, 1.7",
    "atr, 1.5",
    "bollinger, 2.3",
    "deviation, 2.0",
    "max-30, 1.7",
    "max-480-falling, 3.2",
    "roc, 0.8",
    "sma, 1.1",
    "volume-z-score, 3.0",
    "rsi-streaming, 2.5",
    "rsi-panel, 0.8",
    "capitulation, 500",
    "liquidations-exact, 15",
    "liquidations-paned, 8"
  })
  void everyKindOfWorkHasItsTarget(String id, double ns) {
    assertThat(Rows.named(id).target().ns()).isEqualTo(ns);
  }

  @Test
  void someTargetsAreRelative() {
    assertThat(Rows.named("rsi").target().faster())
        .containsOnly(Map.entry(Peer.TALIB_C, 5.0), Map.entry(Peer.TULIP_C, 4.0));
    assertThat(Rows.named("rsi-streaming").target().faster()).containsEntry(Peer.TA4J, 250.0);
    assertThat(Rows.named("rsi-flat").target().noSlowerThan()).isEqualTo("rsi");
    assertThat(Rows.named("rsi-streaming").target().noGarbage()).isTrue();
    assertThat(Rows.named("capitulation").target().noGarbage()).isTrue();
  }

  @ParameterizedTest
  @MethodSource("rows")
  void everyMethodIsABenchmark(Row row) {
    for (String name : row.methods().values()) {
      Method method =
          Arrays.stream(row.benchmark().getMethods())
              .filter(candidate -> candidate.getName().equals(name))
              .findFirst()
              .orElseThrow();
      assertThat(method.isAnnotationPresent(Benchmark.class)).as("%s", method).isTrue();
    }
    assertThat(row.methods()).containsKey(Peer.WASHOUT);
  }

  @ParameterizedTest
  @MethodSource("rows")
  void everyParameterIsAField(Row row) throws ReflectiveOperationException {
    for (String param : row.params().keySet()) {
      assertThat(row.benchmark().getField(param)).isNotNull();
    }
  }

  @Test
  void namesAreDifferent() {
    assertThat(rows()).extracting(Row::id).doesNotHaveDuplicates();
    assertThat(rows()).extracting(Row::work).doesNotHaveDuplicates();
  }

  @Test
  void quickRunsLeaveOutSomeShortSeries() {
    assertThat(Rows.chosen(List.of(), false)).isEqualTo(Rows.ALL);
    assertThat(Rows.chosen(List.of(), true))
        .extracting(Row::id)
        .contains("rsi", "rsi-few", "rsi-flat")
        .doesNotContain("ema-few", "macd-few");
    assertThat(Rows.chosen(List.of("ema-few"), true))
        .extracting(Row::id)
        .containsExactly("ema-few");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Rows.chosen(List.of("rsy"), true))
        .withMessageContaining("no row 'rsy'")
        .withMessageContaining("rsi-flat");
  }
}
