package dev.washout.benchmarks.summary;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableSet;
import dev.washout.benchmarks.Feed;
import dev.washout.catalog.Indicators;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CostTest {
  static Stream<String> recipes() {
    return Cost.ALL.stream().flatMap(cost -> Stream.of(cost.recipe(), cost.longer())).distinct();
  }

  @Test
  void everyRecipeOfTheCatalogIsMeasured() {
    ImmutableSet<String> measured =
        Cost.ALL.stream()
            .map(cost -> cost.recipe().substring(0, cost.recipe().indexOf('(')))
            .collect(ImmutableSet.toImmutableSet());
    Set<String> missing = new TreeSet<>(Indicators.catalog().names());
    missing.removeAll(measured);
    missing.removeAll(Cost.OF_MANY_INPUTS);
    assertThat(missing).as("recipes without a line in Cost").isEmpty();
    assertThat(Indicators.catalog().names()).containsAll(measured);
  }

  @ParameterizedTest
  @MethodSource("recipes")
  void everyRecipeRuns(String recipe) {
    Feed feed = Feed.of(Indicators.parse(recipe), 2_000);
    assertThat(feed.run().recipe()).hasToString(Indicators.parse(recipe).toString());
    assertThat(feed.read()).doesNotContain(Double.NaN);
  }

  @Test
  void stateOfAWindowGrowsWithIt() {
    assertThat(Cost.stateBytes("SMA(160)") - Cost.stateBytes("SMA(20)")).isGreaterThan(8 * 100);
    assertThat(Cost.stateBytes("RSI(112)") - Cost.stateBytes("RSI(14)")).isLessThan(16);
  }

  @Test
  void aRowSaysBothLengths() {
    assertThat(
            CostsCommand.row(
                new Cost("SMA(20)", "SMA(160)"), new Timing(4.321, 0.001), 4.5, 250, 1_370))
        .containsExactly("`SMA(20)`", "4.32", "4.50", "250", "1,370", "0");
    assertThat(CostsCommand.row(new Cost("TR()", "TR()"), new Timing(2, 0), Double.NaN, 50, -1))
        .containsExactly("`TR()`", "2.00", "", "50", "", "0");
  }
}
