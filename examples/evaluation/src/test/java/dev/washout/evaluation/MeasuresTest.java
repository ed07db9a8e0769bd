package dev.washout.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The measures, by hand, on data made up here. */
class MeasuresTest {
  @TempDir private Path directory = Path.of("");

  /** Sought at ranks 1, 3 and 6: (1/1 + 2/3 + 3/6) / 3. */
  @Test
  void averagePrecisionByHand() {
    double[] scores = {9, 8, 7, 6, 5, Double.NaN};
    boolean[] sought = {true, false, true, false, false, true};
    assertThat(AveragePrecision.of(scores, sought))
        .isCloseTo((1 + 2.0 / 3 + 0.5) / 3, within(1e-15));
    assertThat(AveragePrecision.of(scores, new boolean[6])).isNaN();
  }

  @Test
  void flagsCloserThanTenDaysAreOneEpisode() throws IOException {
    CoinHistory history = history(40);
    boolean[] flags = new boolean[40];
    for (int day : new int[] {2, 11, 20, 30}) {
      flags[day] = true;
    }
    assertThat(Episodes.starts(history, flags)).containsExactly(2, 30);
    double[] scores = new double[40];
    scores[2] = 50;
    scores[30] = 49;
    assertThat(Episodes.perYear(history, scores, 50)).isCloseTo(365.25 / 40, within(1e-12));
    assertThat(Episodes.perYear(history, scores, 49)).isCloseTo(2 * 365.25 / 40, within(1e-12));
  }

  @Test
  void theWorstDaysOfAYearAreOfForcedSelling() throws IOException {
    CoinHistory history = history(60);
    assertThat(ForcedSelling.days(history)).hasSize(59); // the first has no day before it
    boolean[] forced = ForcedSelling.among(history, ForcedSelling.days(history));
    for (int k = 0; k < forced.length; k++) { // two percent of 59, rounded up
      assertThat(forced[k]).as("day %s", k + 1).isEqualTo(k + 1 == 58 || k + 1 == 59);
    }
  }

  @Test
  void intervalsAreTheSameEveryTime() {
    Bootstrap.Interval one = Bootstrap.interval(50, drawn -> drawn[0] / 49.0);
    assertThat(Bootstrap.interval(50, drawn -> drawn[0] / 49.0)).isEqualTo(one);
    assertThat(one.low()).isBetween(0.0, 0.06);
    assertThat(one.high()).isBetween(0.94, 1.0);
  }

  @Test
  void pastHoldsNothingLater() throws IOException {
    CoinHistory past = history(40).before(LocalDate.of(2021, 2, 11));
    assertThat(past.size()).isEqualTo(10);
    assertThat(past.date(9)).isEqualTo(LocalDate.of(2021, 2, 10));
    assertThat(past.indexOf(LocalDate.of(2021, 2, 11))).isEqualTo(-1);
  }

  @Test
  void badDataIsNamedByFileAndLine() throws IOException {
    history(5);
    Path candles = directory.resolve("candles-1d/BTC.csv");
    Files.writeString(candles, Files.readString(candles).replace(",103.0,", ",x,"));
    assertThatExceptionOfType(DataException.class)
        .isThrownBy(() -> CoinHistory.readAll(new DataFiles(directory)))
        .withMessageContaining("BTC.csv: line 3: ")
        .withMessageContaining("'x' is not a number");
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    PrintStream stream = new PrintStream(err, true, StandardCharsets.UTF_8);
    String[] args = {"--data", directory.resolve("none").toString()};
    assertThat(EvaluationMain.run(args, stream, stream)).isEqualTo(2);
    assertThat(err.toString(StandardCharsets.UTF_8)).contains("is not a directory").hasLineCount(1);
  }

  @Test
  void tablesGoBetweenTheMarkers() {
    String page = "a\n<!-- tables: begin -->\nold\n<!-- tables: end -->\nb\n";
    assertThat(EvaluationMain.withTables(page, "new\n"))
        .isEqualTo("a\n<!-- tables: begin -->\n\nnew\n\n<!-- tables: end -->\nb\n");
    assertThatExceptionOfType(DataException.class)
        .isThrownBy(() -> EvaluationMain.withTables("a", "new"));
  }

  /** Days from 2021-02-01 on; ever more is liquidated. */
  private CoinHistory history(int days) throws IOException {
    StringBuilder candles = new StringBuilder("time,open,high,low,close,volume\n");
    StringBuilder liquidations = new StringBuilder("symbol,time,long_usd,short_usd\n");
    StringBuilder interest = new StringBuilder("symbol,time,open_interest_usd\n");
    for (int i = 0; i < days; i++) {
      String time = LocalDate.of(2021, 2, 1).plusDays(i) + "T00:00:00Z";
      double open = 100 + i;
      candles.append(time + "," + open + "," + (open + 2) + "," + (open - 2) + "," + open + ",5\n");
      liquidations.append("BTC," + time + "," + (1000 + i) + ",10\n");
      interest.append("BTC," + time + ",50000\n");
    }
    Files.createDirectories(directory.resolve("candles-1d"));
    Files.writeString(directory.resolve("candles-1d/BTC.csv"), candles);
    Files.writeString(directory.resolve("liquidations-1d.csv"), liquidations);
    Files.writeString(directory.resolve("open-interest-1d.csv"), interest);
    CoinHistory history = CoinHistory.readAll(new DataFiles(directory)).get("BTC");
    assertThat(history).isNotNull();
    return history;
  }
}
