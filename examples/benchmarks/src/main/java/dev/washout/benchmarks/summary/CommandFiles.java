package dev.washout.benchmarks.summary;

import static com.google.common.base.Preconditions.checkArgument;

import java.nio.file.Files;
import java.nio.file.Path;

/** Files of a command line, checked before the minutes that measuring takes. */
final class CommandFiles {
  private CommandFiles() {}

  /**
   * A file to read.
   *
   * @throws IllegalArgumentException if it cannot be read
   */
  static Path readable(Path file) {
    checkArgument(Files.isReadable(file), "cannot read %s", file);
    return file;
  }

  /**
   * A file to write, which need not be there yet.
   *
   * @throws IllegalArgumentException if it cannot be written
   */
  static Path writable(Path file) {
    Path there = Files.exists(file) ? file : file.toAbsolutePath().getParent();
    checkArgument(
        !Files.isDirectory(file) && there != null && Files.isWritable(there),
        "cannot write %s",
        file);
    return file;
  }
}
