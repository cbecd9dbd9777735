package io.probity.core.standing;

import static io.probity.core.casework.Cases.REASONS;
import static io.probity.core.standing.NeedToKnowWorld.caseId;
import static io.probity.core.standing.NeedToKnowWorld.idOf;
import static org.assertj.core.api.Assertions.assertThat;

import io.probity.core.casework.CaseEvent.SubjectNamed;
import io.probity.core.casework.CaseId;
import io.probity.core.casework.SubjectId;
import io.probity.core.delegation.DelegateMode;
import io.probity.core.delegation.DelegationEvent.DelegationGranted;
import io.probity.core.delegation.DelegationId;
import io.probity.core.delegation.Terms;
import io.probity.core.intake.ReportId;
import io.probity.core.linking.CaseRelationId;
import io.probity.core.linking.HowRelated;
import io.probity.core.linking.LinkId;
import io.probity.core.linking.LinkingCommand.LinkReport;
import io.probity.core.linking.LinkingEvent.CasesRelated;
import io.probity.core.linking.LinkingEvent.CasesUnrelated;
import io.probity.core.linking.LinkingEvent.ReportLinked;
import io.probity.core.linking.LinkingEvent.ReportUnlinked;
import io.probity.core.message.Command;
import io.probity.core.message.StreamId;
import io.probity.core.party.Actor;
import io.probity.core.party.Capacity;
import io.probity.core.party.Office;
import io.probity.core.party.PersonId;
import io.probity.core.party.Scope;
import io.probity.core.register.facts.RelationKind;
import io.probity.core.relation.RelationEvent.RelationDeclared;
import io.probity.core.relation.RelationId;
import io.probity.core.rule.RuleBroken;
import io.probity.core.waiver.WaiverEvent.WaiverLinkedToCase;
import io.probity.core.waiver.WaiverId;
import io.probity.core.waiver.WaiverLinkId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every command that people send, whatever it is about: to whom that is closed it is answered as if
 * there were no such thing, and with as much work.
 */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class NeedToKnowCommandsTest {
  private static final int CLOSED = 1; // hidden from no office
  private static final int NOTHING = NeedToKnowWorld.CASES;

  private static final NeedToKnowWorld WORLD = aCaseThatIsClosedToMany();
  private static final CommandOracle ORACLE = new CommandOracle(WORLD);

  @ParameterizedTest
  @MethodSource("commands")
  void what_is_unknown_takes_as_much_work_as_what_is_closed(Class<? extends Command> type) {
    int closed = 0;
    for (Actor actor : everybody()) {
      Answer forbidden = answer(of(type, CLOSED), actor);
      Answer unknown = answer(of(type, NOTHING), actor);
      if (forbidden.rule().equals("A-1")) {
        assertThat(unknown).as("%s by %s", type.getSimpleName(), actor).isEqualTo(forbidden);
        closed++;
      }
    }
    if (ORACLE.asksForSight(type)) {
      assertThat(closed).as("so many to whom it is closed").isPositive();
    }
  }

  static List<Class<? extends Command>> commands() {
    return RandomCommands.sentByPeople();
  }

  /** How a command is answered, and which registers were looked at, one after the other. */
  private record Answer(String rule, List<String> read) {}

  private static Answer answer(Command command, Actor actor) {
    List<String> read = new ArrayList<>();
    try {
      WORLD.standing.authorise(command, actor, (key, _) -> read.add(key.register()));
      return new Answer("allowed", read);
    } catch (RuleBroken broken) {
      return new Answer(broken.rule().id(), read);
    }
  }

  /** About what belongs to the case with this number, or is numbered like it. */
  private static <T extends Command> T of(Class<T> type, int number) {
    return Samples.remade(
        type,
        (component, sample) ->
            switch (sample) {
              case Instant _ when component.getName().equals("time") -> WORLD.now;
              case CaseId _ -> caseId(number);
              case ReportId _ when type == LinkReport.class -> NeedToKnowWorld.report(number + 1);
              case StreamId id -> Samples.id(id.getClass(), idOf(id.getClass(), number));
              case Set<?> set when set.stream().anyMatch(CaseId.class::isInstance) ->
                  Set.of(caseId(number));
              case null -> null;
              default -> sample;
            });
  }

  private static List<Actor> everybody() {
    Stream<Actor> inOffice =
        Stream.of(Office.values()).map(office -> People.as(Capacity.valueOf(office.name())));
    Stream<Actor> inNone =
        Stream.of(People.ADA, People.BEN, People.CCEO, People.INVESTIGATOR).map(People::as);
    return Stream.of(inOffice, inNone, Stream.of(People.as(People.CHAIR, Capacity.BOARD)))
        .flatMap(each -> each)
        .toList();
  }

  /**
   * One of each thing in a case about some people, and what else has to do with it. An officer is
   * left: where none is, whoever leads instead is looked for, and that takes longer.
   */
  private static NeedToKnowWorld aCaseThatIsClosedToMany() {
    NeedToKnowWorld world = new NeedToKnowWorld(new Random(1));
    CaseId closed = caseId(CLOSED);
    CaseId other = caseId(CLOSED + 1);
    for (PersonId person :
        List.of(People.ADA, People.CCEO, People.CHAIR, People.HELP_LINE, People.INVESTIGATOR)) {
      for (CaseId each : List.of(closed, other)) {
        world.record(
            new SubjectNamed(each, new SubjectId(new UUID(8, world.next())), person, REASONS));
      }
    }
    CaseRelationId relation = Samples.id(CaseRelationId.class, idOf(CaseRelationId.class, CLOSED));
    LinkId link = Samples.id(LinkId.class, idOf(LinkId.class, CLOSED));
    CaseId third = caseId(CLOSED + 2);
    ReportId report = NeedToKnowWorld.report(CLOSED + 2);
    world.record(
        new CasesRelated(
            relation, closed, other, HowRelated.SAME_PEOPLE, null, List.of(), REASONS));
    world.record(
        new CasesUnrelated(relation, closed, other, HowRelated.SAME_PEOPLE, null, REASONS));
    world.record(
        new ReportLinked(link, closed, third, report, null, null, false, false, false, REASONS));
    world.record(
        new ReportUnlinked(link, closed, third, report, null, false, false, false, REASONS));
    world.record(
        new WaiverLinkedToCase(
            new WaiverLinkId(new UUID(14, 1)),
            new WaiverId(idOf(WaiverId.class, CLOSED)),
            closed,
            REASONS));
    world.record(
        new DelegationGranted(
            new DelegationId(idOf(DelegationId.class, CLOSED)),
            People.GENERAL_AUDITOR,
            Office.GENERAL_AUDITOR,
            new Terms(
                List.of(People.INVESTIGATOR_TOO),
                DelegateMode.ANY,
                Set.of(Scope.ASSIGN),
                null,
                People.IN_JANUARY),
            world.now,
            REASONS,
            REASONS));
    world.record(
        new RelationDeclared(
            new RelationId(idOf(RelationId.class, CLOSED)),
            People.STEWARD,
            People.LEGAL,
            RelationKind.FAMILY,
            Set.of(People.STEWARD),
            REASONS));
    return world;
  }
}
