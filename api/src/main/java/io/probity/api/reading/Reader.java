package io.probity.api.reading;

import io.probity.api.problem.Problems;
import io.probity.core.casework.CaseId;
import io.probity.core.facts.Reads;
import io.probity.core.facts.StandingFacts;
import io.probity.core.facts.Waivers;
import io.probity.core.journal.desk.LedgerUnavailable;
import io.probity.core.party.Actor;
import io.probity.core.party.PersonId;
import io.probity.core.visibility.CaseScope;
import io.probity.core.visibility.CaseVisibility;
import io.probity.core.visibility.VisibleCases;
import io.probity.query.ReadSide;
import io.probity.query.feed.ProjectionState.Stopped;
import io.probity.query.views.answer.Answer;
import io.probity.query.views.answer.Cursor;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;

/** What all questions share: the scope of whoever asks, waiting for what they wrote, the marks. */
public final class Reader {
  public static final String INDEX = "Probity-Index";
  static final String STALE = "Probity-Stale";

  private static final Duration PATIENCE = Duration.ofSeconds(2);

  private final ReadSide views;
  private final StandingFacts facts;
  private final Clock clock;

  public Reader(ReadSide views, StandingFacts facts, Clock clock) {
    this.views = views;
    this.facts = facts;
    this.clock = clock;
  }

  public ReadSide views() {
    return views;
  }

  /** Looked up anew for each request, and asked by nobody but {@link #within}. */
  private CaseScope scope(Actor actor) {
    return facts.view(VisibleCases.class, Reads.UNNOTED).to(actor.person(), clock.instant());
  }

  /**
   * An answer within a scope that is still the same when the answer is there: a case that was
   * opened meanwhile may be closed to whoever asks.
   *
   * @throws LedgerUnavailable it changes all the time
   */
  public <T> T within(Actor actor, Function<CaseScope, T> question) {
    return Steadily.answer(() -> scope(actor), question);
  }

  /**
   * Of the cases in a scope, those in which this actor keeps up the contact and does no more, and
   * with the reporters of which reports.
   */
  public Map<UUID, Set<UUID>> contactsAlone(Actor actor, CaseScope scope) {
    return switch (scope) {
      case CaseScope.AllBut _ -> Map.of();
      case CaseScope.Only(var open) -> {
        Map<UUID, Set<UUID>> contacts = new HashMap<>();
        open.forEach(
            caseId ->
                contactsAlone(caseId, actor).ifPresent(reports -> contacts.put(caseId, reports)));
        yield contacts;
      }
    };
  }

  /** What of a scope this actor may read as a whole. */
  public CaseScope whole(CaseScope scope, Actor actor) {
    return switch (scope) {
      case CaseScope.AllBut all -> all;
      case CaseScope.Only(var open) -> {
        Set<UUID> contacts = contactsAlone(actor, scope).keySet();
        yield new CaseScope.Only(
            open.stream()
                .filter(caseId -> !contacts.contains(caseId))
                .collect(Collectors.toUnmodifiableSet()));
      }
    };
  }

  /** The reports of a case that somebody reads who keeps up the contact and does no more. */
  public Optional<Set<UUID>> contactsAlone(UUID caseId, Actor actor) {
    CaseVisibility visibility = facts.view(CaseVisibility.class, Reads.UNNOTED);
    Instant now = clock.instant();
    return visibility.keepsContactAlone(caseId, actor.person(), now)
        ? Optional.of(visibility.contacts(caseId, actor.person(), now))
        : Optional.empty();
  }

  /** Who asked for a waiver; nobody where there is none. */
  public Optional<PersonId> requesterOf(UUID waiver) {
    return facts.view(Waivers.class, Reads.UNNOTED).requestedBy(waiver);
  }

  /** The waivers of others that are linked to a case which is closed to this actor. */
  public Set<UUID> hiddenWaivers(Actor actor) {
    Waivers waivers = facts.view(Waivers.class, Reads.UNNOTED);
    CaseVisibility visibility = facts.view(CaseVisibility.class, Reads.UNNOTED);
    Instant now = clock.instant();
    return waivers.linked().stream()
        .filter(each -> Withheld.isHidden(each, actor.person(), visibility, now))
        .map(Waivers.Linked::id)
        .collect(Collectors.toUnmodifiableSet());
  }

  /**
   * Waits, for a moment, until the view covers what the caller wrote. A view that has stopped is
   * not waited for: it answers as it stands, and says so.
   *
   * @param written the {@code Probity-Index} of a command's answer; null to wait for nothing
   * @throws LedgerUnavailable the view is not so far yet
   */
  public void await(String projection, @Nullable Long written) {
    if (written != null && !views.await(projection, written, PATIENCE) && follows(projection)) {
      throw new LedgerUnavailable("the view has not caught up", PATIENCE);
    }
  }

  private boolean follows(String projection) {
    return views.status().stream()
        .noneMatch(each -> each.name().equals(projection) && each.state() instanceof Stopped);
  }

  /** An answer with its marks: how far it goes, and whether it has stopped there. */
  public static ResponseEntity.BodyBuilder marked(Answer<?> answer) {
    ResponseEntity.BodyBuilder builder =
        ResponseEntity.ok().header(INDEX, Long.toString(answer.upTo() - 1));
    return answer.stale() ? builder.header(STALE, "true") : builder;
  }

  /** A cursor that a caller sends back; null for the first page. */
  public static @Nullable Cursor cursor(@Nullable String text, String order) {
    return text == null ? null : checked("cursor", () -> Cursor.parse(text, order));
  }

  /** As {@link #cursor}, of a list in ledger order. */
  public static @Nullable Cursor cursorByIndex(@Nullable String text, String order) {
    Cursor after = cursor(text, order);
    if (after != null) {
      checked("cursor", after::index);
    }
    return after;
  }

  /** A query of parameters that a caller may have got wrong. */
  public static <T> T checked(String parameter, Supplier<T> made) {
    try {
      return made.get();
    } catch (IllegalArgumentException e) {
      throw new WrongParameter(parameter, e);
    }
  }

  /** An id that no case can have is answered like an unknown one. */
  public static Optional<UUID> uuid(String caseId) {
    String prefix = new CaseId(new UUID(0, 0)).kind() + "-";
    try {
      return Optional.of(
          UUID.fromString(caseId.startsWith(prefix) ? caseId.substring(prefix.length()) : caseId));
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }

  /** What is not there, and what the caller may not see. */
  public static ResponseEntity<?> notFound() {
    return ResponseEntity.of(Problems.notFound()).build();
  }
}
