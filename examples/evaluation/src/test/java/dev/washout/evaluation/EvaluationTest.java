package dev.washout.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.washout.capitulation.CapitulationModel;
import dev.washout.stress.PhaseRules;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole evaluation, on market data; skipped without. */
class EvaluationTest {
  private static Path data = Path.of("");
  private static Map<String, CoinHistory> histories = Map.of();
  private static String printed = "";
  private static JsonNode json = new ObjectMapper().createObjectNode();

  @BeforeAll
  static void run(@TempDir Path directory) throws IOException {
    String property = System.getProperty("washout.data");
    assumeTrue(property != null, "needs market data, -Dwashout.data");
    data = Path.of(property);
    histories = CoinHistory.readAll(new DataFiles(data));
    Path file = directory.resolve("out.json");
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    PrintStream stream = new PrintStream(out, true, StandardCharsets.UTF_8);
    String[] args = {"--data", property, "--json", file.toString()};
    assertThat(EvaluationMain.run(args, stream, stream)).isZero();
    printed = out.toString(StandardCharsets.UTF_8);
    json = new ObjectMapper().readTree(file.toFile());
  }

  @Test
  void thePageHoldsTheseTables() throws IOException {
    String page = Files.readString(Path.of("../../docs/evaluation.md"));
    assertThat(EvaluationMain.withTables(page, printed)).isEqualTo(page);
  }

  /** Figures found by another program before this one was written, to two digits. */
  @Test
  void baselinesAreThoseFoundElsewhere() {
    double[][] known = {
      {0.13, 0.12},
      {0.23, 0.25},
      {0.31, 0.29},
      {0.35, 0.34},
      {0.37, 0.37},
      {0.46, 0.48},
      {0.50, 0.48}
    };
    Nowcast nowcast = Nowcast.of(histories);
    for (Baseline baseline : Baseline.values()) {
      double[] means = known[Arrays.asList(Baseline.values()).indexOf(baseline)];
      assertThat(nowcast.mean(baseline)).as(baseline.label()).isCloseTo(means[0], within(0.005));
      assertThat(nowcast.testMean(baseline))
          .as(baseline.label())
          .isCloseTo(means[1], within(0.005));
    }
  }

  @Test
  void theScoreReachesWhatWasAimedAt() {
    assertThat(json.get("nowcastMean").asDouble()).isGreaterThan(0.58);
    assertThat(json.get("nowcastTestMean").asDouble()).isGreaterThan(0.58);
    assertThat(json.get("gain").get("low").asDouble()).isPositive();
    assertThat(json.get("nowcast")).hasSize(7);
    assertThat(json.get("crashes")).hasSize(8);
    for (JsonNode crash : json.get("crashes")) {
      assertThat(crash.get("flagged").asBoolean()).as(crash.toString()).isTrue();
    }
  }

  @Test
  void thresholdsAreTheLibrarys() {
    Map<Long, Double> oversold = Oversold.byDay(histories);
    for (InputSet inputs : InputSet.all()) {
      assertThat(FrozenThreshold.of(inputs, histories, oversold).threshold())
          .as(inputs.label())
          .isEqualTo(CapitulationModel.threshold(inputs.inputs()));
    }
  }

  @Test
  void theLevelOfStressIsTheLibrarys() {
    assertThat(StressLevels.chosen(StressLevels.all(histories)))
        .isEqualTo(PhaseRules.standard().stressScore());
  }

  /** A score that looked ahead would change with what is known later. */
  @Test
  void aTruncatedPastGivesTheSameScores() {
    Map<Long, Double> oversold = Oversold.byDay(histories);
    for (String coin : Nowcast.TUNING) {
      CoinHistory whole = histories.get(coin);
      for (InputSet inputs : InputSet.all()) {
        double[] scores = ModelScores.of(whole, inputs, oversold);
        for (String end : new String[] {"2021-05-20", "2022-11-09", "2024-02-29"}) {
          CoinHistory past = whole.before(LocalDate.parse(end));
          assertThat(ModelScores.of(past, inputs, oversold))
              .as("%s before %s from %s", coin, end, inputs.label())
              .isEqualTo(Arrays.copyOf(scores, past.size()));
        }
      }
    }
  }
}
