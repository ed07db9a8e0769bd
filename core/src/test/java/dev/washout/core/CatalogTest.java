package dev.washout.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.washout.core.Samples.Change;
import dev.washout.core.Samples.Extremes;
import dev.washout.core.Samples.Mean;
import dev.washout.core.Samples.Scaled;
import dev.washout.core.Samples.Span;
import dev.washout.market.Price;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CatalogTest {
  private static final Catalog CATALOG = Samples.CATALOG;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "MEAN(14)",
        "CHANGE()",
        "EXTREMES(3)",
        "EXTREMES(3).min",
        "SPAN(2).high",
        "MEAN(14) on TYPICAL",
        "MEAN(14) then CHANGE() then MEAN(3)",
        "MEAN(14) then CHANGE() on OPEN then MEAN(3)",
        "EXTREMES(3) on CLOSE",
        "EXTREMES(3) on CLOSE.max then CHANGE()",
        "EXTREMES(3).max on CLOSE",
        "CHANGE() then EXTREMES(3).max then MEAN(2)",
        "TURNOVER() then MEAN(2)",
        "SCALED(0.015)",
        "RESAMPLE(1h,1d)",
      })
  void readsWhatRecipesPrint(String text) {
    assertThat(CATALOG.parse(text)).hasToString(text).isEqualTo(CATALOG.parse(text));
  }

  @Test
  void readsFromLeftToRight() {
    assertThat(CATALOG.parse("MEAN(2) on TYPICAL then CHANGE()"))
        .isEqualTo(new Mean(2).on(Price.TYPICAL).then(new Change()));
    assertThat(CATALOG.parse("MEAN(2) then CHANGE() on TYPICAL"))
        .isEqualTo(new Mean(2).then(new Change()).on(Price.TYPICAL));
    assertThat(CATALOG.parse("EXTREMES(2).max")).isEqualTo(new Extremes(2).line("max"));
    assertThat(CATALOG.parse("SPAN(2).low")).isEqualTo(new Span(2).line("low"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'  MEAN(2)   then\tCHANGE( ) ' | MEAN(2) then CHANGE()",
        "MEAN( 2 ) | MEAN(2)",
        "RESAMPLE( 1h , 1d ) | RESAMPLE(1h,1d)",
        "SCALED(2.50) | SCALED(2.5)",
        "SCALED(.5) | SCALED(0.5)",
        "SCALED(5.) | SCALED(5)",
        "SCALED(-1E+3) | SCALED(-1000)",
        "SCALED(-0) | SCALED(-0)",
        "MEAN(+2) | MEAN(2)",
      })
  void isLenientAboutHowNumbersAndSpacesAreTyped(String typed, String text) {
    assertThat(CATALOG.parse(typed)).hasToString(text);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'' | not a recipe such as RSI(14) on CLOSE: ''",
        "MEAN(2) on | not a recipe such as RSI(14) on CLOSE: 'MEAN(2) on'",
        "MEAN | 'MEAN' is not of the form NAME(parameters) in 'MEAN'",
        "MEAN(2 | 'MEAN(2' is not of the form NAME(parameters) in 'MEAN(2'",
        "MEAN((2)) | 'MEAN((2))' is not of the form NAME(parameters) in 'MEAN((2))'",
        "2(2) | '2(2)' is not of the form NAME(parameters) in '2(2)'",
        "MEAN(2). | 'MEAN(2).' is not of the form NAME(parameters) in 'MEAN(2).'",
        "RSI(14) | no recipe is called 'RSI' in 'RSI(14)'",
        "MEAN(2) then RSI(14) | no recipe is called 'RSI' in 'MEAN(2) then RSI(14)'",
        "MEAN() | MEAN() has 0 parameters, none at 0 in 'MEAN()'",
        "MEAN(x) | not a whole number: 'x' in 'MEAN(x)'",
        "MEAN(2.5) | not a whole number: '2.5' in 'MEAN(2.5)'",
        "MEAN(9999999999) | not a whole number: '9999999999' in 'MEAN(9999999999)'",
        "MEAN(2,3) | MEAN(2,3) has a parameter too many: '3' in 'MEAN(2,3)'",
        "CHANGE(1) | CHANGE(1) has a parameter too many: '1' in 'CHANGE(1)'",
        "SCALED(NaN) | not a number: 'NaN' in 'SCALED(NaN)'",
        "SCALED(1d) | not a number: '1d' in 'SCALED(1d)'",
        "SCALED(1e999) | not a number: '1e999' in 'SCALED(1e999)'",
        "SCALED(.) | not a number: '.' in 'SCALED(.)'",
        "RESAMPLE(1h,7h) | 'a timeframe divides a day or is a whole number of days: 25200000 ms is"
            + " neither in ''RESAMPLE(1h,7h)'''",
        "MEAN(2).max | MEAN(2) has no lines in 'MEAN(2).max'",
        "EXTREMES(2).mid | EXTREMES(2) has no line 'mid', only [min, max]",
        "MEAN(2) and CHANGE() | 'and' is not one of 'then', 'on', 'at' and 'per' in 'MEAN(2) and CHANGE()'",
        "MEAN(2) per COIN | 'per COIN' is not 'per SYMBOL' in 'MEAN(2) per COIN'",
        "MEAN(2) on CLOSE per SYMBOL | MEAN(2) on CLOSE does not read one number at a time in 'MEAN(2)"
            + " on CLOSE per SYMBOL'",
        "MEAN(2) on MIDDLE | 'MIDDLE' is not a price in 'MEAN(2) on MIDDLE'",
        "MEAN(2) on close | 'close' is not a price in 'MEAN(2) on close'",
        "MEAN(2) on CLOSE.x | MEAN(2) on CLOSE has no lines in 'MEAN(2) on CLOSE.x'",
        "TURNOVER() on CLOSE | TURNOVER() does not read a single price in 'TURNOVER() on CLOSE'",
        "MEAN(2) on CLOSE on OPEN | 'MEAN(2) on CLOSE does not read a single price in ''MEAN(2) on"
            + " CLOSE on OPEN'''",
        "MEAN(2) then TURNOVER() | TURNOVER() cannot follow another in 'MEAN(2) then TURNOVER()'",
        "EXTREMES(2) then MEAN(2) | 'nothing can follow EXTREMES(2) in ''EXTREMES(2) then"
            + " MEAN(2)'': choose one of its lines'",
      })
  void saysWhatIsWrongWithAText(String text, String message) {
    assertThatIllegalArgumentException().isThrownBy(() -> CATALOG.parse(text)).withMessage(message);
  }

  @Test
  void readsTheShapeThatIsWanted() {
    DoubleIndicator mean = CATALOG.parse("MEAN(2)", DoubleIndicator.class);
    assertThat(mean).isEqualTo(new Mean(2));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CATALOG.parse("MEAN(2)", CandleIndicator.class))
        .withMessage("'MEAN(2)' is not a CandleIndicator");
  }

  @Test
  void isBuiltFromOthers() {
    Catalog more = Catalog.builder().addAll(CATALOG).add("THRICE", p -> new Scaled(3)).build();
    assertThat(more.names()).containsAll(CATALOG.names()).contains("THRICE").hasSize(9);
    assertThat(more.parse("THRICE()")).isEqualTo(new Scaled(3));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Catalog.builder().addAll(CATALOG).addAll(CATALOG))
        .withMessage("two recipes are called 'MEAN'");
    for (String name : new String[] {"", "A B", "1A", "A(", "A.B", "A,B"}) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> Catalog.builder().add(name, p -> new Change()))
          .withMessage("not a name a text can begin with: '%s'", name);
    }
    Catalog named = Catalog.builder().add("Boll_2-%b", p -> new Change()).build();
    assertThat(named.parse("Boll_2-%b()")).isEqualTo(new Change());
  }

  @Test
  void argumentsAreReadByPosition() {
    Catalog catalog =
        Catalog.builder()
            .add(
                "F",
                p -> {
                  p.checkSize(2, 4);
                  assertThat(p.size()).isEqualTo(3);
                  assertThat(p.word(0)).isEqualTo("word");
                  assertThat(p.integer(1)).isEqualTo(-7);
                  assertThat(p.duration(2)).isEqualTo(Duration.ofMillis(250));
                  return new Change();
                })
            .add(
                "G",
                p -> {
                  p.checkSize(1, 1);
                  return new Change();
                })
            .build();
    assertThat(catalog.parse("F(word,-7,250ms)")).isEqualTo(new Change());
    assertThatIllegalArgumentException()
        .isThrownBy(() -> catalog.parse("F(word)"))
        .withMessage("F(word) has 1 parameters, not 2 to 4 in 'F(word)'");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> catalog.parse("F(a,b,c,d,e)"))
        .withMessageContaining("has 5 parameters, not 2 to 4");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> catalog.parse("G(a,b)"))
        .withMessageContaining("has 2 parameters, not 1 in");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> catalog.parse("F(word,-7,250)"))
        .withMessageContaining("not a length of time such as 24h or 500ms: '250'");
  }

  @Test
  void argumentsMayBeConstants() {
    Catalog catalog =
        Catalog.builder().add("P", p -> new Mean(2).on(p.constant(0, Price.class))).build();
    assertThat(catalog.parse("P(HIGH)")).isEqualTo(new Mean(2).on(Price.HIGH));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> catalog.parse("P(MIDDLE)"))
        .withMessageContaining("MIDDLE");
  }
}
