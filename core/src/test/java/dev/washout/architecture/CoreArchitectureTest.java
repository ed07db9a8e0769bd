package dev.washout.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import com.tngtech.archunit.lang.ArchRule;
import dev.washout.contract.PureRules;

@AnalyzeClasses(packages = "dev.washout", importOptions = DoNotIncludeTests.class)
class CoreArchitectureTest {
  @ArchTest static final ArchTests PURE = ArchTests.in(PureRules.class);

  @ArchTest
  static final ArchRule MARKET_IS_THE_BOTTOM =
      noClasses()
          .that()
          .resideInAPackage("dev.washout.market")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("dev.washout.core..", "dev.washout.math..");

  @ArchTest
  static final ArchRule CORE_DOES_NOT_KNOW_MATH =
      noClasses()
          .that()
          .resideInAPackage("dev.washout.core")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("dev.washout.math..");

  @ArchTest
  static final ArchRule NO_CYCLES =
      slices().matching("dev.washout.(*)..").should().beFreeOfCycles();
}
