package org.fengqiao.hub;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import org.junit.jupiter.api.Test;

/** House rules the compiler cannot hold. */
class ArchitectureTests {

  private static final String GENERATED =
      "org\\.fengqiao\\.hub\\.(canonical\\.model|(channel|simulator)\\.(court|notary))\\..*";

  private final JavaClasses hub =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("org.fengqiao.hub");

  @Test
  void nobodyThrowsAnExceptionWithoutAName() {
    noClasses()
        .that()
        .haveNameNotMatching(GENERATED)
        .should()
        .callConstructor(RuntimeException.class)
        .orShould()
        .callConstructor(RuntimeException.class, String.class)
        .orShould()
        .callConstructor(RuntimeException.class, String.class, Throwable.class)
        .orShould()
        .callConstructor(Exception.class, String.class)
        .check(withoutNamedOutcomes());
  }

  /** A named exception calls its parent's constructor: that is where the name is given. */
  private JavaClasses withoutNamedOutcomes() {
    return hub.that(
        com.tngtech.archunit.base.DescribedPredicate.describe(
            "are not exceptions themselves", type -> !type.isAssignableTo(Throwable.class)));
  }

  @Test
  void theExchangeStaysInTheChannel() {
    noClasses()
        .that()
        .resideOutsideOfPackages("..channel..", "..simulator..")
        .should()
        .dependOnClassesThat()
        .haveFullyQualifiedName("org.apache.camel.Exchange")
        .check(hub);
  }

  @Test
  void soapContractsStayWhereTheWireIs() {
    noClasses()
        .that()
        .resideOutsideOfPackages("..channel..", "..simulator..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "..channel.court..",
            "..channel.notary..",
            "..simulator.court..",
            "..simulator.notary..",
            "org.apache.cxf..")
        .check(hub);
  }

  @Test
  void mostTypesAreHidden() {
    List<JavaClass> own =
        hub.stream()
            .filter(type -> !type.getName().matches(GENERATED))
            .filter(type -> type.isTopLevelClass() && !type.getSimpleName().equals("package-info"))
            .toList();
    long hidden =
        own.stream().filter(type -> !type.getModifiers().contains(JavaModifier.PUBLIC)).count();

    assertThat(hidden * 100 / own.size())
        .as("per cent of package-private types")
        .isGreaterThanOrEqualTo(40);
  }
}
