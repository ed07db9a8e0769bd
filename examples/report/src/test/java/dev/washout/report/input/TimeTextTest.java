package dev.washout.report.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimeTextTest {
  @ParameterizedTest
  @CsvSource({
    "2026-02-05T21:00:00Z,           2026-02-05T21:00:00Z",
    "2026-02-05t21:00:00z,           2026-02-05T21:00:00Z",
    "2026-02-05T21:00Z,              2026-02-05T21:00:00Z",
    "2026-02-05T21:00:00,            2026-02-05T21:00:00Z",
    "2026-02-05 21:00:00,            2026-02-05T21:00:00Z",
    "2026-02-05,                     2026-02-05T00:00:00Z",
    "2026-02-05T21:00:00.250Z,       2026-02-05T21:00:00.250Z",
    "2026-02-06T02:30:00+05:30,      2026-02-05T21:00:00Z",
    "2026-02-05T20:00:00-01,         2026-02-05T21:00:00Z",
    "2024-12-04 22:16:25.587000+05:30, 2024-12-04T16:46:25.587Z",
    "2024-02-29T00:00:00Z,           2024-02-29T00:00:00Z",
    "1960-01-01T00:00:00Z,           1960-01-01T00:00:00Z",
    "1770325200,                     2026-02-05T21:00:00Z",
    "1770325200000,                  2026-02-05T21:00:00Z",
    "1770325200000000,               2026-02-05T21:00:00Z",
    "1770325200000999,               2026-02-05T21:00:00Z",
    "100000000,                      1973-03-03T09:46:40Z",
    "99999999999,                    5138-11-16T09:46:39Z",
    "100000000000,                   1973-03-03T09:46:40Z",
    "99999999999999,                 5138-11-16T09:46:39.999Z",
    "100000000000000,                1973-03-03T09:46:40Z",
    "99999999999999999,              5138-11-16T09:46:39.999Z",
  })
  void reads(String text, String expected) {
    assertThat(Instant.ofEpochMilli(TimeText.parse(text))).isEqualTo(Instant.parse(expected));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "now",
        "2026-02-30T00:00:00Z",
        "2025-02-29T00:00:00Z",
        "2026-13-01",
        "2026-02-05T24:00:00Z",
        "2026-02-05T21:60:00Z",
        "2026-02-05T21:00:61Z",
        "05/02/2026",
        "-1770325200",
        "1770325200.5",
        "2026",
        "2026-2-5",
        "20 6-02-05T21:00:00Z",
        "2026-02-05T21:00:00ZZ",
        "2026-02-05T",
        "T21:00:00Z",
        "21:00"
      })
  void refuses(String text) {
    assertThatThrownBy(() -> TimeText.parse(text)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void saysWhy() {
    assertThatThrownBy(() -> TimeText.parse("")).hasMessage("is empty");
    assertThatThrownBy(() -> TimeText.parse("tomorrow"))
        .hasMessage("is neither an ISO 8601 time nor one in epoch units");
    assertThatThrownBy(() -> TimeText.parse("1800-01-01"))
        .hasMessage("is not between the years 1900 and 9999");
    for (String text : new String[] {"7", "99999999", "100000000000000000", "9".repeat(30)}) {
      assertThatThrownBy(() -> TimeText.parse(text))
          .hasMessage(
              "is not a time in epoch seconds, milliseconds or microseconds after 1973-03-03");
    }
  }
}
