package dev.washout.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import dev.washout.contract.PureRules;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The rules can fail. */
class PureRulesTest {
  static Stream<Arguments> offenders() {
    return Stream.of(
        Arguments.of(PureRules.NO_IO, ReadsFile.class),
        Arguments.of(PureRules.NO_IO, OpensSocket.class),
        Arguments.of(PureRules.NO_IO, Prints.class),
        Arguments.of(PureRules.NO_CLOCK, AsksMillis.class),
        Arguments.of(PureRules.NO_CLOCK, AsksNanos.class),
        Arguments.of(PureRules.NO_CLOCK, AsksInstant.class),
        Arguments.of(PureRules.NO_CLOCK, HoldsClock.class),
        Arguments.of(PureRules.NO_THREAD, StartsThread.class),
        Arguments.of(PureRules.NO_THREAD, MakesExecutor.class),
        Arguments.of(PureRules.NO_THREAD, StreamsInParallel.class),
        Arguments.of(PureRules.NO_MACHINE, ReadsProperty.class),
        Arguments.of(PureRules.NO_MACHINE, ReadsNumberProperty.class),
        Arguments.of(PureRules.NO_MACHINE, ThrowsDice.class),
        Arguments.of(PureRules.NO_LOGGING_CONFIGURATION, ConfiguresLogging.class),
        Arguments.of(PureRules.STRICT_MATH, TakesLogarithm.class));
  }

  @ParameterizedTest
  @MethodSource("offenders")
  void ruleFindsItsOffender(ArchRule rule, Class<?> offender) {
    JavaClasses classes = new ClassFileImporter().importClasses(offender);
    assertThat(rule.evaluate(classes).hasViolation()).isTrue();
  }

  static class ReadsFile {
    Object run(Path path) throws Exception {
      return Files.readString(path);
    }
  }

  static class OpensSocket {
    Object run() {
      return InetAddress.getLoopbackAddress();
    }
  }

  static class Prints {
    void run() {
      System.out.println();
    }
  }

  static class AsksMillis {
    long run() {
      return System.currentTimeMillis();
    }
  }

  static class AsksNanos {
    long run() {
      return System.nanoTime();
    }
  }

  static class AsksInstant {
    Object run() {
      return Instant.now();
    }
  }

  static class HoldsClock {
    long run(Clock clock) {
      return clock.millis();
    }
  }

  static class StartsThread {
    void run() {
      new Thread(() -> {}).start();
    }
  }

  static class MakesExecutor {
    ExecutorService run() {
      return Executors.newCachedThreadPool();
    }
  }

  static class StreamsInParallel {
    long run(List<String> list) {
      return list.parallelStream().count();
    }
  }

  static class ReadsProperty {
    Object run() {
      return System.getProperty("x", "y");
    }
  }

  static class ReadsNumberProperty {
    Object run() {
      return Integer.getInteger("x", 1);
    }
  }

  static class ThrowsDice {
    int run() {
      return new Random().nextInt();
    }
  }

  static class ConfiguresLogging {
    void run() {
      Logger.getLogger("x").setLevel(Level.OFF);
    }
  }

  static class TakesLogarithm {
    double run(double x) {
      return Math.log(x);
    }
  }
}
