package io.probity.core.standing.contact;

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
import io.probity.core.register.facts.Moment;
import io.probity.core.register.facts.Offices;
import io.probity.core.standing.fold.Change;
import io.probity.core.standing.fold.Facts;
import io.probity.core.standing.fold.Moments;
import io.probity.core.standing.fold.Register;
import io.probity.core.standing.fold.Sets;
import io.probity.core.standing.people.PeopleFacts;
import io.probity.core.visibility.facts.Liaisons;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Who keeps up the contact with the reporters of each case. */
public final class MailboxFacts implements Facts {

  /** Who keeps up the contact, since they were chosen. */
  private record Kept(PersonId liaison, Moment since) {

    boolean isLive(Offices offices, Instant at) {
      return !offices.leftSince(liaison, since, at);
    }
  }

  private final Register<Kept> ofMailbox = new Register<>("liaison-of", MailboxFacts::ofMailbox);
  private final Register<Map<String, Kept>> ofCase =
      new Register<>("liaisons", MailboxFacts::ofCase);

  private final Register<Set<String>> contactsOf =
      new Register<>("contacts-of", MailboxFacts::contactsOf);
  private final PeopleFacts people;

  public MailboxFacts(PeopleFacts people) {
    this.people = people;
  }

  @Override
  public List<Register<?>> registers() {
    return List.of(ofMailbox, ofCase, contactsOf);
  }

  @Override
  public Map<Class<?>, Function<Reads, Object>> views() {
    return Map.of(Liaisons.class, LiaisonsRead::new);
  }

  private static List<Change<Kept>> ofMailbox(Recorded entry) {
    Kept now = kept(entry);
    return now != null && entry.event() instanceof MailboxEvent event
        ? List.of(new Change<>(event.mailboxId().stream(), _ -> now))
        : List.of();
  }

  private static List<Change<Set<String>>> contactsOf(Recorded entry) {
    Kept now = kept(entry);
    return now != null && entry.event() instanceof MailboxEvent event
        ? List.of(
            new Change<>(
                now.liaison().toString(), old -> Sets.with(old, event.mailboxId().stream())))
        : List.of();
  }

  private static List<Change<Map<String, Kept>>> ofCase(Recorded entry) {
    Kept now = kept(entry);
    return switch (entry.event()) {
      case MailboxEvent event when now != null ->
          List.of(
              new Change<>(
                  event.caseId().stream(), old -> with(old, event.mailboxId().stream(), now)));
      case ReportLinked linked ->
          moved(linked.reportId(), linked.from(), linked.caseId(), kept(entry, linked.liaison()));
      case ReportUnlinked back ->
          moved(back.reportId(), back.caseId(), back.backTo(), kept(entry, back.liaison()));
      default -> List.of();
    };
  }

  /** Who keeps up the contact with a reporter goes where the report goes. */
  private static List<Change<Map<String, Kept>>> moved(
      ReportId report, CaseId from, CaseId to, @Nullable Kept liaison) {
    String mailbox = new MailboxId(report.value()).stream();
    Change<Map<String, Kept>> left = new Change<>(from.stream(), old -> without(old, mailbox));
    return liaison == null
        ? List.of(left)
        : List.of(left, new Change<>(to.stream(), old -> with(old, mailbox, liaison)));
  }

  private static Map<String, Kept> without(@Nullable Map<String, Kept> old, String mailbox) {
    Map<String, Kept> after = new HashMap<>(old == null ? Map.of() : old);
    after.remove(mailbox);
    return Map.copyOf(after);
  }

  private static @Nullable Kept kept(Recorded entry) {
    return switch (entry.event()) {
      case MailboxOpened opened -> kept(entry, opened.liaison());
      case LiaisonAssigned assigned -> kept(entry, assigned.liaison());
      case LiaisonHandedOver handedOver -> kept(entry, handedOver.liaison());
      default -> null;
    };
  }

  private static @Nullable Kept kept(Recorded entry, @Nullable PersonId liaison) {
    return liaison == null ? null : new Kept(liaison, Moments.of(entry));
  }

  private static Map<String, Kept> with(@Nullable Map<String, Kept> old, String mailbox, Kept now) {
    Map<String, Kept> after = new HashMap<>(old == null ? Map.of() : old);
    after.put(mailbox, now);
    return Map.copyOf(after);
  }

  private final class LiaisonsRead implements Liaisons {
    private final Reads reads;
    private final Offices offices;

    LiaisonsRead(Reads reads) {
      this.reads = reads;
      this.offices = people.offices(reads);
    }

    @Override
    public Set<PersonId> ofCase(UUID caseId, Instant at) {
      return live(caseId, at)
          .map(each -> each.getValue().liaison())
          .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public Set<String> mailboxes(UUID caseId, PersonId person, Instant at) {
      Map<String, Kept> found = ofCase.read(new CaseId(caseId).stream(), reads);
      Map<String, Kept> theirs = new HashMap<>(found == null ? Map.of() : found);
      theirs.values().removeIf(kept -> !kept.liaison().equals(person));
      if (theirs.isEmpty()) {
        offices.leftSince(person, new Moment(0, at), at); // as much is read of an unknown case
      }
      theirs.values().removeIf(kept -> !kept.isLive(offices, at));
      return Set.copyOf(theirs.keySet());
    }

    private Stream<Map.Entry<String, Kept>> live(UUID caseId, Instant at) {
      Map<String, Kept> found = ofCase.read(new CaseId(caseId).stream(), reads);
      return found == null
          ? Stream.empty()
          : found.entrySet().stream().filter(each -> each.getValue().isLive(offices, at));
    }

    @Override
    public Optional<PersonId> ofMailbox(String stream, Instant at) {
      return Optional.ofNullable(ofMailbox.read(stream, reads))
          .filter(kept -> kept.isLive(offices, at))
          .map(Kept::liaison);
    }

    @Override
    public Set<String> chosen(PersonId person) {
      return chosenLast(person, _ -> true);
    }

    @Override
    public Set<String> leftBehindBy(PersonId person) {
      return chosenLast(
          person, kept -> offices.leavingsSince(person, kept.since()).findAny().isPresent());
    }

    private Set<String> chosenLast(PersonId person, Predicate<Kept> wanted) {
      Set<String> ever = contactsOf.read(person.toString(), reads);
      return ever == null
          ? Set.of()
          : ever.stream()
              .filter(
                  mailbox -> {
                    Kept now = ofMailbox.read(mailbox, reads);
                    return now != null && now.liaison().equals(person) && wanted.test(now);
                  })
              .collect(Collectors.toUnmodifiableSet());
    }
  }
}
