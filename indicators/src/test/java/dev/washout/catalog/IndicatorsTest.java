package dev.washout.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import dev.washout.core.CandleIndicator;
import dev.washout.core.DoubleIndicator;
import dev.washout.core.DoubleLines;
import dev.washout.core.Indicator;
import dev.washout.market.Price;
import dev.washout.momentum.Macd;
import dev.washout.momentum.MacdSeeding;
import dev.washout.momentum.Rsi;
import dev.washout.stress.StressMonitor;
import dev.washout.trend.Ema;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

class IndicatorsTest {
  /** At least one text of every recipe of the library. A new recipe has to be added here. */
  private static final List<String> TEXTS =
      List.of(
          "SMA(20)",
          "EMA(9)",
          "RMA(14)",
          "RSI(14)",
          "CUTLER-RSI(14)",
          "ROC(12)",
          "MOM(10)",
          "MACD(12,26,9)",
          "MACD(12,26,9,SEPARATE)",
          "STOCH(14,3,3)",
          "STOCHRSI(14,14,3)",
          "TR()",
          "ATR(14)",
          "STDDEV(20)",
          "BB(20,2)",
          "BB(20,2.5)",
          "BB%B(20,2)",
          "BBW(20,2)",
          "RV(30,365)",
          "PARKINSON(20,365)",
          "GARMAN-KLASS(20,8760)",
          "ROGERS-SATCHELL(20,365)",
          "YANG-ZHANG(20,365)",
          "VSURGE(5,60)",
          "WILLR(14)",
          "CCI(20)",
          "TSI(25,13)",
          "ADX(14)",
          "AROON(25)",
          "OBV()",
          "MFI(14)",
          "FORCE(13)",
          "CMF(20)",
          "AMIHUD(20)",
          "CORWIN-SCHULTZ(20)",
          "DRAWDOWN()",
          "DRAWDOWN(90)",
          "FALLSPEED(20)",
          "ULCER(14)",
          "RVOL(20)",
          "VZSCORE(20)",
          "CAPITULATION(600,300,250,20)",
          "SELLCLIMAX(50,2,2,0.3)",
          "BEARSEQ(20,1.5)",
          "FEARGREED(365)",
          "LIQUIDATIONS(1h,24h)",
          "LIQUIDATIONS(1h,24h,lateness=500ms,pane=1s,bySymbol)",
          "IMBALANCE(24h)",
          "DECAYED-IMBALANCE(6h)",
          "BURST(1h,24h)",
          "LIQUIDATION-RANK(1h,720h,1h)",
          "CASCADES(10s,1000000,1s)",
          "HAWKES(0.1,0.65,0.1,ALL,MERGED)",
          "HAWKES(0.3,0.5,0.2,2,0.2,0.1,0.4,3,LONG,SIMULTANEOUS)",
          "DELEVERAGING(24h,0.02,0.02)",
          "BREADTH(14,30,200,365,EQUAL,5)",
          "MARKETCAP(2,5)",
          "COHORT(1,10,30,NOTIONAL,EQUAL,3)",
          "RELATIVE-STRENGTH(BTC,30,EQUAL,3)",
          "PIVOT-LOW(5,5)",
          "PIVOT-HIGH(3,2)",
          "ZONES(5,14,1,1000,3)",
          "ZONEWATCH(63000,65000,3,0.5,2,14)",
          StressMonitor.standard().toString());

  /** The parts of texts that {@code Catalog} itself writes. */
  private static final String FOUNDATION = "dev.washout.core.";

  @ParameterizedTest
  @FieldSource("TEXTS")
  void textReadsBack(String text) {
    assertThat(Indicators.parse(text)).hasToString(text).isEqualTo(Indicators.parse(text));
  }

  @Test
  void everyPublicRecipeOfTheLibraryHasAText() {
    Set<String> recipes =
        new ClassFileImporter()
            .withImportOption(new DoNotIncludeTests()).importPackages("dev.washout").stream()
                .filter(c -> c.isAssignableTo(Indicator.class))
                .filter(c -> c.isRecord() && c.getModifiers().contains(JavaModifier.PUBLIC))
                .map(c -> c.getName())
                .filter(name -> !name.startsWith(FOUNDATION))
                .collect(Collectors.toCollection(TreeSet::new));
    Set<String> readBack =
        TEXTS.stream()
            .map(text -> Indicators.parse(text).getClass().getName())
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(recipes).contains(Rsi.class.getName()).isEqualTo(readBack);
  }

  @Test
  void everyNameOfTheCatalogIsTried() {
    assertThat(TEXTS.stream().map(text -> text.substring(0, text.indexOf('('))).distinct())
        .containsExactlyInAnyOrderElementsOf(Indicators.catalog().names());
  }

  @Test
  void readsChainsLinesAndPrices() {
    assertThat(Indicators.parse("RSI(14) then EMA(9)")).isEqualTo(Rsi.of(14).then(Ema.of(9)));
    assertThat(Indicators.parse("MACD(12,26,9).histogram on CLOSE"))
        .isEqualTo(Macd.of(12, 26, 9).histogram().on(Price.CLOSE));
    assertThat(Indicators.parse("STOCH(14,3,3).%K then EMA(3)"))
        .isInstanceOf(CandleIndicator.class);
    assertThat(Indicators.parse("MACD(12,26,9,TOGETHER)")).hasToString("MACD(12,26,9)");
  }

  @Test
  void readsAStatedShape() {
    assertThat(Indicators.parse("RSI(14)", DoubleIndicator.class)).isEqualTo(Rsi.of(14));
    assertThat(Indicators.parse("MACD(1,2,3,SEPARATE)", DoubleLines.class))
        .isEqualTo(Macd.of(1, 2, 3, MacdSeeding.SEPARATE));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Indicators.parse("RSI(14)", CandleIndicator.class))
        .withMessage("'RSI(14)' is not a CandleIndicator");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "RSI",
        "RSI()",
        "RSI(0)",
        "RSI(14,2)",
        "RSI(x)",
        "RSI(1.5)",
        "XYZ(3)",
        "TR(1)",
        "BB(20)",
        "MACD(26,12,9)",
        "MACD(12,26)",
        "MACD(12,26,9,APART)",
        "RSI(14).line",
        "STOCH(14,3)",
        "STOCHRSI(14)",
        "RV(30)",
        "RV(30,-1)",
        "BB(20,-1)",
        "VZSCORE(1)",
        "PARKINSON(20)",
        "PARKINSON(20,0)",
        "GARMAN-KLASS(0,365)",
        "ROGERS-SATCHELL(20,365,1)",
        "YANG-ZHANG(1,365)",
        "VSURGE(5)",
        "VSURGE(0,5)",
        "VSURGE(5,0)",
        "WILLR(0)",
        "CCI(1)",
        "TSI(25)",
        "TSI(0,13)",
        "TSI(25,0)",
        "ADX(1)",
        "ADX(14).DX",
        "AROON(0)",
        "OBV(1)",
        "MFI(0)",
        "FORCE(0)",
        "CMF(0)",
        "AMIHUD(0)",
        "CORWIN-SCHULTZ(0)",
        "DRAWDOWN(0)",
        "DRAWDOWN(-1)",
        "DRAWDOWN(1,2)",
        "FALLSPEED(1)",
        "ULCER(0)",
        ""
      })
  void rejectsWhatIsNoRecipe(String text) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Indicators.parse(text))
        .withMessageMatching(".{10,}");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "MACD(12,26,9,APART); not one of [TOGETHER, SEPARATE]: 'APART' in 'MACD(12,26,9,APART)'",
        "RSI(0); period is not positive: 0",
        "WILLR(0); period is not positive: 0",
        "AROON(0); period is not positive: 0",
        "ADX(1); period is below 2: 1",
        "CCI(1); period is below 2: 1",
        "TSI(0,13); firstPeriod is not positive: 0",
        "TSI(25,0); secondPeriod is not positive: 0",
        "PARKINSON(0,365); period is not positive: 0",
        "PARKINSON(30,0); periodsPerYear is not positive and at most 1e12: 0.0",
        "GARMAN-KLASS(0,365); period is not positive: 0",
        "GARMAN-KLASS(30,-1); periodsPerYear is not positive and at most 1e12: -1.0",
        "ROGERS-SATCHELL(0,365); period is not positive: 0",
        "ROGERS-SATCHELL(30,0); periodsPerYear is not positive and at most 1e12: 0.0",
        "VSURGE(0,30); shortPeriod is not positive: 0",
        "VSURGE(5,0); longPeriod is not positive: 0",
        "YANG-ZHANG(1,365); period is below 2: 1",
        "YANG-ZHANG(30,1.1e12); periodsPerYear is not positive and at most 1e12: 1.1E12",
        "RSI(14,2); RSI(14,2) has 2 parameters, not 1",
        "MACD(26,12,9); slowPeriod 12 is not above fastPeriod 26"
      })
  void saysWhatIsWrong(String text, String message) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Indicators.parse(text))
        .withMessageStartingWith(message);
  }
}
