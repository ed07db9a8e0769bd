package dev.washout.contract;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Random;
import java.util.Set;

/**
 * ArchUnit rules that keep code a pure function of its input: the same bits on every machine, every
 * day, and nothing touched but what was handed in. For this library's modules and for the
 * indicators of its users; needs ArchUnit on the class path.
 */
public final class PureRules {
  /** No file, stream, channel, socket, console or process. */
  @ArchTest
  public static final ArchRule NO_IO =
      noClasses()
          .should()
          .dependOnClassesThat(
              resideInAnyPackage("java.io..", "java.nio.file..", "java.nio.channels..")
                  .or(resideInAnyPackage("java.net..", "javax.net..", "java.sql.."))
                  .and(DescribedPredicate.not(isOneOf("java.io.Serializable"))))
          .orShould()
          .accessField(System.class, "out")
          .orShould()
          .accessField(System.class, "err")
          .orShould()
          .accessField(System.class, "in")
          .orShould()
          .dependOnClassesThat(isOneOf("java.lang.ProcessBuilder", "java.lang.Process"))
          .orShould()
          .dependOnClassesThat(isOneOf("java.lang.Runtime"));

  /** No time of day: time is the time of the event. */
  @ArchTest
  public static final ArchRule NO_CLOCK =
      noClasses()
          .should()
          .callMethodWhere(method(System.class, "currentTimeMillis|nanoTime"))
          .orShould()
          .callMethodWhere(
              DescribedPredicate.describe(
                  "now() of java.time",
                  call ->
                      call.getTarget().getName().equals("now")
                          && call.getTargetOwner().getPackageName().startsWith("java.time")))
          .orShould()
          .dependOnClassesThat(isOneOf("java.time.Clock", "java.util.Date", "java.util.Calendar"));

  /** No thread of its own: a caller may hand in an executor. */
  @ArchTest
  public static final ArchRule NO_THREAD =
      noClasses()
          .should()
          .dependOnClassesThat(
              isOneOf(
                  "java.lang.Thread",
                  "java.lang.Thread$Builder",
                  "java.util.Timer",
                  "java.util.concurrent.CompletableFuture",
                  "java.util.concurrent.Executors",
                  "java.util.concurrent.ForkJoinPool",
                  "java.util.concurrent.ScheduledThreadPoolExecutor",
                  "java.util.concurrent.ThreadPoolExecutor"))
          .orShould()
          .callMethodWhere(
              DescribedPredicate.describe(
                  "a parallel stream", call -> call.getTarget().getName().startsWith("parallel")));

  /** Nothing that depends on the machine: no property, environment, locale or chance. */
  @ArchTest
  public static final ArchRule NO_MACHINE =
      noClasses()
          .should()
          .callMethodWhere(
              method(System.class, "getProperty|getProperties|setProperty|getenv|exit|load.*"))
          .orShould()
          .callMethodWhere(method(Integer.class, "getInteger"))
          .orShould()
          .callMethodWhere(method(Long.class, "getLong"))
          .orShould()
          .callMethodWhere(method(Boolean.class, "getBoolean"))
          .orShould()
          .callMethodWhere(method(Locale.class, "getDefault|setDefault"))
          .orShould()
          .callMethodWhere(method(ZoneId.class, "systemDefault"))
          .orShould()
          .callConstructor(Random.class)
          .orShould()
          .dependOnClassesThat(
              isOneOf("java.util.concurrent.ThreadLocalRandom", "java.security.SecureRandom"));

  /** No configuration of logging: at most an SLF4J logger. */
  @ArchTest
  public static final ArchRule NO_LOGGING_CONFIGURATION =
      noClasses()
          .should()
          .dependOnClassesThat(
              resideInAnyPackage(
                  "java.util.logging..",
                  "ch.qos.logback..",
                  "org.apache.logging..",
                  "org.slf4j.simple.."));

  /** Transcendental functions give the same bits everywhere only in StrictMath. */
  @ArchTest
  public static final ArchRule STRICT_MATH =
      noClasses()
          .should()
          .callMethodWhere(
              method(
                  Math.class,
                  "sin|cos|tan|asin|acos|atan|atan2|sinh|cosh|tanh|exp|expm1|log|log1p|log10|pow|"
                      + "cbrt|hypot|random"));

  private PureRules() {}

  private static DescribedPredicate<JavaMethodCall> method(Class<?> type, String names) {
    return DescribedPredicate.describe(
        type.getSimpleName() + "." + names,
        call ->
            call.getTargetOwner().isEquivalentTo(type)
                && call.getTarget().getName().matches(names));
  }

  private static DescribedPredicate<JavaClass> isOneOf(String... names) {
    Set<String> set = Set.of(names);
    return DescribedPredicate.describe("is one of " + set, c -> set.contains(c.getName()));
  }
}
