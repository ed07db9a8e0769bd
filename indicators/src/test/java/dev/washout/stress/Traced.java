package dev.washout.stress;

import static org.assertj.core.api.Assertions.assertThat;

import dev.washout.capitulation.Evidence;
import dev.washout.liquidation.LiquidationTotals;
import dev.washout.stress.Condition.Outcome;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds every number of a report's prose in the report itself. */
final class Traced {
  private static final Pattern TIME =
      Pattern.compile("\\d{1,2} [A-Z][a-z]+ \\d{4}(, \\d\\d:\\d\\d UTC)?");
  private static final Pattern NUMBER = Pattern.compile("\\d[\\d,]*(\\.\\d+)?");

  /** Names of measures and of lengths of time, which are no figures. */
  private static final Pattern NAMES =
      Pattern.compile(
          "RSI\\(14\\)|MACD\\(12,26,9\\)|of 100\\b|a 90 % down|30 days|7 days|12 days|24 hours");

  private final List<BigDecimal> numbers = new ArrayList<>();
  private final List<Long> times = new ArrayList<>();
  private final List<String> sentences = new ArrayList<>();

  private Traced() {}

  /** Checks a report's prose; returns how many numbers it has. */
  static int check(StressReport report, String name) {
    Traced traced = new Traced();
    traced.collect(report);
    traced.count(report);
    String prose = report.prose(name);
    for (String sentence : traced.sentences) {
      prose = prose.replace(Words.capital(sentence), "");
    }
    Matcher time = TIME.matcher(prose);
    while (time.find()) {
      String text = time.group();
      assertThat(traced.times)
          .as("the time %s", text)
          .anyMatch(t -> Words.time(t).equals(text) || Words.day(t).equals(text));
    }
    prose = NAMES.matcher(TIME.matcher(prose).replaceAll("")).replaceAll("");
    Matcher number = NUMBER.matcher(prose);
    int found = 0;
    while (number.find()) {
      traced.find(number.group(), prose);
      found++;
    }
    return found;
  }

  private void find(String text, String prose) {
    BigDecimal shown = new BigDecimal(text.replace(",", ""));
    assertThat(numbers)
        .as("%s in: %s", text, prose)
        .anyMatch(
            number ->
                List.of("1", "1e2", "1e-6", "1e-9", "1e-12", "1e-15").stream()
                    .map(scale -> number.abs().multiply(new BigDecimal(scale)))
                    .anyMatch(
                        // The formatter rounds half up from the exact binary value.
                        value ->
                            value.setScale(shown.scale(), RoundingMode.HALF_UP).compareTo(shown)
                                == 0));
  }

  /** How many conditions there are of each outcome: a fact of the record too. */
  private void count(StressReport report) {
    numbers.add(BigDecimal.valueOf(report.stabilisation().size()));
    for (Outcome outcome : Outcome.values()) {
      numbers.add(
          BigDecimal.valueOf(
              report.stabilisation().stream().filter(c -> c.outcome() == outcome).count()));
    }
  }

  private void collect(Object value) {
    if (value instanceof Double number) {
      if (Double.isFinite(number)) {
        numbers.add(new BigDecimal(number));
      }
    } else if (value instanceof Long || value instanceof Integer) {
      long whole = ((Number) value).longValue();
      numbers.add(BigDecimal.valueOf(whole));
      times.add(whole);
    } else if (value instanceof OptionalDouble number) {
      number.ifPresent(this::collect);
    } else if (value instanceof OptionalLong number) {
      number.ifPresent(this::collect);
    } else if (value instanceof Optional<?> optional) {
      optional.ifPresent(this::collect);
    } else if (value instanceof Iterable<?> many) {
      many.forEach(this::collect);
    } else if (value instanceof Evidence piece) {
      sentences.add(piece.sentence());
    } else if (value instanceof Record fields) {
      if (value instanceof LiquidationTotals totals) {
        numbers.add(BigDecimal.valueOf(totals.notionalMicroUsd())); // both sides together
      }
      for (RecordComponent component : fields.getClass().getRecordComponents()) {
        try {
          component.getAccessor().setAccessible(true);
          collect(component.getAccessor().invoke(fields));
        } catch (ReflectiveOperationException e) {
          throw new LinkageError(e.getMessage(), e);
        }
      }
    }
  }
}
