package dev.washout.report.input;

import java.nio.file.Path;

/**
 * Tells a file that was cut off within its last number from one that merely lacks the last line
 * feed, which CSV allows: a last field that is shorter, or has fewer decimals, than the same field
 * of every other row has lost its end. A cut anywhere else shows in the number of fields.
 */
final class CutOff {
  private static final int LEAST_ROWS = 4;

  private final Path file;
  private int rows;
  private int shortestBefore = Integer.MAX_VALUE;
  private int fewestDecimalsBefore = Integer.MAX_VALUE;
  private long lastLine;
  private String last = "";

  CutOff(Path file) {
    this.file = file;
  }

  /** Takes in the next row. */
  void add(CsvRow row) {
    if (rows > 0) {
      shortestBefore = Math.min(shortestBefore, last.length());
      fewestDecimalsBefore = Math.min(fewestDecimalsBefore, decimals(last));
    }
    rows++;
    last = row.text(row.size() - 1);
    lastLine = row.line();
  }

  /** Is called at the end of a file whose last line has not ended. */
  void check() {
    boolean isShort = last.length() < shortestBefore || decimals(last) < fewestDecimalsBefore;
    if (rows >= LEAST_ROWS && isShort) {
      throw InputException.in(
          file,
          lastLine,
          "the file is cut off: the line does not end, and its last field "
              + InputException.quoted(last)
              + " is shorter, or has fewer decimals, than any before it");
    }
  }

  private static int decimals(String number) {
    int point = number.indexOf('.');
    return point < 0 ? 0 : number.length() - point - 1;
  }
}
