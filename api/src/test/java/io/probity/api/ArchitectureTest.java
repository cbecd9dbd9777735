package io.probity.api;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ArchitectureTest {
  private static final String ROOT = "io.probity.api";
  private static final String FOLDS = "io.probity.core.standing";

  private static final JavaClasses API =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages(ROOT);

  @Test
  void it_wires_the_registers_and_sees_no_fold() {
    assertThat(API.getPackage(ROOT + ".wiring").getClassDependenciesFromThisPackageTree())
        .anyMatch(each -> each.getTargetClass().getPackageName().equals(FOLDS));
    noClasses().should().dependOnClassesThat(resideInAPackage(FOLDS + ".*")).check(API);
    noClasses()
        .that(resideInAPackage(ROOT + ".reading.."))
        .should()
        .dependOnClassesThat(resideInAPackage(FOLDS + ".."))
        .check(API);
  }

  @Test
  void questions_share_how_they_are_answered_and_do_not_know_of_each_other() {
    slices().matching(ROOT + ".reading.(*)..").should().notDependOnEachOther().check(API);
    noClasses()
        .that(resideInAPackage(ROOT + ".reading"))
        .should()
        .dependOnClassesThat(resideInAPackage(ROOT + ".reading.*"))
        .check(API);
  }
}
