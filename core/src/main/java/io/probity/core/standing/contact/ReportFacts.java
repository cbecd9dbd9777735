package io.probity.core.standing.contact;

import static java.util.Objects.requireNonNullElse;

import io.probity.core.facts.Reads;
import io.probity.core.facts.contact.Reports;
import io.probity.core.intake.Language;
import io.probity.core.intake.ReportEvent;
import io.probity.core.intake.ReportEvent.EarlierReceiptRecorded;
import io.probity.core.intake.ReportEvent.IdentifyingContentMarked;
import io.probity.core.intake.ReportEvent.ReportForwarded;
import io.probity.core.intake.ReportEvent.TranslationAdded;
import io.probity.core.intake.ReportEvent.ViolationReported;
import io.probity.core.message.Recorded;
import io.probity.core.standing.fold.Change;
import io.probity.core.standing.fold.Facts;
import io.probity.core.standing.fold.Register;
import io.probity.core.standing.fold.Sets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What is known of each report: by which id its reporter returns, and when it was received. */
public final class ReportFacts implements Facts {

  private record Known(
      UUID reporter,
      Instant recordedAt,
      @Nullable Instant cameAt,
      @Nullable Instant receivedAt,
      boolean identifying,
      Set<String> translatedTo) {

    Known arrived(Instant at) {
      return new Known(reporter, recordedAt, at, receivedAt, identifying, translatedTo);
    }

    Known handedOn(Instant at) {
      return new Known(reporter, recordedAt, cameAt, at, identifying, translatedTo);
    }

    Known marked() {
      return new Known(reporter, recordedAt, cameAt, receivedAt, true, translatedTo);
    }

    Known translatedTo(Language language) {
      Set<String> languages = Sets.with(translatedTo, language.value());
      return new Known(reporter, recordedAt, cameAt, receivedAt, identifying, languages);
    }
  }

  private final Register<Known> reports = new Register<>("reports", ReportFacts::changes);

  @Override
  public List<Register<?>> registers() {
    return List.of(reports);
  }

  @Override
  public Map<Class<?>, Function<Reads, Object>> views() {
    return Map.of(Reports.class, ReportsRead::new);
  }

  private static List<Change<Known>> changes(Recorded entry) {
    return switch (entry.event()) {
      case ViolationReported reported -> {
        Known now =
            new Known(
                reported.reporterId().value(), entry.recordedAt(), null, null, false, Set.of());
        yield change(reported, _ -> now);
      }
      case ReportForwarded forwarded ->
          change(forwarded, old -> known(old).handedOn(forwarded.receivedAt()));
      case EarlierReceiptRecorded earlier ->
          change(earlier, old -> known(old).arrived(earlier.receivedAt()));
      case IdentifyingContentMarked marked -> change(marked, old -> known(old).marked());
      case TranslationAdded added ->
          change(added, old -> known(old).translatedTo(added.language()));
      default -> List.of();
    };
  }

  private static List<Change<Known>> change(ReportEvent event, Change.To<Known> to) {
    return List.of(new Change<>(event.reportId().stream(), to));
  }

  private static Known known(@Nullable Known old) {
    return Objects.requireNonNull(old, "a report begins with its being made");
  }

  private final class ReportsRead implements Reports {
    private final Reads reads;

    ReportsRead(Reads reads) {
      this.reads = reads;
    }

    private Optional<Known> find(String stream) {
      return Optional.ofNullable(reports.read(stream, reads));
    }

    @Override
    public Optional<UUID> reporterOf(String stream) {
      return find(stream).map(Known::reporter);
    }

    @Override
    public Optional<Instant> recordedAt(String stream) {
      return find(stream).map(Known::recordedAt);
    }

    @Override
    public Optional<Instant> reachedHelpLineAt(String stream) {
      return find(stream).map(known -> requireNonNullElse(known.cameAt(), known.recordedAt()));
    }

    @Override
    public Optional<Instant> receivedForTheCompanyAt(String stream) {
      return find(stream).map(Known::receivedAt);
    }

    @Override
    public boolean identifiesItsReporter(String stream) {
      return find(stream).filter(Known::identifying).isPresent();
    }

    @Override
    public Set<String> translatedTo(String stream) {
      return find(stream).map(Known::translatedTo).orElse(Set.of());
    }
  }
}
