package dev.washout.report;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.washout.report.view.Style;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;

/** What a run of the program gave. */
record Run(int status, String out, String err) {
  static Run of(Object... arguments) {
    String[] args = new String[arguments.length];
    for (int i = 0; i < args.length; i++) {
      args[i] = arguments[i].toString();
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int status =
        ReportMain.run(
            args,
            new PrintStream(out, true, UTF_8),
            new PrintStream(err, true, UTF_8),
            Style.PLAIN);
    return new Run(status, out.toString(UTF_8), err.toString(UTF_8));
  }
}
