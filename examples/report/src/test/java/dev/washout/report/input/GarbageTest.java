package dev.washout.report.input;

import static dev.washout.report.input.TempFiles.write;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every kind of bad file gets an error that says where and what; nothing else is thrown. */
class GarbageTest {
  private static final String HEADER = "time,open,high,low,close,volume";
  private static final String ROW_1 = "2026-01-01T00:00:00Z,10,12,9,11,100";
  private static final String ROW_2 = "2026-01-01T01:00:00Z,11,11,8.5,9,250.5";
  private static final String ROW_3 = "2026-01-01T02:00:00Z,9,10,9,10,3";

  private static final String ROW_4 = "2026-01-01T03:00:00Z,10,10,9,10,345.25";

  @TempDir Path directory;

  static Stream<Arguments> tables() {
    return Stream.of(
        row("header only", "has a header and no row", HEADER),
        row("one row", "has one row; its timeframe is only told by two or more", HEADER, ROW_1),
        row("blank lines only", "is empty", "", "", ""),
        row(
            "truncated row",
            "line 3: has 3 fields where line 1 has 6: '2026-01-01T01:00:00Z,11,11'",
            HEADER,
            ROW_1,
            "2026-01-01T01:00:00Z,11,11"),
        row(
            "one field too many",
            "line 2: has 7 fields where line 1 has 6: '2026-01-01T00:00:00Z,10,12,9,11,100,7'",
            HEADER,
            ROW_1 + ",7"),
        row(
            "duplicated row",
            "line 3: time '2026-01-01T00:00:00Z' repeats the row before it",
            HEADER,
            ROW_1,
            ROW_1),
        row(
            "shuffled rows",
            "line 4: time '2026-01-01T01:00:00Z' is earlier than the row before it,"
                + " 2026-01-01T02:00:00Z",
            HEADER,
            ROW_1,
            ROW_3,
            ROW_2),
        row(
            "two files in one, with the second header",
            "line 4: time 'time' is neither an ISO 8601 time nor one in epoch units",
            HEADER,
            ROW_1,
            ROW_2,
            HEADER,
            ROW_3),
        row(
            "NaN",
            "line 2: close 'NaN' is not a number",
            HEADER,
            "2026-01-01T00:00:00Z,10,12,9,NaN,100"),
        row(
            "infinity",
            "line 2: high 'Infinity' is not a number",
            HEADER,
            "2026-01-01T00:00:00Z,10,Infinity,9,11,100"),
        row(
            "overflow",
            "line 2: high '1e999' is too large",
            HEADER,
            "2026-01-01T00:00:00Z,10,1e999,9,11,100"),
        row(
            "too large",
            "line 2: high is not within 1e-90 and 1e90: 1.0E100 in the bar of"
                + " 2026-01-01T00:00:00Z",
            HEADER,
            "2026-01-01T00:00:00Z,10,1e100,9,11,100"),
        row(
            "empty field",
            "line 3: low '' is empty",
            HEADER,
            ROW_1,
            "2026-01-01T01:00:00Z,11,11,,9,250.5"),
        row(
            "text for a number",
            "line 2: open 'abc' is not a number",
            HEADER,
            "2026-01-01T00:00:00Z,abc,12,9,11,100"),
        row(
            "negative price",
            "line 2: low '-9' is not positive",
            HEADER,
            "2026-01-01T00:00:00Z,10,12,-9,11,100"),
        row(
            "zero price",
            "line 2: close '0.0' is not positive",
            HEADER,
            "2026-01-01T00:00:00Z,10,12,9,0.0,100"),
        row(
            "negative volume",
            "line 2: volume '-1' is negative",
            HEADER,
            "2026-01-01T00:00:00Z,10,12,9,11,-1"),
        row(
            "high below low",
            "line 2: high 9.0 is below low 12.0 in the bar of 2026-01-01T00:00:00Z",
            HEADER,
            "2026-01-01T00:00:00Z,10,9,12,11,100"),
        row(
            "close outside",
            "line 2: close 13.0 is outside low 9.0 and high 12.0 in the bar of"
                + " 2026-01-01T00:00:00Z",
            HEADER,
            "2026-01-01T00:00:00Z,10,12,9,13,100"),
        row(
            "wrong columns",
            "line 1: the header has no column 'open': 'time,long_usd,short_usd'",
            "time,long_usd,short_usd",
            "2026-01-01T00:00:00Z,1,2"),
        row(
            "no time",
            "line 1: the header has no column 'time': 'when,open,high,low,close'",
            "when,open,high,low,close",
            "2026-01-01T00:00:00Z,1,1,1,1"),
        row(
            "semicolons",
            "line 1: the header has no column 'time': 'time;open;high;low;close'",
            "time;open;high;low;close",
            "2026-01-01T00:00:00Z;1;1;1;1"),
        row(
            "a column twice",
            "line 1: the header has two columns 'close'",
            "time,open,high,low,close,Close",
            "2026-01-01T00:00:00Z,1,1,1,1,1"),
        row(
            "two times",
            "line 1: the header has two columns of time: 'Time' and 'date'",
            "date,Time,open,high,low,close",
            "2026-01-01,2026-01-01,1,1,1,1"),
        row(
            "no header, not a kline",
            "line 1: is neither a header nor a Binance kline of 12 fields: '1767225600000,...'",
            "1767225600000,10,12,9,11,100"),
        row(
            "bad time",
            "line 2: time '2026-02-30T00:00:00Z' is neither an ISO 8601 time nor one in epoch units",
            HEADER,
            "2026-02-30T00:00:00Z,10,12,9,11,100"),
        row(
            "row number for a time",
            "line 2: time '1' is not a time in epoch seconds, milliseconds or microseconds after"
                + " 1973-03-03",
            HEADER,
            "1,10,12,9,11,100"),
        row(
            "off the grid",
            "line 6: time 2026-01-01T02:30:00Z does not fit the others, which are 1h apart from"
                + " 2026-01-01T00:00:00Z on",
            HEADER,
            ROW_1,
            "",
            ROW_2,
            ROW_3,
            "2026-01-01T02:30:00Z,9,10,9,10,3"),
        row(
            "hours that begin at half past",
            "line 2: time 2026-01-01T00:30:00Z is not a whole multiple of 1h after midnight UTC",
            HEADER,
            "2026-01-01T00:30:00Z,11,11,8.5,9,250.5",
            "2026-01-01T01:30:00Z,11,11,8.5,9,250.5"),
        row(
            "two coins in one file",
            "line 3: symbol 'ETH' is not 'BTC' as in the rows before it: a file is about one coin",
            "symbol,time,open,high,low,close",
            "BTC,2026-01-01T00:00:00Z,1,1,1,1",
            "ETH,2026-01-01T00:00:00Z,1,1,1,1"),
        row(
            "no timeframe",
            "is not a table of bars: most rows are 420000 ms apart, which neither divides a day nor"
                + " is a number of days",
            HEADER,
            ROW_1,
            "2026-01-01T00:07:00Z,11,11,8.5,9,250.5"),
        row(
            "control characters",
            "line 2: is not text: character 21 is U+001B",
            HEADER,
            "2026-01-01T00:00:00Z\u001b[31m,10,12,9,11,100"),
        row(
            "invisible characters in a value",
            "line 2: open '1?0' is not a number",
            HEADER,
            "2026-01-01T00:00:00Z,1\u202e0,12,9,11,100"),
        row(
            "a long value",
            "line 2: open '" + "9".repeat(60) + "...' is too large",
            HEADER,
            "2026-01-01T00:00:00Z," + "9".repeat(400) + ",12,9,11,100"),
        row(
            "an HTML page",
            "line 1: the header has no column 'time': '<!DOCTYPE html>'",
            "<!DOCTYPE html>",
            "<html><body>429 Too Many Requests</body></html>"),
        row("JSON", "line 1: the header has no column 'time': '[[1,2]]'", "[[1,2]]"),
        row("a long line", "line 2: is longer than 65536 characters", HEADER, "x".repeat(65_537)));
  }

  private static Arguments row(String name, String message, String... lines) {
    return Arguments.of(name, message, lines);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("tables")
  void table(String name, String message, String[] lines) {
    Path file = write(directory, "COIN.csv", lines);
    assertThatThrownBy(() -> CandleReader.read(file, ReadProgress.NONE))
        .isInstanceOf(InputException.class)
        .hasMessage(file + ": " + message);
  }

  @Test
  void aFileCutOffWithinItsLastNumber() {
    String[] rows = {HEADER, ROW_1 + ".25", ROW_2 + "0", ROW_3 + "45.00", ROW_4};
    String whole = String.join("\n", rows);
    for (int cut = 1; cut < ROW_4.length(); cut++) {
      String head = whole.substring(0, whole.length() - cut);
      Path file = write(directory, "COIN.csv", head.getBytes(StandardCharsets.UTF_8));
      assertThatThrownBy(() -> CandleReader.read(file, ReadProgress.NONE))
          .isInstanceOf(InputException.class)
          .hasMessageStartingWith(file + ": line 5: ");
    }
    assertProblem(
        write(
            directory,
            "COIN.csv",
            whole.substring(0, whole.length() - 1).getBytes(StandardCharsets.UTF_8)),
        "line 5: the file is cut off: the line does not end, and its last field '345.2' is shorter,"
            + " or has fewer decimals, than any before it");
    Path file = write(directory, "COIN.csv", whole.getBytes(StandardCharsets.UTF_8));
    assertThat(CandleReader.read(file, ReadProgress.NONE).candles().size()).isEqualTo(4);
  }

  @Test
  void unclosedQuote() {
    Path file = write(directory, "COIN.csv", HEADER, "\"2026-01-01T00:00:00Z,10,12,9,11,100");
    assertThatThrownBy(() -> CandleReader.read(file, ReadProgress.NONE))
        .isInstanceOf(InputException.class)
        .hasMessageStartingWith(file + ": is not CSV: ")
        .hasMessageContaining("line");
  }

  @Test
  void quoteThatSwallowsManyLines() {
    Path file =
        write(directory, "COIN.csv", HEADER, "\"2026", (ROW_1 + "\n").repeat(20_000) + "\"");
    assertThatThrownBy(() -> CandleReader.read(file, ReadProgress.NONE))
        .isInstanceOf(InputException.class)
        .hasMessageStartingWith(file + ": is not CSV: ");
  }

  @Test
  void tooManyFields() {
    Path file = write(directory, "COIN.csv", HEADER + ",".repeat(2_000), ROW_1);
    assertThatThrownBy(() -> CandleReader.read(file, ReadProgress.NONE))
        .isInstanceOf(InputException.class)
        .hasMessageStartingWith(file + ": is not CSV: ");
  }

  @Test
  void emptyFile() {
    Path file = write(directory, "COIN.csv", new byte[0]);
    assertProblem(file, "is empty");
  }

  @Test
  void binaryFile() {
    byte[] bytes = new byte[100_000];
    new Random(3).nextBytes(bytes);
    assertThatThrownBy(
            () -> CandleReader.read(write(directory, "COIN.csv", bytes), ReadProgress.NONE))
        .isInstanceOf(InputException.class)
        .hasMessageMatching("(?s).*COIN.csv: .*(is not UTF-8 text|is not text).*");
  }

  @Test
  void packedAndOtherwiseEncodedFiles() {
    assertProblem(
        write(directory, "a.csv", new byte[] {0x1f, (byte) 0x8b, 8, 0, 0}),
        "is packed (gzip); unpack it first");
    assertProblem(
        write(directory, "b.csv", "PK\u0003\u0004".getBytes(StandardCharsets.US_ASCII)),
        "is packed (ZIP); unpack it first");
    assertProblem(
        write(directory, "c.csv", HEADER.getBytes(StandardCharsets.UTF_16)),
        "is UTF-16 text; save it as UTF-8");
    assertProblem(
        write(directory, "d.csv", (HEADER + "\ncaf\u00e9").getBytes(StandardCharsets.ISO_8859_1)),
        "line 2: is not UTF-8 text");
  }

  @Test
  void aLineOfAGigabyteFailsAtOnce() throws IOException {
    Path file = write(directory, "COIN.csv", HEADER);
    try (RandomAccessFile sparse = new RandomAccessFile(file.toFile(), "rw")) {
      sparse.setLength(1L << 30);
    }
    assertTimeoutPreemptively(
        Duration.ofSeconds(10),
        () -> assertProblem(file, "line 2: is not text: character 1 is U+0000"));
  }

  @Test
  void aLineOfAGigabyteOfTextFailsAtOnce() {
    long before = EndlessLine.served();
    assertTimeoutPreemptively(
        Duration.ofSeconds(10),
        () ->
            assertThatThrownBy(() -> EndlessLine.readThroughAPipe(directory))
                .isInstanceOf(InputException.class)
                .hasMessageEndingWith("line 1: is longer than 65536 characters"));
    assertThat(EndlessLine.served() - before).isLessThan(10_000_000);
  }

  @Test
  void missingFileAndDirectory() {
    assertProblem(directory.resolve("none.csv"), "does not exist");
    assertProblem(directory, "is a directory, not a file");
  }

  @Test
  void fileThatMayNotBeRead() throws IOException {
    Path file = write(directory, "COIN.csv", HEADER, ROW_1, ROW_2);
    assumeTrue(
        Files.getFileStore(file).supportsFileAttributeView("posix"), "needs POSIX permissions");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("---------"));
    assumeFalse(Files.isReadable(file), "this user may read everything");
    assertProblem(file, "may not be read");
  }

  @Test
  void marketFolder() throws IOException {
    assertThatThrownBy(() -> MarketReader.list(directory.resolve("none")))
        .hasMessage(directory.resolve("none") + ": does not exist");
    assertThatThrownBy(() -> MarketReader.list(directory))
        .hasMessage(directory + ": has no .csv file");
    Path good = write(directory, "AAA.csv", HEADER, ROW_1, ROW_2);
    assertThatThrownBy(() -> MarketReader.list(good)).hasMessage(good + ": is not a directory");
    write(directory, "README.md", "not data");
    write(directory, ".hidden.csv", "not data");
    assertThat(MarketReader.read(directory, ReadProgress.NONE).keySet())
        .extracting(Object::toString)
        .containsExactly("AAA");
    Path bad = write(directory, "BBB.csv", HEADER, "2026-01-01T00:00:00Z,x,12,9,11,100");
    assertThatThrownBy(() -> MarketReader.read(directory, ReadProgress.NONE))
        .hasMessage(bad + ": line 2: open 'x' is not a number");
    Files.delete(bad);
    Path second = write(directory, "AAA.CSV", HEADER, ROW_1, ROW_2);
    assumeTrue(Files.exists(good) && !Files.isSameFile(good, second), "needs case in file names");
    assertThatThrownBy(() -> MarketReader.read(directory, ReadProgress.NONE))
        .hasMessageEndingWith(": is a second file of AAA");
  }

  private static void assertProblem(Path file, String problem) {
    assertThatThrownBy(() -> CandleReader.read(file, ReadProgress.NONE))
        .isInstanceOf(InputException.class)
        .hasMessage(file + ": " + problem);
  }
}
