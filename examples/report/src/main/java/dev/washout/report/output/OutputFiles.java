package dev.washout.report.output;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.washout.report.input.InputException;
import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Output files that appear whole or not at all: each is written beside its place under another name
 * first, and all are moved into place when every one is complete.
 */
public final class OutputFiles {
  private final Map<Path, String> contents = new LinkedHashMap<>();

  /**
   * Checks, before any work is done, that a file can be written there.
   *
   * @param option the option that named it
   * @param file the file
   * @throws InputException if it cannot
   */
  public static void check(String option, Path file) {
    String where = option + " " + InputException.printable(file.toString()) + ": ";
    if (Files.isDirectory(file)) {
      throw new InputException(where + "is a directory");
    }
    Path directory = directory(file);
    if (!Files.isDirectory(directory)) {
      throw new InputException(where + "the directory does not exist");
    }
    if (!Files.isWritable(isSpecial(file) ? file : directory)) {
      throw new InputException(where + "may not be written");
    }
  }

  /**
   * Adds a file.
   *
   * @param file where it goes; an existing file is replaced
   * @param content its text
   */
  public void add(Path file, String content) {
    contents.put(file, content);
  }

  /**
   * Writes all files.
   *
   * @throws InputException if one cannot be written; none is changed then, unless moving failed
   */
  public void write() {
    Map<Path, Path> written = new LinkedHashMap<>();
    List<Path> leftovers = new ArrayList<>();
    Path current = Path.of("");
    try {
      for (Map.Entry<Path, String> entry : contents.entrySet()) {
        current = entry.getKey();
        if (!isSpecial(current)) {
          Path target = Files.exists(current) ? current.toRealPath() : current;
          Path draft = draft(target);
          leftovers.add(draft);
          draft.toFile().deleteOnExit();
          Files.writeString(draft, entry.getValue(), UTF_8, StandardOpenOption.CREATE_NEW);
          written.put(draft, target);
        }
      }
      for (Map.Entry<Path, Path> entry : written.entrySet()) {
        current = entry.getValue();
        move(entry.getKey(), current);
      }
      for (Map.Entry<Path, String> entry : contents.entrySet()) {
        current = entry.getKey();
        if (isSpecial(current)) {
          Files.writeString(current, entry.getValue(), UTF_8, StandardOpenOption.WRITE);
        }
      }
    } catch (IOException e) {
      throw new InputException(
          InputException.printable(current + ": cannot be written: " + e.getMessage()));
    } finally {
      leftovers.forEach(OutputFiles::delete);
    }
  }

  /** Pipes and devices are written to; there is nothing to replace. */
  private static boolean isSpecial(Path file) {
    return Files.exists(file) && !Files.isRegularFile(file);
  }

  private static Path directory(Path file) {
    Path parent = file.toAbsolutePath().getParent();
    return parent == null ? file.toAbsolutePath() : parent;
  }

  private static Path draft(Path target) {
    String name = "." + target.getFileName() + "." + Long.toHexString(random()) + ".tmp";
    return directory(target).resolve(name);
  }

  private static long random() {
    return ThreadLocalRandom.current().nextLong();
  }

  private static void move(Path draft, Path target) throws IOException {
    try {
      Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(draft, target, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  private static void delete(Path draft) {
    try {
      Files.deleteIfExists(draft);
    } catch (IOException e) {
      // It is a stray file with a telling name; the reason that matters is reported already.
    }
  }
}
