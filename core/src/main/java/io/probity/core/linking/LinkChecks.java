package io.probity.core.linking;

import static io.probity.core.linking.LinkingRules.NAMED_IN_BOTH;
import static io.probity.core.linking.LinkingRules.NOTHING_DONE_THERE;
import static io.probity.core.linking.LinkingRules.NOT_TO_ITS_TAKER;
import static io.probity.core.linking.LinkingRules.TO_ANOTHER_OPEN_CASE;

import io.probity.core.casework.StreamKind;
import io.probity.core.linking.LinkingCommand.LinkReport;
import io.probity.core.mailbox.MailboxId;
import io.probity.core.party.PersonId;
import io.probity.core.visibility.facts.CaseFacts;
import io.probity.core.visibility.facts.NamedPeople;
import io.probity.core.visibility.facts.OpenMatters;
import io.probity.core.visibility.facts.OpenMatters.OpenMatter;
import io.probity.core.visibility.facts.OpenMatters.Why;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** What must hold before a report moves from the case that it opened to another one. */
record LinkChecks(CaseFacts cases, NamedPeople named, OpenMatters open) {

  private static final List<StreamKind> WORK =
      List.of(
          StreamKind.ALLEGATION,
          StreamKind.INVESTIGATION,
          StreamKind.CORRECTIVE_ACTION,
          StreamKind.RECOVERY,
          StreamKind.REFERRAL,
          StreamKind.LINK);

  /** The case that the report opened. */
  UUID require(LinkReport link, boolean apart) {
    String report = link.reportId().stream();
    UUID to = link.caseId().value();
    UUID from = TO_ANOTHER_OPEN_CASE.requireFound(cases.caseOf(report).orElse(null));
    boolean hasMailbox = cases.caseOf(new MailboxId(link.reportId().value()).stream()).isPresent();
    TO_ANOTHER_OPEN_CASE.require(
        hasMailbox
            && !from.equals(to)
            && cases.isOpen(from)
            && cases.isOpen(to)
            && !cases.isLinked(report));
    NOTHING_DONE_THERE.require(
        isUntouched(from, link.time()) && staysInSightOfTheCommittee(from, to));
    NAMED_IN_BOTH.require(named.people(to).containsAll(named.people(from)));
    Optional<PersonId> taker = cases.takenBy(from);
    NOT_TO_ITS_TAKER.require(!apart || taker.filter(cases.assigned(to)::contains).isEmpty());
    return from;
  }

  private boolean isUntouched(UUID caseId, Instant at) {
    Set<OpenMatter> matters = open.of(caseId, at);
    Stream<String> streams =
        Stream.concat(cases.streams(caseId).stream(), matters.stream().map(OpenMatter::stream));
    return cases.assigned(caseId).isEmpty()
        && streams.noneMatch(stream -> WORK.stream().anyMatch(kind -> kind.names(stream)))
        && matters.stream().noneMatch(matter -> matter.why() == Why.NOT_ESCALATED);
  }

  private boolean staysInSightOfTheCommittee(UUID from, UUID to) {
    return !cases.isEscalated(from) || cases.isEscalated(to);
  }
}
