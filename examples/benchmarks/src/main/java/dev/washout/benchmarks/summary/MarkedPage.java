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
  private final Path file;
  private final String name;

  private MarkedPage(Path file, String name) {
    this.file = file;
    this.name = name;
  }

  /**
   * A page that is there and has the part, to be asked for before anything is measured.
   *
   * @throws IllegalArgumentException if the file cannot be read or written, or has no such part
   */
  static MarkedPage of(Path file, String name) {
    MarkedPage page = new MarkedPage(CommandFiles.writable(CommandFiles.readable(file)), name);
    page.replaced(page.text(), "");
    return page;
  }

  /** Writes the part into the file. */
  void write(String part) {
    try {
      Files.writeString(file, replaced(text(), part));
    } catch (IOException e) {
      throw new UncheckedIOException(file.toString(), e);
    }
  }

  private String text() {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(file.toString(), e);
    }
  }

  private String replaced(String text, String part) {
    String begin = "<!-- begin " + name + " -->\n";
    String end = "<!-- end " + name + " -->";
    int from = text.indexOf(begin);
    int to = text.indexOf(end);
    checkArgument(from >= 0 && to > from, "%s has no part '%s'", file, name);
    return text.substring(0, from + begin.length()) + part + text.substring(to);
  }
}
