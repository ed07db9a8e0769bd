package dev.washout.flink.job;

import static org.assertj.core.api.Assertions.assertThat;

import dev.washout.flink.RowFolder;
import dev.washout.flink.market.RowKind;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The job says what the library says in one loop, to the bit. */
@Timeout(value = 20, unit = TimeUnit.MINUTES)
class EqualityTest {
  /** Every other feed is behind: at this parallelism a reader has both kinds of them. */
  private static final int MIXED = 3;

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 4})
  void equalsThePlainLoopAtAnyParallelism(int parallelism) throws Exception {
    Runs.run(
        Runs.inOrder(),
        folder,
        Runs.configuration(folder, parallelism, Duration.ofSeconds(1)),
        UnaryOperator.identity());
    Runs.assertSameRows(folder, Runs.plain(Runs.inOrder()));
  }

  /** Five minutes of disorder, and of skew between feeds, change nothing. */
  @Test
  void disorderAndSkewChangeNothing() throws Exception {
    Runs.run(
        Runs.disordered(),
        folder,
        Runs.configuration(folder, MIXED, Duration.ofSeconds(1)),
        UnaryOperator.identity());
    Runs.assertSameRows(folder, Runs.plain(Runs.inOrder()));
  }

  /** Which events are late is decided by their own feed: the same ones whatever runs it. */
  @Test
  void theSameEventsAreLate() throws Exception {
    Runs.run(
        Runs.someLate(),
        folder,
        Runs.configuration(folder, MIXED, Duration.ofSeconds(1)),
        UnaryOperator.identity());
    Runs.assertSameRows(folder, Runs.plain(Runs.someLate()));
    assertThat(RowFolder.count(folder, RowKind.LATE)).isPositive();
    assertThat(RowFolder.sorted(folder, RowKind.MARKET))
        .isNotEqualTo(RowFolder.sorted(Runs.plain(Runs.inOrder()), RowKind.MARKET));
  }

  /** A comparison of nothing with nothing would pass too. */
  @Test
  void thePlainLoopHasRowsToCompare() throws Exception {
    Path plain = Runs.plain(Runs.inOrder());
    assertThat(RowFolder.count(plain, RowKind.INSTRUMENTS))
        .isEqualTo(1440L / Runs.REPORT_MINUTES * Runs.SYMBOLS * Runs.DAYS);
    assertThat(RowFolder.count(plain, RowKind.MARKET)).isEqualTo(1440L * Runs.DAYS);
    assertThat(RowFolder.count(plain, RowKind.ALERTS)).isPositive();
    assertThat(RowFolder.count(plain, RowKind.PHASES))
        .isGreaterThan(RowFolder.count(plain, RowKind.ALERTS));
    assertThat(RowFolder.count(plain, RowKind.REPORTS))
        .as("one with each alert, one for each day")
        .isEqualTo(RowFolder.count(plain, RowKind.ALERTS) + (long) Runs.SYMBOLS * Runs.DAYS);
    assertThat(RowFolder.count(plain, RowKind.LATE)).isZero();
    assertThat(RowFolder.sorted(plain, RowKind.MARKET)).allMatch(row -> !row.contains("NaN"));
  }
}
