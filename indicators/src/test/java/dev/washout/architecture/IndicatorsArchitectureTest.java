package dev.washout.architecture;

import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import com.tngtech.archunit.lang.ArchRule;
import dev.washout.contract.PureRules;

@AnalyzeClasses(
    packages = "dev.washout",
    importOptions = {DoNotIncludeTests.class, IndicatorsArchitectureTest.NotTheContract.class})
class IndicatorsArchitectureTest {
  /** The contract comes in a jar, where a class does not look like a test's. */
  static final class NotTheContract implements ImportOption {
    @Override
    public boolean includes(Location location) {
      return !location.contains("/dev/washout/contract/");
    }
  }

  @ArchTest static final ArchTests PURE = ArchTests.in(PureRules.class);

  /** stress, capitulation, then the measures side by side, then the foundation. */
  @ArchTest
  static final ArchRule ARROWS_POINT_DOWN =
      layeredArchitecture()
          .consideringOnlyDependenciesInAnyPackage("dev.washout..")
          .withOptionalLayers(true)
          .layer("catalog")
          .definedBy("dev.washout.catalog..")
          .layer("stress")
          .definedBy("dev.washout.stress..")
          .layer("capitulation")
          .definedBy("dev.washout.capitulation..")
          .layer("measures")
          .definedBy(
              "dev.washout.momentum..",
              "dev.washout.trend..",
              "dev.washout.volatility..",
              "dev.washout.volume..",
              "dev.washout.drawdown..",
              "dev.washout.liquidation..",
              "dev.washout.level..",
              "dev.washout.breadth..")
          .layer("foundation")
          .definedBy("dev.washout.core..", "dev.washout.market..", "dev.washout.math..")
          .whereLayer("catalog")
          .mayNotBeAccessedByAnyLayer()
          .whereLayer("stress")
          .mayOnlyBeAccessedByLayers("catalog")
          .whereLayer("capitulation")
          .mayOnlyBeAccessedByLayers("catalog", "stress")
          .whereLayer("measures")
          .mayOnlyBeAccessedByLayers("catalog", "stress", "capitulation")
          .whereLayer("foundation")
          .mayNotAccessAnyLayer()
          .ensureAllClassesAreContainedInArchitecture();

  @ArchTest
  static final ArchRule NO_CYCLES =
      slices().matching("dev.washout.(*)..").should().beFreeOfCycles();
}
