package dev.washout.report.input;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Files for tests. */
public final class TempFiles {
  private TempFiles() {}

  /** Writes lines. */
  public static Path write(Path directory, String name, String... lines) {
    return write(directory, name, (String.join("\n", lines) + "\n").getBytes(UTF_8));
  }

  /** Writes bytes. */
  public static Path write(Path directory, String name, byte[] bytes) {
    try {
      return Files.write(directory.resolve(name), bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
