package dev.washout.benchmarks.summary;

import dev.washout.benchmarks.Samples;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.DoubleBuffer;
import java.nio.file.Files;
import java.nio.file.Path;

/** The numbers a program outside the JVM works on and gives back, as files of this machine. */
final class PeerData {
  private PeerData() {}

  /** Writes the samples: their number, then highs, lows, closes, volumes, flat, falling, cents. */
  static void write(Path file) {
    int size = Samples.BARS;
    Samples.Columns bars = Samples.bars(size);
    double[][] columns = {
      bars.highs(),
      bars.lows(),
      bars.closes(),
      bars.volumes(),
      Samples.flat(size),
      Samples.falling(size),
      Samples.millionWithCents(size)
    };
    ByteBuffer bytes = ByteBuffer.allocate(8 * size).order(ByteOrder.nativeOrder());
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
      out.write(bytes.putLong(0, size).array(), 0, 8);
      for (double[] column : columns) {
        bytes.asDoubleBuffer().put(column);
        out.write(bytes.array());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(file.toString(), e);
    }
  }

  /** Reads a result: the number of lines, then each line. */
  static double[][] read(Path file, int bars) {
    try {
      ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(file)).order(ByteOrder.nativeOrder());
      double[][] lines = new double[Math.toIntExact(bytes.getLong())][bars];
      DoubleBuffer values = bytes.asDoubleBuffer();
      for (double[] line : lines) {
        values.get(line);
      }
      return lines;
    } catch (IOException e) {
      throw new UncheckedIOException(file.toString(), e);
    }
  }
}
