package dev.washout.benchmarks.summary;

import static com.google.common.base.Preconditions.checkArgument;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A page of the documentation of which a part is written by this program: what stands between
 * {@code <!-- begin NAME -->} and {@code <!-- end NAME -->}.
 */
final class MarkedPage {
  private MarkedPage() {}

  /** Writes the part into the file. */
  static void write(Path page, String name, String part) {
    try {
      Files.writeString(page, replaced(Files.readString(page), name, part));
    } catch (IOException e) {
      throw new UncheckedIOException(page.toString(), e);
    }
  }

  /** The text with the part between the marks replaced. */
  static String replaced(String text, String name, String part) {
    String begin = "<!-- begin " + name + " -->\n";
    String end = "<!-- end " + name + " -->";
    int from = text.indexOf(begin);
    int to = text.indexOf(end);
    checkArgument(from >= 0 && to > from, "the page has no part '%s'", name);
    return text.substring(0, from + begin.length()) + part + text.substring(to);
  }
}
