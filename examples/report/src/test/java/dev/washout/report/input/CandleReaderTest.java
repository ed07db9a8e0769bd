package dev.washout.report.input;

import static dev.washout.report.input.TempFiles.write;
import static org.assertj.core.api.Assertions.assertThat;

import dev.washout.market.Candle;
import dev.washout.market.CandleSeries;
import dev.washout.market.Timeframe;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CandleReaderTest {
  private static final Candle FIRST =
      Candle.of(Instant.parse("2026-01-01T00:00:00Z"), Timeframe.ONE_HOUR, 10, 12, 9, 11, 100);
  private static final Candle SECOND =
      Candle.of(Instant.parse("2026-01-01T01:00:00Z"), Timeframe.ONE_HOUR, 11, 11, 8.5, 9, 250.5);

  @TempDir Path directory;

  private CandleSeries read(String... lines) {
    return CandleReader.read(write(directory, "COIN.csv", lines), ReadProgress.NONE).candles();
  }

  @Test
  void readsAHeaderAndIsoTimes() {
    CandleSeries candles =
        read(
            "time,open,high,low,close,volume",
            "2026-01-01T00:00:00Z,10,12,9,11,100",
            "2026-01-01T01:00:00Z,11,11,8.5,9,250.5");
    assertThat(candles).containsExactly(FIRST, SECOND);
  }

  @Test
  void readsAnyOrderOfColumnsQuotesBlanksInTheHeaderAndWindowsLines() {
    CandleSeries candles =
        read(
            "\uFEFFSymbol, Close,\"HIGH\",low,Open Time,x,open,volume\r",
            "BTC,\"11\",12,9,1767225600,,10,100\r",
            "BTC,9,11,8.5,1767229200,\"a,b\",11,250.5\r",
            "\r");
    assertThat(candles).containsExactly(FIRST, SECOND);
  }

  @Test
  void volumeIsOptional() {
    CandleSeries candles =
        read("time,open,high,low,close", "1767225600000,10,12,9,11", "1767229200000,11,11,8.5,9");
    assertThat(candles.hasVolume()).isFalse();
    assertThat(candles.get(1).close()).isEqualTo(9);
  }

  @Test
  void readsBinanceKlinesWithoutAHeaderInMilliseconds() {
    CandleSeries candles =
        read(
            "1767225600000,10,12,9,11,100,1767229199999,1050.0,7,50,525,0",
            "1767229200000,11,11,8.5,9,250.5,1767232799999,2500.0,9,100,950,0");
    assertThat(candles).containsExactly(FIRST, SECOND);
  }

  @Test
  void readsBinanceKlinesWithAHeaderInMicroseconds() {
    CandleSeries candles =
        read(
            "open_time,open,high,low,close,volume,close_time,quote_volume,count,"
                + "taker_buy_volume,taker_buy_quote_volume,ignore",
            "1767225600000000,10,12,9,11,100,1767229199999999,1050.0,7,50,525,0",
            "1767229200000000,11,11,8.5,9,250.5,1767232799999999,2500.0,9,100,950,0");
    assertThat(candles).containsExactly(FIRST, SECOND);
  }

  @Test
  void timeframeIsTheMostFrequentSpacingAndGapsStay() {
    CandleSeries candles =
        read(
            "time,open,high,low,close",
            "2026-01-01T00:00:00Z,1,1,1,1",
            "2026-01-01T02:00:00Z,1,1,1,1",
            "2026-01-01T04:00:00Z,1,1,1,1",
            "2026-01-01T05:00:00Z,1,1,1,1",
            "2026-01-01T06:00:00Z,1,1,1,1",
            "2026-01-01T07:00:00Z,1,1,1,1");
    assertThat(candles.timeframe()).isEqualTo(Timeframe.ONE_HOUR);
    assertThat(candles.missingBars()).isEqualTo(2);
  }

  @Test
  void theShorterSpacingWinsATie() {
    CandleSeries candles =
        read(
            "time,open,high,low,close",
            "2026-01-01,1,1,1,1",
            "2026-01-03,1,1,1,1",
            "2026-01-04,1,1,1,1");
    assertThat(candles.timeframe()).isEqualTo(Timeframe.ONE_DAY);
  }

  @Test
  void readsTheTinyAndTheFlat() {
    CandleSeries candles =
        read(
            "time,open,high,low,close,volume",
            "2026-01-01,8.37e-06,8.38e-06,7.96e-06,7.97e-06,296057147807.0",
            "2026-01-02,7.97e-06,7.97e-06,7.97e-06,7.97e-06,0");
    assertThat(candles.get(0).low()).isEqualTo(7.96e-6);
    assertThat(candles.get(1).volume()).isZero();
  }
}
