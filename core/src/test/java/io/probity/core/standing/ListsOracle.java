package io.probity.core.standing;

import static io.probity.core.standing.NeedToKnowWorld.caseId;
import static org.assertj.core.api.Assertions.assertThat;

import io.probity.core.custody.CustodyCommand.ReadDelegation;
import io.probity.core.custody.CustodyCommand.ReadInquiry;
import io.probity.core.custody.ReadingPurpose;
import io.probity.core.delegation.DelegationId;
import io.probity.core.facts.Reads;
import io.probity.core.facts.acting.Delegations.Grant;
import io.probity.core.inquiry.InquiryId;
import io.probity.core.message.Command;
import io.probity.core.party.Capacity;
import io.probity.core.party.Office;
import io.probity.core.party.PersonId;
import io.probity.core.standing.CommandOracle.Answer;
import io.probity.core.visibility.CaseScope;
import io.probity.core.visibility.CaseScope.AllBut;
import io.probity.core.visibility.CaseScope.Only;
import io.probity.core.visibility.CaseVisibility;
import io.probity.core.visibility.DelegationVisibility;
import io.probity.core.visibility.InquiryVisibility;
import io.probity.core.visibility.VisibleCases;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What lists, counts, histories, alerts and due dates are told within is just what each may see one
 * by one.
 */
final class ListsOracle {
  private final NeedToKnowWorld world;
  private final CommandOracle commands;

  ListsOracle(NeedToKnowWorld world, CommandOracle commands) {
    this.world = world;
    this.commands = commands;
  }

  void agreesOn(PersonId person, String when) {
    cases(person, when);
    inquiries(person, when);
    delegations(person, when);
    leads(when);
  }

  /** Of these are the caseload, the history, the alerts, the due dates, the signals. */
  private void cases(PersonId person, String when) {
    CaseScope scope = world.standing.view(VisibleCases.class, Reads.UNNOTED).to(person, world.now);
    for (int number = 0; number < NeedToKnowWorld.CASES; number++) {
      UUID id = caseId(number).value();
      boolean listed =
          switch (scope) {
            case Only(var open) -> open.contains(id);
            case AllBut(var closed) -> !closed.contains(id);
          };
      assertThat(listed)
          .as("%s: case %d in the list of %s", when, number, person)
          .isEqualTo(world.oracle.sees(person, number));
    }
  }

  /** Those that became reports are listed by their cases. */
  private void inquiries(PersonId person, String when) {
    InquiryVisibility visibility = world.standing.view(InquiryVisibility.class, Reads.UNNOTED);
    boolean asked = visibility.inTheEthicsOffice(person, world.now);
    Set<UUID> closed = visibility.closedTo(person, world.now);
    world.others.inquiries.forEach(
        (id, question) -> {
          if (!question.becameReport()) {
            assertThat(asked && !closed.contains(id))
                .as("%s: inquiry %s in the list of %s", when, id, person)
                .isEqualTo(
                    reads(
                        person,
                        new ReadInquiry(new InquiryId(id), ReadingPurpose.OVERSIGHT, world.now)));
          }
        });
  }

  /** All that they were given, and none that they could not read. */
  private void delegations(PersonId person, String when) {
    Set<UUID> listed =
        new DelegationVisibility(world.standing, Reads.UNNOTED)
            .of(person, world.now).stream().map(Grant::id).collect(Collectors.toSet());
    assertThat(listed)
        .as("%s: delegations in the list of %s", when, person)
        .allSatisfy(
            id ->
                assertThat(
                        reads(
                            person,
                            new ReadDelegation(
                                new DelegationId(id), ReadingPurpose.OVERSIGHT, world.now)))
                    .isTrue());
    world.oracle.powers.powers.stream()
        .filter(power -> power.delegate().equals(person))
        .forEach(power -> assertThat(listed).as(when).contains(power.id()));
  }

  private boolean reads(PersonId person, Command command) {
    return commands.answer(command, People.as(person), null) == Answer.ALLOWED;
  }

  /** Whoever is told what waits, where nobody else is left. */
  private void leads(String when) {
    CaseVisibility visibility = world.standing.view(CaseVisibility.class, Reads.UNNOTED);
    for (int number = 0; number < NeedToKnowWorld.CASES; number++) {
      Matter matter = world.oracle.matters.get(number);
      Set<PersonId> leading =
          world.people.stream()
              .filter(person -> world.oracle.sees(person, matter))
              .filter(person -> inAnyOffice(person, matter))
              .collect(Collectors.toSet());
      assertThat(visibility.whoLead(caseId(number).value(), world.now))
          .as("%s: who leads case %d", when, number)
          .isEqualTo(leading);
    }
  }

  private boolean inAnyOffice(PersonId person, Matter matter) {
    Stream<Office> held = world.oracle.powers.officesOf(person).stream();
    return held.map(office -> Capacity.valueOf(office.name()))
        .anyMatch(capacity -> world.oracle.leads(matter, People.as(person, capacity)));
  }
}
