package io.probity.core.standing;

import io.probity.core.casework.CaseId;
import io.probity.core.facts.Reads;
import io.probity.core.intake.ReportId;
import io.probity.core.linking.LinkingEvent.ReportLinked;
import io.probity.core.linking.LinkingEvent.ReportUnlinked;
import io.probity.core.mailbox.MailboxEvent;
import io.probity.core.mailbox.MailboxEvent.LiaisonAssigned;
import io.probity.core.mailbox.MailboxEvent.LiaisonHandedOver;
import io.probity.core.mailbox.MailboxEvent.MailboxOpened;
import io.probity.core.mailbox.MailboxId;
import io.probity.core.message.Recorded;
import io.probity.core.party.PersonId;
import io.probity.core.visibility.Liaisons;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Who keeps up the contact with the reporters of each case. */
final class MailboxFacts implements Facts {

  private final Register<PersonId> ofMailbox =
      new Register<>("liaison-of", MailboxFacts::ofMailbox);
  private final Register<Map<String, PersonId>> ofCase =
      new Register<>("liaisons", MailboxFacts::ofCase);

  @Override
  public List<Register<?>> registers() {
    return List.of(ofMailbox, ofCase);
  }

  @Override
  public Map<Class<?>, Function<Reads, Object>> views() {
    return Map.of(Liaisons.class, LiaisonsRead::new);
  }

  private static List<Change<PersonId>> ofMailbox(Recorded entry) {
    PersonId now = liaison(entry);
    return now != null && entry.event() instanceof MailboxEvent event
        ? List.of(new Change<>(event.mailboxId().stream(), _ -> now))
        : List.of();
  }

  private static List<Change<Map<String, PersonId>>> ofCase(Recorded entry) {
    PersonId now = liaison(entry);
    return switch (entry.event()) {
      case MailboxEvent event when now != null ->
          List.of(
              new Change<>(
                  event.caseId().stream(), old -> with(old, event.mailboxId().stream(), now)));
      case ReportLinked linked ->
          moved(linked.reportId(), linked.from(), linked.caseId(), linked.liaison());
      case ReportUnlinked back ->
          moved(back.reportId(), back.caseId(), back.backTo(), back.liaison());
      default -> List.of();
    };
  }

  /** Who keeps up the contact with a reporter goes where the report goes. */
  private static List<Change<Map<String, PersonId>>> moved(
      ReportId report, CaseId from, CaseId to, @Nullable PersonId liaison) {
    String mailbox = new MailboxId(report.value()).stream();
    return liaison == null
        ? List.of()
        : List.of(
            new Change<>(from.stream(), old -> without(old, mailbox)),
            new Change<>(to.stream(), old -> with(old, mailbox, liaison)));
  }

  private static Map<String, PersonId> without(
      @Nullable Map<String, PersonId> old, String mailbox) {
    Map<String, PersonId> after = new HashMap<>(old == null ? Map.of() : old);
    after.remove(mailbox);
    return Map.copyOf(after);
  }

  private static @Nullable PersonId liaison(Recorded entry) {
    return switch (entry.event()) {
      case MailboxOpened opened -> opened.liaison();
      case LiaisonAssigned assigned -> assigned.liaison();
      case LiaisonHandedOver handedOver -> handedOver.liaison();
      default -> null;
    };
  }

  private static Map<String, PersonId> with(
      @Nullable Map<String, PersonId> old, String mailbox, PersonId now) {
    Map<String, PersonId> after = new HashMap<>(old == null ? Map.of() : old);
    after.put(mailbox, now);
    return Map.copyOf(after);
  }

  private final class LiaisonsRead implements Liaisons {
    private final Reads reads;

    LiaisonsRead(Reads reads) {
      this.reads = reads;
    }

    @Override
    public Set<PersonId> ofCase(UUID caseId) {
      Map<String, PersonId> found = ofCase.read(new CaseId(caseId).stream(), reads);
      return found == null ? Set.of() : Set.copyOf(found.values());
    }

    @Override
    public Optional<PersonId> ofMailbox(String stream) {
      return Optional.ofNullable(ofMailbox.read(stream, reads));
    }
  }
}
