package dev.washout.capitulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.washout.core.CandleCalculator;
import dev.washout.core.CandleIndicator;
import dev.washout.market.Candle;
import dev.washout.market.Timeframe;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The named definitions on daily bitcoin, September 2019 to June 2026. Nothing is tuned to it. */
class RealClimaxesTest {
  /** The days on which a recipe has at least a value. */
  private static List<String> days(CandleIndicator recipe, double least) throws IOException {
    String data = System.getProperty("washout.data");
    assumeThat(data).as("-Dwashout.data, the directory of real data").isNotNull();
    CandleCalculator calculator = recipe.start();
    List<String> days = new ArrayList<>();
    List<String> lines = Files.readAllLines(Path.of(data, "candles-1d", "BTC.csv"));
    for (String line : lines.subList(1, lines.size())) {
      Candle bar = candle(line.split(",", -1));
      if (calculator.update(bar) && calculator.value() >= least) {
        days.add(bar.openTime().toString().substring(0, 10));
      }
    }
    return days;
  }

  private static Candle candle(String[] cells) {
    return new Candle(
        Instant.parse(cells[0]).toEpochMilli(),
        Timeframe.ONE_DAY,
        Double.parseDouble(cells[1]),
        Double.parseDouble(cells[2]),
        Double.parseDouble(cells[3]),
        Double.parseDouble(cells[4]),
        Double.parseDouble(cells[5]));
  }

  /** On 2020-03-12 bitcoin closed at its low: the climax was the day after. */
  @Test
  void climaxesEndTheCrashes() throws IOException {
    assertThat(days(SellingClimax.standard(), 1))
        .hasSize(25)
        .doesNotContain("2020-03-12", "2026-02-05")
        .contains(
            "2020-03-13",
            "2021-05-19",
            "2022-05-12",
            "2022-06-18",
            "2022-11-08",
            "2024-08-05",
            "2025-10-10",
            "2026-02-06");
  }

  @Test
  void sequencesAreRare() throws IOException {
    assertThat(days(BearishSequence.of(20, 1.5), 3)).containsExactly("2026-06-03");
    assertThat(days(BearishSequence.of(20, 1.5), 2)).hasSize(6).contains("2026-02-05");
  }
}
