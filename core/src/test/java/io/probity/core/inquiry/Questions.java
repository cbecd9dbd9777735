package io.probity.core.inquiry;

import static io.probity.core.standing.Story.NOW;

import io.probity.core.casework.CaseEvent.CaseOpened;
import io.probity.core.casework.CaseId;
import io.probity.core.inquiry.InquiryEvent.InquiryRaised;
import io.probity.core.intake.Channel;
import io.probity.core.intake.Relation;
import io.probity.core.intake.ReportEvent.InquiryConvertedToReport;
import io.probity.core.intake.ReportEvent.ViolationReported;
import io.probity.core.intake.ReportId;
import io.probity.core.intake.ReporterId;
import io.probity.core.ledger.seal.KeyId;
import io.probity.core.ledger.seal.SealedRef;
import io.probity.core.ledger.tree.Hash;
import io.probity.core.message.Event;
import io.probity.core.party.Actor;
import io.probity.core.party.Office;
import io.probity.core.party.PersonId;
import io.probity.core.sealing.Confidential;
import io.probity.core.visibility.Recognition;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the stories of inquiries have in common. */
public final class Questions {

  public static final InquiryId INQUIRY = new InquiryId(new UUID(0x4000L, 0x8000_0000_0000_0a01L));
  public static final InquirerId INQUIRER =
      new InquirerId(new UUID(0x4000L, 0x8000_0000_0000_0a02L));
  public static final ReportId REPORT = new ReportId(INQUIRY.value());
  public static final ReporterId REPORTER =
      new ReporterId(new UUID(0x4000L, 0x8000_0000_0000_0a03L));
  public static final CaseId CASE = new CaseId(new UUID(0x4000L, 0x8000_0000_0000_0a04L));
  public static final Actor WHO_ASKED = Actor.reporter(INQUIRER.value());
  public static final Confidential QUESTION =
      Confidential.text("A supplier offers me a weekend at a race. May I accept?");
  public static final Confidential TOLD =
      Confidential.text("I was asked to book the hours of one site on another.");

  /** As the vault would answer: which key is kept for whom. */
  private final Map<String, PersonId> keys = new HashMap<>();

  public Recognition recognition() {
    return (person, asked) -> asked.stream().anyMatch(key -> person.equals(keys.get(key)));
  }

  public static InquiryRaised raised() {
    return raised(Set.of(), null);
  }

  public static InquiryRaised raised(Set<Office> hiddenFrom, @Nullable Confidential name) {
    return new InquiryRaised(
        INQUIRY, INQUIRER, Channel.WEB, name == null, hiddenFrom, QUESTION, name);
  }

  /** Raised by this member of staff, under their name. */
  public InquiryRaised raisedBy(PersonId person) {
    byte[] id = new byte[KeyId.BYTES];
    id[0] = (byte) (keys.size() + 1);
    KeyId key = KeyId.of(id);
    keys.put(key.base64(), person);
    return raised(
        Set.of(),
        Confidential.reference(
            new Confidential.Reference(
                INQUIRY.stream(),
                new UUID(0, 1),
                new SealedRef("inquirerName", key, 313, Hash.ZERO, Hash.ZERO))));
  }

  public static ViolationReported reported() {
    return new ViolationReported(
        REPORT, REPORTER, Channel.WEB, Relation.EMPLOYEE, true, null, null, Set.of(), TOLD, null);
  }

  public static InquiryConvertedToReport converted() {
    return new InquiryConvertedToReport(REPORT, INQUIRY, NOW);
  }

  /** A report was made of it, and has a case. */
  public static Event[] inACase() {
    return new Event[] {reported(), converted(), opened()};
  }

  public static CaseOpened opened() {
    return new CaseOpened(CASE, REPORT, NOW, null, Set.of());
  }
}
