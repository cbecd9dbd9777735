package io.probity.query;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.probity.core.journal.entries.Entries;
import io.probity.core.journal.entries.StoredEntry;
import io.probity.core.message.Command;
import io.probity.core.parameters.Parameters;
import io.probity.core.sealing.Confidential;
import io.probity.core.visibility.CaseScope;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ArchitectureTest {
  private static final String ROOT = "io.probity.query";

  private static final JavaClasses QUERY =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages(ROOT);

  @Test
  void of_core_it_sees_events_ids_codes_and_references_alone() {
    classes()
        .that(resideInAPackage(ROOT + ".."))
        .should()
        .onlyDependOnClassesThat(
            outsideCore()
                .or(
                    resideInAnyPackage(
                        "io.probity.core.message",
                        "io.probity.core.clock",
                        "io.probity.core.party",
                        "io.probity.core.ledger..",
                        "io.probity.core.documents"))
                .or(events())
                .or(ids())
                .or(codes())
                .or(oneOf(Confidential.class))
                .or(oneOf(Entries.class, StoredEntry.class))
                .or(oneOf(CaseScope.class, Parameters.class)))
        .check(QUERY);
  }

  @Test
  void it_knows_no_spring() {
    noClasses()
        .should()
        .dependOnClassesThat(resideInAPackage("org.springframework.."))
        .check(QUERY);
  }

  @Test
  void only_the_feed_sees_kafka_and_axon_and_it_never_writes_to_kafka() {
    noClasses()
        .that(
            resideInAPackage(ROOT + "..")
                .and(DescribedPredicate.not(resideInAPackage(ROOT + ".feed"))))
        .should()
        .dependOnClassesThat(resideInAnyPackage("org.apache.kafka..", "org.axonframework.."))
        .check(QUERY);
    noClasses()
        .should()
        .dependOnClassesThat(resideInAPackage("org.apache.kafka.clients.producer.."))
        .check(QUERY);
  }

  @Test
  void questions_do_not_know_of_each_other() {
    slices().matching(ROOT + ".(*)..").should().beFreeOfCycles().check(QUERY);
    String[] questions = {
      ROOT + ".caseload",
      ROOT + ".casefile",
      ROOT + ".history",
      ROOT + ".access",
      ROOT + ".consistency",
      ROOT + ".inquiries",
      ROOT + ".signals",
      ROOT + ".trials",
      ROOT + ".waiversinforce"
    };
    for (String question : questions) {
      classes()
          .that(resideInAPackage(question + ".."))
          .should()
          .onlyDependOnClassesThat(
              DescribedPredicate.not(resideInAPackage(ROOT + ".."))
                  .or(
                      resideInAnyPackage(
                          question + "..",
                          ROOT + ".views",
                          ROOT + ".views.document",
                          ROOT + ".views.answer")))
          .check(QUERY);
    }
  }

  @Test
  void every_package_says_in_a_sentence_what_it_is() {
    for (JavaClass each : QUERY) {
      assertThat(each.getPackage().isAnnotatedWith(NullMarked.class)).as(each.getName()).isTrue();
    }
  }

  private static DescribedPredicate<JavaClass> outsideCore() {
    return DescribedPredicate.not(resideInAPackage("io.probity.core.."));
  }

  private static DescribedPredicate<JavaClass> events() {
    return describe("events", each -> outermost(each).getSimpleName().endsWith("Event"));
  }

  private static DescribedPredicate<JavaClass> ids() {
    return describe("ids", each -> each.getSimpleName().endsWith("Id"));
  }

  /** Enums, and records of a capability that stand for a code or hold some. */
  private static DescribedPredicate<JavaClass> codes() {
    DescribedPredicate<JavaClass> machinery =
        resideInAnyPackage(
            "io.probity.core.journal..",
            "io.probity.core.sealing..",
            "io.probity.core.standing..",
            "io.probity.core.stores..");
    return describe(
        "codes",
        type ->
            type.isEnum()
                || (type.isRecord()
                    && type.isTopLevelClass()
                    && !type.isAssignableTo(Command.class)
                    && !machinery.test(type)));
  }

  private static DescribedPredicate<JavaClass> oneOf(Class<?>... allowed) {
    return describe(
        "named",
        each -> java.util.Arrays.stream(allowed).anyMatch(outermost(each)::isEquivalentTo));
  }

  private static JavaClass outermost(JavaClass each) {
    return each.getEnclosingClass().map(ArchitectureTest::outermost).orElse(each);
  }
}
