package io.probity.core;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import io.probity.core.message.Command;
import io.probity.core.sealing.Confidential;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateRoot;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ArchitectureTest {

  private static final String ROOT = "io.probity.core";

  /** What every capability may use. */
  private static final String[] GROUND =
      within("party", "message", "rule", "parameters", "register", "visibility", "facts", "clock");

  /** Each owns a lifecycle of its own. */
  private static final String[] CAPABILITIES =
      within(
          "relation",
          "delegation",
          "code",
          "intake",
          "trial",
          "mailbox",
          "inquiry",
          "casework",
          "linking",
          "screening",
          "investigation",
          "allegation",
          "remedy",
          "referral",
          "protection",
          "escalation",
          "waiver",
          "custody",
          "access",
          "alert");

  private static final String[] PURE =
      concat(GROUND, CAPABILITIES, within("standing", "published"));

  private static final JavaClasses CORE =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages(ROOT);

  @Test
  void capabilities_are_pure() {
    classes()
        .that(resideInAnyPackage(PURE))
        .should()
        .onlyDependOnClassesThat(
            resideInAnyPackage(
                    concat(
                        PURE,
                        "java..",
                        "org.jspecify..",
                        "org.axonframework.modelling.command..",
                        "org.axonframework.commandhandling..",
                        "org.axonframework.eventhandling..",
                        "org.axonframework.messaging.."))
                .or(JavaClass.Predicates.equivalentTo(EventSourcingHandler.class))
                .or(JavaClass.Predicates.equivalentTo(Confidential.class)))
        .check(CORE);
  }

  @Test
  void the_ledger_needs_the_jdk_alone() {
    classes()
        .that(resideInAPackage(ROOT + ".ledger.."))
        .should()
        .onlyDependOnClassesThat(
            resideInAnyPackage(ROOT + ".ledger..", "java..", "javax.crypto..", "org.jspecify.."))
        .check(CORE);
  }

  @Test
  void rules_need_the_language_alone() {
    classes()
        .that(resideInAPackage(ROOT + ".rule"))
        .should()
        .onlyDependOnClassesThat(resideInAnyPackage(ROOT + ".rule", "java..", "org.jspecify.."))
        .check(CORE);
  }

  @Test
  void capabilities_are_free_of_cycles() {
    slices()
        .matching(ROOT + ".(*)..")
        .should()
        .beFreeOfCycles()
        .ignoreDependency(DescribedPredicate.alwaysTrue(), ids().or(outside(PURE)))
        .ignoreDependency(
            policies().or(clocks()).or(outside(PURE)), DescribedPredicate.alwaysTrue())
        .check(CORE);
  }

  @Test
  void capabilities_know_of_each_other_only_events_ids_and_codes() {
    classes()
        .that(resideInAnyPackage(CAPABILITIES))
        .should(reachOtherCapabilitiesThrough(events().or(ids()).or(codes())))
        .check(CORE);
  }

  @Test
  void what_capabilities_share_knows_of_none_of_them_but_ids() {
    noClasses()
        .that(resideInAnyPackage(GROUND).and(DescribedPredicate.not(policies())))
        .should()
        .dependOnClassesThat(
            resideInAnyPackage(concat(CAPABILITIES, within("standing", "published")))
                .and(DescribedPredicate.not(ids())))
        .check(CORE);
  }

  @Test
  void only_wiring_sees_the_folds() {
    noClasses()
        .that(DescribedPredicate.not(resideInAPackage(ROOT + ".standing..")))
        .should()
        .dependOnClassesThat(resideInAPackage(ROOT + ".standing.."))
        .check(CORE);
  }

  @Test
  void the_folds_lean_on_each_other_in_one_direction() {
    slices().matching(ROOT + ".standing.(*)..").should().beFreeOfCycles().check(CORE);
    noClasses()
        .that(resideInAPackage(ROOT + ".standing.*"))
        .should()
        .dependOnClassesThat(resideInAPackage(ROOT + ".standing"))
        .check(CORE);
  }

  @Test
  void only_the_journal_sees_kafka() {
    noClasses()
        .that(DescribedPredicate.not(resideInAPackage(ROOT + ".journal..")))
        .should()
        .dependOnClassesThat(resideInAPackage("org.apache.kafka.."))
        .check(CORE);
  }

  @Test
  void only_stores_and_the_index_see_the_document_server() {
    noClasses()
        .that(DescribedPredicate.not(resideInAnyPackage(within("journal", "stores", "documents"))))
        .should()
        .dependOnClassesThat(resideInAnyPackage("com.mongodb..", "org.bson.."))
        .check(CORE);
  }

  @Test
  void nobody_in_the_core_sees_spring() {
    noClasses().should().dependOnClassesThat(resideInAPackage("org.springframework..")).check(CORE);
  }

  @Test
  void events_and_commands_are_sealed_over_records() {
    for (JavaClass type : CORE) {
      String name = type.getSimpleName();
      boolean family = name.endsWith("Event") || name.endsWith("Command");
      if (family && resideInAnyPackage(PURE).test(type) && !inMessage(type)) {
        Class<?> loaded = type.reflect();
        assertThat(loaded.isSealed() && loaded.isInterface()).as(name + " is sealed").isTrue();
        assertThat(loaded.getPermittedSubclasses()).as(name).allMatch(Class::isRecord);
      }
    }
  }

  @Test
  void capabilities_read_no_clock_and_draw_no_lots() {
    noClasses()
        .that(resideInAnyPackage(PURE))
        .should()
        .callMethodWhere(
            describe(
                "now() or randomUUID()",
                call ->
                    (call.getName().equals("now")
                            && call.getTargetOwner().getPackageName().startsWith("java."))
                        || call.getTarget()
                            .getFullName()
                            .startsWith(UUID.class.getName() + ".random")
                        || call.getTarget().getFullName().equals("java.lang.Math.random()")))
        .orShould()
        .dependOnClassesThat(
            JavaClass.Predicates.assignableTo(Random.class)
                .or(JavaClass.Predicates.equivalentTo(System.class))
                .or(JavaClass.Predicates.assignableTo(Clock.class)))
        .check(CORE);
  }

  @Test
  void a_capability_shows_ids_events_codes_commands_aggregate_authority_policies_and_clocks() {
    classes()
        .that(resideInAnyPackage(CAPABILITIES))
        .and()
        .arePublic()
        .and()
        .areTopLevelClasses()
        .should(
            ArchCondition.from(
                ids()
                    .or(events())
                    .or(codes())
                    .or(policies())
                    .or(clocks())
                    .or(named("Command"))
                    .or(named("Authority"))
                    .or(aggregates())))
        .check(CORE);
  }

  @Test
  void above_the_folds_only_the_registers_and_the_list_of_capabilities_are_public() {
    Set<String> shown = new TreeSet<>();
    for (JavaClass type : CORE) {
      if (type.getPackageName().equals(ROOT + ".standing")
          && type.isTopLevelClass()
          && type.getModifiers().contains(JavaModifier.PUBLIC)) {
        shown.add(type.getSimpleName());
      }
    }
    assertThat(shown).containsExactly("Capabilities", "StandingRegisters");
  }

  @Test
  void every_package_says_in_one_sentence_what_it_is_and_defends_against_null() throws IOException {
    for (JavaPackage of : CORE.getPackage(ROOT).getSubpackagesInTree()) {
      if (of.getClasses().isEmpty()) {
        continue;
      }
      assertThat(of.isAnnotatedWith(NullMarked.class)).as(of.getName()).isTrue();
      assertThat(sentenceOf(of)).as(of.getName()).isNotBlank().doesNotContain(". ");
    }
  }

  private static String sentenceOf(JavaPackage of) throws IOException {
    Path source = Path.of("src/main/java", of.getName().replace('.', '/'), "package-info.java");
    String text = Files.readString(source);
    int end = text.indexOf("*/");
    return end < 0 ? "" : text.substring(0, end).replace("/**", "").replace("*", "").strip();
  }

  private static boolean inMessage(JavaClass type) {
    return type.getPackageName().equals(ROOT + ".message");
  }

  private static ArchCondition<JavaClass> reachOtherCapabilitiesThrough(
      DescribedPredicate<JavaClass> allowed) {
    return new ArchCondition<>("reach other capabilities through " + allowed.getDescription()) {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
          JavaClass target = dependency.getTargetClass();
          boolean other =
              resideInAnyPackage(CAPABILITIES).test(target)
                  && !capabilityOf(target).equals(capabilityOf(type));
          if (other && !allowed.test(target)) {
            events.add(SimpleConditionEvent.violated(type, dependency.getDescription()));
          }
        }
      }
    };
  }

  /** Its folder below the root, whichever package of it a type stands in. */
  private static String capabilityOf(JavaClass type) {
    return type.getPackageName().substring(ROOT.length() + 1).split("\\.")[0];
  }

  private static DescribedPredicate<JavaClass> ids() {
    return named("Id");
  }

  private static DescribedPredicate<JavaClass> events() {
    return named("Event");
  }

  /** Enums, and records that stand for a code or hold some, but neither commands nor aggregates. */
  private static DescribedPredicate<JavaClass> codes() {
    return describe(
        "codes",
        type ->
            type.isEnum()
                || (type.isRecord()
                    && type.isTopLevelClass()
                    && !type.isAssignableTo(Command.class)));
  }

  private static DescribedPredicate<JavaClass> policies() {
    return describe("policies", type -> type.getSimpleName().matches("When.+Then.+"));
  }

  private static DescribedPredicate<JavaClass> clocks() {
    return describe("clocks", type -> type.isAssignableTo(io.probity.core.clock.Clock.class));
  }

  private static DescribedPredicate<JavaClass> aggregates() {
    return describe("aggregates", type -> type.isAnnotatedWith(AggregateRoot.class));
  }

  /** By the name of the type, or of the type that it is nested in. */
  private static DescribedPredicate<JavaClass> named(String ending) {
    return describe(
        "*" + ending,
        type ->
            type.getSimpleName().endsWith(ending)
                || type.getEnclosingClass()
                    .filter(outer -> outer.getSimpleName().endsWith(ending))
                    .isPresent());
  }

  private static DescribedPredicate<JavaClass> outside(String[] packages) {
    return DescribedPredicate.not(resideInAnyPackage(packages));
  }

  private static String[] within(String... names) {
    return Arrays.stream(names).map(name -> ROOT + "." + name + "..").toArray(String[]::new);
  }

  private static String[] concat(String[] first, String... more) {
    String[] all = Arrays.copyOf(first, first.length + more.length);
    System.arraycopy(more, 0, all, first.length, more.length);
    return all;
  }

  private static String[] concat(String[] first, String[] second, String[] third) {
    return concat(concat(first, second), third);
  }
}
