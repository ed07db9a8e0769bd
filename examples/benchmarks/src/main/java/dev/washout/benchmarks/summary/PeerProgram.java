package dev.washout.benchmarks.summary;

import static com.google.common.base.Preconditions.checkState;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.io.Resources;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A peer's program: made from a source that comes with this one, started anew for each measurement,
 * as {@code COMMAND... DATA WORK BARS SECONDS RESULT}. It prints nanoseconds and, if it knows them,
 * bytes. The work "list" prints the names of all.
 */
final class PeerProgram implements OutsidePeer {
  private static final String RESOURCES = "/dev/washout/benchmarks/peer/";

  private static final Splitter WORDS = Splitter.on(' ').omitEmptyStrings();

  private final String name;
  private final ImmutableList<String> command;
  private final Path data;
  private final ImmutableSet<String> works;

  private PeerProgram(String name, List<String> command, Path data) {
    this.name = name;
    this.command = ImmutableList.copyOf(command);
    this.data = data;
    this.works = ImmutableSet.copyOf(WORDS.split(run(invocation("list", 0, 0, "-"))));
  }

  /**
   * A C library.
   *
   * @param name what the tables call it
   * @param kind "talib" or "tulip"
   * @param library the library's file
   * @param data the samples' file
   * @return the peer
   */
  static PeerProgram ofLibrary(String name, String kind, Path library, Path data) {
    Path source = source("native-peers.c", data);
    Path program = data.resolveSibling("native-peers");
    if (!Files.exists(program)) {
      run(
          ImmutableList.of(
              "cc",
              "-std=c11",
              "-O3",
              "-march=native",
              source.toString(),
              "-o",
              program.toString(),
              "-ldl",
              "-lm"));
    }
    return new PeerProgram(
        name,
        ImmutableList.of(program.toString(), kind, library.toAbsolutePath().toString()),
        data);
  }

  /**
   * A later ta4j, which needs a later Java.
   *
   * @param name what the tables call it
   * @param jar ta4j's jar
   * @param jdk the JDK to run it on
   * @param data the samples' file
   * @return the peer
   */
  static PeerProgram ofTa4j(String name, Path jar, Path jdk, Path data) {
    Path source = source("Ta4jPeer.java", data);
    // SLF4J and Commons Math, which ta4j needs, are in the class path of this program.
    String classes =
        String.join(
            File.pathSeparator,
            data.resolveSibling("ta4j-peer").toString(),
            jar.toAbsolutePath().toString(),
            String.valueOf(System.getProperty("java.class.path")));
    Path bin = jdk.resolve("bin");
    run(
        ImmutableList.of(
            bin.resolve("javac").toString(),
            "-proc:none",
            "-d",
            data.resolveSibling("ta4j-peer").toString(),
            "-cp",
            classes,
            source.toString()));
    return new PeerProgram(
        name,
        ImmutableList.of(
            bin.resolve("java").toString(), JmhTimer.YOUNG_GENERATION, "-cp", classes, "Ta4jPeer"),
        data);
  }

  private static Path source(String resource, Path data) {
    Path file = data.resolveSibling(resource);
    try {
      Files.writeString(
          file,
          Resources.toString(
              Resources.getResource(PeerProgram.class, RESOURCES + resource), UTF_8));
      return file;
    } catch (IOException e) {
      throw new UncheckedIOException(file.toString(), e);
    }
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public Optional<Timing> time(Row row, Pace pace) {
    return run(row.id(), row.bars(), pace.seconds(), "-");
  }

  @Override
  public Optional<double[][]> output(String work, int bars) {
    Path result = data.resolveSibling(name.replace(' ', '-') + "-result");
    return run(work, bars, 0, result.toString()).map(timing -> PeerData.read(result, bars));
  }

  private Optional<Timing> run(String work, int bars, double seconds, String result) {
    if (!works.contains(work)) {
      return Optional.empty();
    }
    List<String> numbers = WORDS.splitToList(run(invocation(work, bars, seconds, result)));
    return Optional.of(
        new Timing(
            Double.parseDouble(numbers.get(0)),
            numbers.size() > 1 ? Double.parseDouble(numbers.get(1)) : Double.NaN));
  }

  private ImmutableList<String> invocation(String work, int bars, double seconds, String result) {
    return ImmutableList.<String>builder()
        .addAll(command)
        .add(data.toString(), work, Integer.toString(bars), Double.toString(seconds), result)
        .build();
  }

  private static String run(List<String> command) {
    try {
      Process process =
          new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
      String printed = new String(process.getInputStream().readAllBytes(), UTF_8).strip();
      int status = process.waitFor();
      checkState(status == 0, "status %s of %s", status, command);
      return printed;
    } catch (IOException e) {
      throw new UncheckedIOException("cannot run " + command, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while running " + command, e);
    }
  }
}
