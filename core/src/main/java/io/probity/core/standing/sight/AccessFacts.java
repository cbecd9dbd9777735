package io.probity.core.standing.sight;

import io.probity.core.access.AccessEvent.AuditEngagementClosed;
import io.probity.core.access.AccessEvent.AuditEngagementOpened;
import io.probity.core.access.AccessEvent.CaseAccessGranted;
import io.probity.core.access.AccessEvent.CaseAccessRevoked;
import io.probity.core.access.AccessEvent.CaseReleaseApproved;
import io.probity.core.access.AccessEvent.CaseReleaseEnded;
import io.probity.core.access.AccessEvent.CaseReleaseRequested;
import io.probity.core.access.EngagementId;
import io.probity.core.access.ReleaseId;
import io.probity.core.casework.CaseId;
import io.probity.core.facts.Reads;
import io.probity.core.message.Recorded;
import io.probity.core.party.PersonId;
import io.probity.core.register.facts.Moment;
import io.probity.core.register.facts.Offices;
import io.probity.core.standing.fold.Change;
import io.probity.core.standing.fold.Facts;
import io.probity.core.standing.fold.Moments;
import io.probity.core.standing.fold.Register;
import io.probity.core.standing.people.PeopleFacts;
import io.probity.core.visibility.facts.Admissions;
import io.probity.core.visibility.facts.Admissions.Pending;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Who was let in on which case, and who may look at what as an auditor. */
public final class AccessFacts implements Facts {

  private record Grant(UUID id, PersonId person, LocalDate lastDay, Moment given) {}

  private record Released(UUID id, PersonId administrator, Instant until, Moment given) {}

  /** A release, from its request on. */
  private record Asked(Pending request, boolean settled) {

    Asked after(CaseReleaseApproved approved) {
      Pending by =
          new Pending(
              request.id(),
              request.reasons(),
              request.caseId(),
              request.administrator(),
              request.hours(),
              approved.approvedBy(),
              request.askedAt());
      return new Asked(by, approved.until() != null);
    }

    Asked ended() {
      return new Asked(request, true);
    }
  }

  private record Engagement(
      UUID id,
      boolean everyCase,
      Set<CaseId> cases,
      LocalDate firstDay,
      LocalDate lastDay,
      Moment given) {

    boolean runsOn(LocalDate day) {
      return !day.isBefore(firstDay) && !day.isAfter(lastDay);
    }

    boolean covers(UUID caseId) {
      return everyCase || cases.contains(new CaseId(caseId));
    }
  }

  private final Register<List<Grant>> grants = new Register<>("case-grants", AccessFacts::grants);
  private final Register<List<Released>> released =
      new Register<>("case-releases", AccessFacts::released);
  private final Register<Asked> releases = new Register<>("releases", AccessFacts::asked);
  private final Register<List<Engagement>> engagements =
      new Register<>("engagements", AccessFacts::engagements);

  private final Register<Set<UUID>> casesOf = new Register<>("engagement-of", AccessFacts::casesOf);
  private final PeopleFacts people;

  public AccessFacts(PeopleFacts people) {
    this.people = people;
  }

  @Override
  public List<Register<?>> registers() {
    return List.of(grants, released, releases, engagements, casesOf);
  }

  @Override
  public Map<Class<?>, Function<Reads, Object>> views() {
    return Map.of(Admissions.class, AdmissionsRead::new);
  }

  private static List<Change<List<Grant>>> grants(Recorded entry) {
    return switch (entry.event()) {
      case CaseAccessGranted granted -> {
        Grant grant =
            new Grant(
                granted.grantId().value(), granted.person(), granted.lastDay(), Moments.of(entry));
        yield List.of(new Change<>(granted.caseId().stream(), old -> and(old, grant)));
      }
      case CaseAccessRevoked revoked -> {
        UUID id = revoked.grantId().value();
        yield List.of(
            new Change<>(revoked.caseId().stream(), old -> without(old, each -> each.id(), id)));
      }
      default -> List.of();
    };
  }

  private static List<Change<List<Released>>> released(Recorded entry) {
    return switch (entry.event()) {
      case CaseReleaseApproved approved when approved.until() != null -> {
        Released now =
            new Released(
                approved.releaseId().value(),
                approved.administrator(),
                approved.until(),
                Moments.of(entry));
        yield List.of(new Change<>(approved.caseId().stream(), old -> and(old, now)));
      }
      case CaseReleaseEnded ended -> {
        UUID id = ended.releaseId().value();
        yield List.of(
            new Change<>(ended.caseId().stream(), old -> without(old, each -> each.id(), id)));
      }
      default -> List.of();
    };
  }

  private static List<Change<Asked>> asked(Recorded entry) {
    return switch (entry.event()) {
      case CaseReleaseRequested it -> {
        Pending request =
            new Pending(
                it.releaseId().value(),
                entry.id(),
                it.caseId().value(),
                it.administrator(),
                it.hours(),
                null,
                entry.index());
        yield List.of(new Change<>(it.releaseId().stream(), _ -> new Asked(request, false)));
      }
      case CaseReleaseApproved it -> asked(it.releaseId(), old -> old.after(it));
      case CaseReleaseEnded it -> asked(it.releaseId(), Asked::ended);
      default -> List.of();
    };
  }

  private static List<Change<Asked>> asked(ReleaseId release, UnaryOperator<Asked> edit) {
    return List.of(
        new Change<>(
            release.stream(),
            old -> edit.apply(Objects.requireNonNull(old, "a release begins with its request"))));
  }

  private static List<Change<Set<UUID>>> casesOf(Recorded entry) {
    return entry.event() instanceof AuditEngagementOpened opened
        ? List.of(
            new Change<>(
                opened.engagementId().stream(),
                _ ->
                    opened.cases().stream()
                        .map(CaseId::value)
                        .collect(Collectors.toUnmodifiableSet())))
        : List.of();
  }

  private static List<Change<List<Engagement>>> engagements(Recorded entry) {
    return switch (entry.event()) {
      case AuditEngagementOpened opened -> {
        Engagement engagement =
            new Engagement(
                opened.engagementId().value(),
                opened.everyCase(),
                opened.cases(),
                opened.firstDay(),
                opened.lastDay(),
                Moments.of(entry));
        yield List.of(new Change<>(opened.auditor().toString(), old -> and(old, engagement)));
      }
      case AuditEngagementClosed closed -> {
        UUID id = closed.engagementId().value();
        yield List.of(
            new Change<>(closed.auditor().toString(), old -> without(old, each -> each.id(), id)));
      }
      default -> List.of();
    };
  }

  private static <T> List<T> and(@Nullable List<T> old, T one) {
    return Stream.concat(orNone(old).stream(), Stream.of(one)).toList();
  }

  private static <T> List<T> without(@Nullable List<T> old, Function<T, UUID> idOf, UUID id) {
    return orNone(old).stream().filter(each -> !idOf.apply(each).equals(id)).toList();
  }

  private static <T> List<T> orNone(@Nullable List<T> list) {
    return list == null ? List.of() : list;
  }

  private static String key(UUID caseId) {
    return new CaseId(caseId).stream();
  }

  private final class AdmissionsRead implements Admissions {
    private final Reads reads;
    private final Offices offices;

    AdmissionsRead(Reads reads) {
      this.reads = reads;
      this.offices = people.offices(reads);
    }

    @Override
    public Optional<UUID> granted(UUID caseId, PersonId person, Instant at) {
      LocalDate day = offices.dayOf(at);
      return orNone(grants.read(key(caseId), reads)).stream()
          .filter(grant -> grant.person().equals(person) && !day.isAfter(grant.lastDay()))
          .filter(grant -> !offices.leftSince(person, grant.given(), at))
          .map(Grant::id)
          .findFirst();
    }

    @Override
    public Optional<UUID> released(UUID caseId, PersonId administrator, Instant at) {
      return orNone(released.read(key(caseId), reads)).stream()
          .filter(one -> one.administrator().equals(administrator) && at.isBefore(one.until()))
          .filter(one -> !offices.leftSince(administrator, one.given(), at))
          .map(Released::id)
          .findFirst();
    }

    @Override
    public Optional<UUID> engaged(UUID caseId, PersonId auditor, Instant at) {
      return running(auditor, at)
          .filter(engagement -> engagement.covers(caseId))
          .map(Engagement::id)
          .findFirst();
    }

    @Override
    public Optional<Set<UUID>> casesOf(UUID engagementId) {
      return Optional.ofNullable(casesOf.read(new EngagementId(engagementId).stream(), reads));
    }

    @Override
    public boolean engagedForAll(PersonId auditor, Instant at) {
      return running(auditor, at).anyMatch(Engagement::everyCase);
    }

    @Override
    public List<Pending> pending() {
      return releases
          .values()
          .filter(asked -> !asked.settled())
          .map(Asked::request)
          .sorted(Comparator.comparingLong(Pending::askedAt))
          .toList();
    }

    @Override
    public boolean asked(UUID releaseId, PersonId person) {
      Asked asked = releases.read(new ReleaseId(releaseId).stream(), reads);
      return asked != null && asked.request().administrator().equals(person);
    }

    private Stream<Engagement> running(PersonId auditor, Instant at) {
      LocalDate day = offices.dayOf(at);
      return orNone(engagements.read(auditor.toString(), reads)).stream()
          .filter(engagement -> engagement.runsOn(day))
          .filter(engagement -> !offices.leftSince(auditor, engagement.given(), at));
    }
  }
}
