package io.probity.query.casefile;

import io.probity.core.visibility.CaseScope;
import io.probity.query.casefile.CaseFile.ClosingPart;
import io.probity.query.casefile.CaseFile.EndingPart;
import io.probity.query.casefile.CaseFile.ExceptionPart;
import io.probity.query.casefile.CaseFile.InvestigatorPart;
import io.probity.query.casefile.CaseFile.SubjectPart;
import io.probity.query.casefile.CaseFile.TriagePart;
import io.probity.query.casefile.part.AllegationPart;
import io.probity.query.casefile.part.ScreeningPart;
import io.probity.query.casefile.part.WorkPart;
import io.probity.query.views.CasePhase;
import io.probity.query.views.document.Deed;
import io.probity.query.views.document.Fields;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** Reads a stored case file, and what stands apart from it. */
record CaseReading(
    List<Fields> reports,
    List<Fields> contacts,
    List<Fields> related,
    LinkedWaivers waivers,
    CaseScope scope) {

  CaseFile read(Document document) {
    Fields file = new Fields(document);
    List<ScreeningPart> screening =
        file.parts("screening").stream().map(CaseReading::screening).toList();
    Map<String, String> taints = ScreeningPart.taints(screening);
    List<AllegationPart> allegations =
        file.parts("allegations").stream()
            .map(each -> AllegationReading.read(each, taints))
            .toList();
    return new CaseFile(
        file.id(),
        file.text("state"),
        phase(file, allegations),
        file.date("reportedOn"),
        file.textOrNull("takenBy"),
        file.texts("hiddenFrom"),
        reports.stream().map(ReportReading::read).toList(),
        contacts.stream().map(ContactReading::read).toList(),
        file.parts("subjects").stream().map(CaseReading::subject).toList(),
        file.parts("triage").stream().map(CaseReading::triage).toList(),
        file.parts("investigators").stream().map(CaseReading::investigator).toList(),
        screening,
        file.parts("work").stream().map(WorkPart::read).toList(),
        file.instantOrNull("pausedUntilReview"),
        allegations,
        AllegationReading.outcomeOf(allegations),
        FollowUpReading.all(file, "actions", FollowUpReading::action),
        FollowUpReading.all(file, "recoveries", FollowUpReading::recovery),
        FollowUpReading.all(file, "referrals", FollowUpReading::referral),
        FollowUpReading.all(file, "watches", FollowUpReading::watch),
        EscalationReading.read(file.partOrNull("escalation")),
        closing(file.partOrNull("closing"), scope),
        file.parts("endings").stream().map(CaseReading::ending).toList(),
        file.parts("exceptions").stream().map(CaseReading::exception).toList(),
        LinkReading.links(file),
        LinkReading.mergedInto(file, scope),
        LinkReading.related(related, scope),
        waivers.of(file),
        waivers.streams(file),
        file.number("openedAt"),
        file.changedAt());
  }

  private CasePhase phase(Fields file, List<AllegationPart> allegations) {
    List<Fields> triage = file.parts("triage");
    boolean acknowledged =
        contacts.stream().anyMatch(contact -> contact.textOrNull("acknowledgedOn") != null);
    boolean found =
        !allegations.isEmpty() && allegations.stream().allMatch(CaseReading::hasFinding);
    return CasePhase.of(
        new CasePhase.Marks(
            file.text("state"),
            triage.isEmpty() ? null : triage.getLast().text("outcome"),
            acknowledged,
            file.is("reopened"),
            found));
  }

  private static boolean hasFinding(AllegationPart allegation) {
    return !allegation.findings().isEmpty()
        && !allegation.findings().getLast().review().equals("RETURNED");
  }

  private static SubjectPart subject(Fields part) {
    return new SubjectPart(
        part.id(),
        part.textOrNull("person"),
        part.sealedOrNull("name"),
        part.sealed("reasons"),
        part.sealedOrNull("withdrawnBecause"),
        Deed.read(part));
  }

  private static TriagePart triage(Fields part) {
    return new TriagePart(
        part.text("likelihood"),
        part.text("impact"),
        part.text("outcome"),
        part.texts("read"),
        part.sealed("reasons"),
        Deed.read(part));
  }

  private static InvestigatorPart investigator(Fields part) {
    String under = part.textOrNull("under");
    return new InvestigatorPart(
        part.text("_id"),
        part.text("office"),
        under == null ? null : UUID.fromString(under),
        part.is("despiteTie"),
        part.sealedOrNull("resolution"),
        part.sealed("reasons"),
        Deed.read(part));
  }

  private static EndingPart ending(Fields part) {
    return new EndingPart(
        part.text("what"), part.textOrNull("ground"), part.sealed("reasons"), Deed.read(part));
  }

  private static ExceptionPart exception(Fields part) {
    return new ExceptionPart(
        part.text("person"), part.text("duties"), part.sealedOrNull("reasons"), Deed.read(part));
  }

  private static ScreeningPart screening(Fields part) {
    return new ScreeningPart(
        part.text("person"), part.text("said"), part.sealedOrNull("reasons"), Deed.read(part));
  }

  private static @Nullable ClosingPart closing(@Nullable Fields part, CaseScope scope) {
    return part == null
        ? null
        : new ClosingPart(
            part.text("ground"),
            LinkReading.inSight(part.textOrNull("duplicateOf"), scope),
            part.sealed("reasons"),
            Deed.read(part));
  }
}
