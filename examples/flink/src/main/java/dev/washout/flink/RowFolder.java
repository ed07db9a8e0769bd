package dev.washout.flink;

import static com.google.common.base.Preconditions.checkNotNull;
import static java.nio.charset.StandardCharsets.UTF_8;

import dev.washout.flink.market.RowKind;
import dev.washout.flink.market.Rows;
import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A folder of rows: written by a plain run, and read whoever has written it. */
public final class RowFolder implements Rows, Closeable {
  private final Map<RowKind, BufferedWriter> writers = new EnumMap<>(RowKind.class);

  /**
   * Begins to write.
   *
   * @param folder the folder
   * @throws IOException if that fails
   */
  public RowFolder(Path folder) throws IOException {
    for (RowKind kind : RowKind.values()) {
      Path place = Files.createDirectories(folder.resolve(kind.folder()));
      writers.put(kind, Files.newBufferedWriter(place.resolve("rows"), UTF_8));
    }
  }

  @Override
  public void row(RowKind kind, String line) {
    try {
      BufferedWriter writer = checkNotNull(writers.get(kind));
      writer.write(line);
      writer.write('\n');
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write a row", e);
    }
  }

  @Override
  public void close() throws IOException {
    for (BufferedWriter writer : writers.values()) {
      writer.close();
    }
  }

  /**
   * The files of one kind that are done.
   *
   * @param folder the folder
   * @param kind the kind of row
   * @return the files, none if there is no such place
   * @throws IOException if reading fails
   */
  public static List<Path> files(Path folder, RowKind kind) throws IOException {
    Path place = folder.resolve(kind.folder());
    if (!Files.isDirectory(place)) {
      return List.of();
    }
    List<Path> files = new ArrayList<>();
    Files.walkFileTree(
        place,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (attributes.isRegularFile() && !file.getFileName().toString().startsWith(".")) {
              files.add(file);
            }
            return FileVisitResult.CONTINUE;
          }

          /** A file in progress gets another name when it is done, perhaps just now. */
          @Override
          public FileVisitResult visitFileFailed(Path file, IOException e) throws IOException {
            if (e instanceof NoSuchFileException) {
              return FileVisitResult.CONTINUE;
            }
            throw e;
          }
        });
    files.sort(null);
    return files;
  }

  /**
   * The rows of one kind.
   *
   * @param folder the folder
   * @param kind the kind of row
   * @return the rows, sorted
   * @throws IOException if reading fails
   */
  public static List<String> sorted(Path folder, RowKind kind) throws IOException {
    List<String> lines = new ArrayList<>();
    for (Path file : files(folder, kind)) {
      lines.addAll(Files.readAllLines(file, UTF_8));
    }
    lines.sort(null);
    return lines;
  }

  /**
   * How many rows of one kind there are.
   *
   * @param folder the folder
   * @param kind the kind of row
   * @return the number of rows
   * @throws IOException if reading fails
   */
  public static long count(Path folder, RowKind kind) throws IOException {
    long count = 0;
    for (Path file : files(folder, kind)) {
      try (Stream<String> lines = Files.lines(file, UTF_8)) {
        count += lines.count();
      }
    }
    return count;
  }
}
