package io.probity.query.history.telling;

import static io.probity.query.history.telling.Changed.after;
import static io.probity.query.history.telling.Changed.between;
import static io.probity.query.history.telling.Changed.to;

import io.probity.core.allegation.AllegationEvent;
import io.probity.core.allegation.AllegationEvent.AllegationAttributed;
import io.probity.core.allegation.AllegationEvent.AllegationRaised;
import io.probity.core.allegation.AllegationEvent.AllegationReclassified;
import io.probity.core.allegation.AllegationEvent.DisciplineImposed;
import io.probity.core.allegation.AllegationEvent.DisciplineLifted;
import io.probity.core.allegation.AllegationEvent.DisciplineUnfounded;
import io.probity.core.allegation.AllegationEvent.FindingApproved;
import io.probity.core.allegation.AllegationEvent.FindingCorrected;
import io.probity.core.allegation.AllegationEvent.FindingRecorded;
import io.probity.core.allegation.AllegationEvent.FindingReopened;
import io.probity.core.allegation.AllegationEvent.FindingReturned;
import io.probity.core.allegation.AllegationEvent.KnowinglyFalseDecided;
import io.probity.core.allegation.AllegationEvent.KnowinglyFalseRecorded;
import io.probity.core.allegation.AllegationEvent.LegalExposureFlagged;
import io.probity.core.allegation.AllegationEvent.ProtectedActivityTagged;
import io.probity.core.allegation.AllegationEvent.RootCauseStated;
import io.probity.core.allegation.AllegationEvent.WithdrawnByReporter;
import io.probity.core.allegation.Classification;
import java.util.ArrayList;
import java.util.List;

/** Says what an entry changed on an allegation, from what to what. */
final class AllegationTelling {
  private AllegationTelling() {}

  static List<Changed> of(AllegationEvent event) {
    List<Changed> changed = new ArrayList<>();
    changed.add(to("allegation", event.allegationId().value()));
    changed.addAll(said(event));
    return changed;
  }

  private static List<Changed> said(AllegationEvent event) {
    return switch (event) {
      case AllegationRaised raised -> raised(raised);
      case AllegationReclassified reclassified -> reclassified(reclassified);
      case AllegationAttributed attributed ->
          List.of(
              between("subject", attributed.before().subject(), attributed.now().subject()),
              between("conductOn", attributed.before().conductOn(), attributed.now().conductOn()),
              to("codeAtConduct", attributed.codeAtConduct()));
      case FindingReopened again ->
          List.of(
              after("review", "RETURNED"),
              to("finding", again.finding()),
              between("outcome", again.outcome(), "OPEN"));
      case FindingRecorded found ->
          Changed.andRead(
              found.read(), after("outcome", found.outcome()), after("review", "AWAITED"));
      case FindingCorrected found ->
          Changed.andRead(
              found.read(),
              between("outcome", found.before(), found.outcome()),
              after("review", "AWAITED"),
              to("corrects", found.corrects()));
      case FindingApproved approved ->
          List.of(
              after("review", "APPROVED"),
              to("finding", approved.finding()),
              to("outcome", approved.outcome()),
              to("approver", approved.approver()),
              to("rolesMet", approved.rolesMet()));
      case FindingReturned back ->
          List.of(
              after("review", "RETURNED"),
              to("finding", back.finding()),
              between("outcome", back.outcome(), "OPEN"),
              to("rolesMet", back.rolesMet()));
      case WithdrawnByReporter _ -> List.of(to("withdrawn", true));
      case KnowinglyFalseRecorded _ -> List.of(after("knowinglyFalse", "SAID"));
      case KnowinglyFalseDecided decided ->
          List.of(
              after("knowinglyFalse", decided.proven() ? "PROVEN" : "NOT_PROVEN"),
              to("rolesMet", decided.rolesMet()));
      case RootCauseStated stated -> List.of(between("rootCause", stated.before(), stated.now()));
      case DisciplineImposed imposed ->
          List.of(
              to("discipline", imposed.level()),
              to("subject", imposed.subject()),
              to("topics", imposed.classification().topics()),
              to("severity", imposed.classification().severity()),
              to("decider", imposed.decider()),
              to("rolesMet", imposed.rolesMet()));
      case DisciplineUnfounded unfounded ->
          List.of(
              between("discipline", unfounded.level(), "UNFOUNDED"),
              to("at", unfounded.discipline()));
      case DisciplineLifted lifted ->
          List.of(
              between("discipline", lifted.level(), null),
              to("at", lifted.discipline()),
              to("subject", lifted.subject()),
              to("topics", lifted.classification().topics()),
              to("severity", lifted.classification().severity()),
              to("decider", lifted.decider()),
              to("rolesMet", lifted.rolesMet()));
      case LegalExposureFlagged flagged ->
          List.of(between("legalExposure", flagged.before(), flagged.now()));
      case ProtectedActivityTagged tagged ->
          List.of(
              between("protectedActivity", tagged.before(), tagged.now()),
              to("list", tagged.list()));
    };
  }

  private static List<Changed> raised(AllegationRaised raised) {
    return List.of(
        to("outcome", "OPEN"),
        to("principle", raised.principle()),
        to("topics", raised.topics()),
        to("taxonomy", raised.taxonomy()),
        to("subject", raised.subject()),
        to("conductOn", raised.conductOn()),
        to("codeAtConduct", raised.codeAtConduct()),
        to("codeAtReport", raised.codeAtReport()));
  }

  private static List<Changed> reclassified(AllegationReclassified reclassified) {
    Classification before = reclassified.before();
    Classification now = reclassified.now();
    return List.of(
        between("principle", before.principle(), now.principle()),
        between("topics", before.topics(), now.topics()),
        between("taxonomy", before.taxonomy(), now.taxonomy()),
        between("severity", before.severity(), now.severity()),
        to("late", reclassified.late()));
  }
}
