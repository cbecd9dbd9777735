package io.probity.core.standing.casework;

import static io.probity.core.visibility.facts.OpenMatters.Why.NO_FEEDBACK;
import static io.probity.core.visibility.facts.OpenMatters.Why.UNNAMED;

import io.probity.core.casework.CaseId;
import io.probity.core.intake.ReportId;
import io.probity.core.linking.LinkingEvent;
import io.probity.core.linking.LinkingEvent.CasesRelated;
import io.probity.core.linking.LinkingEvent.CasesUnrelated;
import io.probity.core.linking.LinkingEvent.ReportLinked;
import io.probity.core.linking.LinkingEvent.ReportUnlinked;
import io.probity.core.mailbox.MailboxId;
import io.probity.core.standing.fold.Change;
import io.probity.core.standing.fold.Sets;
import io.probity.core.visibility.facts.OpenMatters.OpenMatter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** What moves from one case to another with a report, or back again. */
final class LinkFolds {

  private LinkFolds() {}

  /** From the first second the case knows whose reports it holds, named by it or not yet. */
  static List<Change<CaseRecord>> cases(LinkingEvent event) {
    return switch (event) {
      case ReportLinked now -> moved(Set.copyOf(now.streams()), now.from(), now.caseId());
      case ReportUnlinked back -> {
        List<Change<CaseRecord>> changes =
            new ArrayList<>(moved(Set.copyOf(back.streams()), back.caseId(), back.backTo()));
        if (back.escalated()) {
          changes.addAll(CaseworkFolds.beforeTheCommittee(back.backTo()));
        }
        yield changes;
      }
      case CasesRelated _, CasesUnrelated _ -> List.of();
    };
  }

  static List<Change<UUID>> caseOf(LinkingEvent event) {
    return switch (event) {
      case ReportLinked now -> {
        Set<String> streams = Set.copyOf(now.streams());
        List<Change<UUID>> changes = new ArrayList<>(belong(streams, now.caseId()));
        changes.add(new Change<>(now.linkId().stream(), _ -> now.caseId().value()));
        yield changes;
      }
      case ReportUnlinked back -> belong(Set.copyOf(back.streams()), back.backTo());
      case CasesRelated related ->
          List.of(new Change<>(related.relationId().stream(), _ -> related.caseId().value()));
      case CasesUnrelated _ -> List.of();
    };
  }

  static List<Change<Set<OpenMatter>>> openMatters(LinkingEvent event) {
    return switch (event) {
      case ReportLinked now -> {
        Set<OpenMatter> there = new HashSet<>(feedback(now.reportId(), now.feedbackOwed()));
        there.add(new OpenMatter(now.linkId().stream(), UNNAMED));
        yield moved(now.from(), feedback(now.reportId(), true), now.caseId(), there);
      }
      case ReportUnlinked back ->
          moved(
              back.caseId(),
              feedback(back.reportId(), true),
              back.backTo(),
              feedback(back.reportId(), back.feedbackOwed()));
      case CasesRelated _, CasesUnrelated _ -> List.of();
    };
  }

  private static List<Change<Set<OpenMatter>>> moved(
      CaseId from, Set<OpenMatter> settled, CaseId to, Set<OpenMatter> opened) {
    List<Change<Set<OpenMatter>>> changes =
        new ArrayList<>(CaseworkFolds.moved(from, settled, Set.of()));
    changes.addAll(CaseworkFolds.moved(to, Set.of(), opened));
    return changes;
  }

  private static Set<OpenMatter> feedback(ReportId report, boolean owed) {
    return owed ? Set.of(new OpenMatter(mailboxOf(report), NO_FEEDBACK)) : Set.of();
  }

  private static List<Change<CaseRecord>> moved(Set<String> streams, CaseId from, CaseId to) {
    return List.of(
        new Change<>(
            from.stream(),
            old -> {
              CaseRecord known = CaseRecord.known(old);
              Set<String> left = new HashSet<>(known.streams());
              left.removeAll(streams);
              return known.withStreams(Set.copyOf(left));
            }),
        new Change<>(
            to.stream(),
            old -> {
              CaseRecord known = CaseRecord.known(old);
              return known.withStreams(Sets.union(known.streams(), streams));
            }));
  }

  private static List<Change<UUID>> belong(Set<String> streams, CaseId to) {
    return streams.stream().map(each -> new Change<UUID>(each, _ -> to.value())).toList();
  }

  private static String mailboxOf(ReportId report) {
    return new MailboxId(report.value()).stream();
  }
}
