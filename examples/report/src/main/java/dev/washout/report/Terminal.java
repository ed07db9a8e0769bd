package dev.washout.report;

import dev.washout.report.view.Style;
import java.io.Console;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import picocli.CommandLine.Help.Ansi;

/** What is known of the device that the summary is written to. */
final class Terminal {
  private static final int USUAL_WIDTH = 80;

  private Terminal() {}

  /** Standard output in the character set of the device. */
  static PrintStream output() {
    return new PrintStream(new FileOutputStream(FileDescriptor.out), true, charset("stdout"));
  }

  /** Standard error in the character set of the device. */
  static PrintStream error() {
    return new PrintStream(new FileOutputStream(FileDescriptor.err), true, charset("stderr"));
  }

  /** How text is to look there; NO_COLOR and its like are respected. */
  static Style style() {
    return new Style(
        width(), Ansi.AUTO.enabled(), charset("stdout").newEncoder().canEncode("\u2588\u2500"));
  }

  /** Whether a person may be watching. */
  static boolean isInteractive() {
    return isTerminal() && System.getenv("TERM") != null;
  }

  /**
   * Whether input and output are those of a terminal. From JDK 22 on there may be a console without
   * one, and a method that tells.
   */
  @SuppressWarnings("SystemConsoleNull")
  private static boolean isTerminal() {
    Console console = System.console();
    if (console == null) {
      return false;
    }
    try {
      return Boolean.TRUE.equals(Console.class.getMethod("isTerminal").invoke(console));
    } catch (NoSuchMethodException e) {
      return true;
    } catch (ReflectiveOperationException e) {
      return false;
    }
  }

  private static Charset charset(String stream) {
    String[] properties = {stream + ".encoding", "sun." + stream + ".encoding", "native.encoding"};
    for (String property : properties) {
      String name = System.getProperty(property);
      if (name != null) {
        try {
          return Charset.forName(name);
        } catch (UnsupportedCharsetException e) {
          // Try the next.
        }
      }
    }
    return Charset.defaultCharset();
  }

  static int width() {
    String columns = System.getenv("COLUMNS");
    if (columns != null && columns.matches("[1-9][0-9]{0,3}")) {
      return Integer.parseInt(columns);
    }
    return isTerminal() ? askedWidth() : USUAL_WIDTH;
  }

  /** The width that the terminal driver reports, on systems that have the usual tool. */
  private static int askedWidth() {
    try {
      Process stty =
          new ProcessBuilder("stty", "size")
              .redirectInput(Path.of("/dev/tty").toFile())
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
      if (!stty.waitFor(1, TimeUnit.SECONDS)) {
        stty.destroy();
        return USUAL_WIDTH;
      }
      String answer =
          new String(stty.getInputStream().readAllBytes(), StandardCharsets.US_ASCII).strip();
      return answer.matches("[0-9]+ [1-9][0-9]{0,3}")
          ? Integer.parseInt(answer.substring(answer.indexOf(' ') + 1))
          : USUAL_WIDTH;
    } catch (IOException e) {
      return USUAL_WIDTH;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return USUAL_WIDTH;
    }
  }
}
