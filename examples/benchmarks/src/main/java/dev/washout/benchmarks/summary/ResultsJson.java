package dev.washout.benchmarks.summary;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Results as JSON. */
final class ResultsJson {
  private static final ObjectMapper JSON =
      new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

  private ResultsJson() {}

  static void write(Path file, Results results) {
    try {
      Files.writeString(file, JSON.writeValueAsString(results) + "\n");
    } catch (IOException e) {
      throw new UncheckedIOException(file.toString(), e);
    }
  }

  static Results read(Path file) {
    try {
      return JSON.readValue(Files.readString(file), Results.class);
    } catch (IOException e) {
      throw new UncheckedIOException(file + ": " + e.getMessage(), e);
    }
  }
}
