package dev.washout.report.input;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicLong;

/** A line of a gigabyte that takes no room on the disk: a named pipe. */
final class EndlessLine {
  private static final AtomicLong SERVED = new AtomicLong();

  private EndlessLine() {}

  /** How many bytes readers have taken. */
  static long served() {
    return SERVED.get();
  }

  static void readThroughAPipe(Path directory) throws IOException, InterruptedException {
    Path pipe = directory.resolve("pipe.csv");
    assumeTrue(makePipe(pipe), "needs mkfifo");
    Thread writer = new Thread(() -> write(pipe));
    writer.setDaemon(true);
    writer.start();
    CandleReader.read(pipe, ReadProgress.NONE);
  }

  private static boolean makePipe(Path pipe) throws IOException, InterruptedException {
    try {
      return new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor() == 0;
    } catch (IOException e) {
      return false;
    }
  }

  private static void write(Path pipe) {
    byte[] block = new byte[65_536];
    Arrays.fill(block, (byte) 'x');
    try (OutputStream out = Files.newOutputStream(pipe)) {
      out.write("time,".getBytes(StandardCharsets.UTF_8));
      for (long size = 0; size < 1L << 30; size += block.length) {
        out.write(block);
        SERVED.addAndGet(block.length);
      }
    } catch (IOException e) {
      // The reader has hung up, as it should.
    }
  }
}
