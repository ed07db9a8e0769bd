package dev.washout.report.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class NumbersTest {
  @Test
  void pricesHaveTheDecimalsTheirSizeAsksFor() {
    assertThat(Numbers.price(63775.67)).isEqualTo("63,775.67");
    assertThat(Numbers.price(1.0)).isEqualTo("1.0000");
    assertThat(Numbers.price(0.123456)).isEqualTo("0.12346");
    assertThat(Numbers.price(6.2e-6)).isEqualTo("0.0000062000");
    assertThat(Numbers.price(0.0)).isEqualTo("0.00");
    assertThat(Numbers.price(null)).isEqualTo("n/a");
    assertThat(Numbers.priceDifference(-2200.236, 63775.67)).isEqualTo("-2,200.24");
    assertThat(Numbers.priceDifference(1e-9, 6.2e-6)).isEqualTo("+0.0000000010");
  }

  @Test
  void dollarsAreShort() {
    assertThat(Numbers.usd(1.95e9)).isEqualTo("$1.95 B");
    assertThat(Numbers.usd(999_600_000.0)).isEqualTo("$1.00 B");
    assertThat(Numbers.usd(410_644_180.0)).isEqualTo("$410.6 M");
    assertThat(Numbers.usd(999_600.0)).isEqualTo("$1.0 M");
    assertThat(Numbers.usd(12_345.0)).isEqualTo("$12.3 K");
    assertThat(Numbers.usd(999.4)).isEqualTo("$999");
    assertThat(Numbers.usd(0.0)).isEqualTo("$0");
    assertThat(Numbers.usd(null)).isEqualTo("n/a");
  }

  @Test
  void signsAndShares() {
    assertThat(Numbers.percent(-13.2496)).isEqualTo("-13.2 %");
    assertThat(Numbers.percent(0.0)).isEqualTo("+0.0 %");
    assertThat(Numbers.fixed(-0.01, 1)).isEqualTo("0.0");
    assertThat(Numbers.signed(0.7906, 3)).isEqualTo("+0.791");
    assertThat(Numbers.share(31 / 33.0)).isEqualTo("94 %");
    assertThat(Numbers.share(null)).isEqualTo("n/a");
    assertThat(Numbers.time(Instant.parse("2026-02-05T21:00:00Z")))
        .isEqualTo("5 Feb 2026, 21:00 UTC");
  }
}
