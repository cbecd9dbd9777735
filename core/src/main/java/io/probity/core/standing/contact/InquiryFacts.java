package io.probity.core.standing.contact;

import io.probity.core.facts.Reads;
import io.probity.core.facts.contact.Inquiries;
import io.probity.core.inquiry.InquiryEvent.ConsentToReportGiven;
import io.probity.core.inquiry.InquiryEvent.InquiryRaised;
import io.probity.core.inquiry.InquiryId;
import io.probity.core.intake.ReportEvent.InquiryConvertedToReport;
import io.probity.core.message.Recorded;
import io.probity.core.party.Office;
import io.probity.core.party.PersonId;
import io.probity.core.standing.fold.Change;
import io.probity.core.standing.fold.Facts;
import io.probity.core.standing.fold.Register;
import io.probity.core.visibility.Recognition;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What is known of each inquiry: by which id whoever asked returns, and what became of it. */
public final class InquiryFacts implements Facts {

  /**
   * @param keys the data key under which the name of whoever asked is sealed; none if they gave
   *     none
   */
  private record Known(
      InquiryRaised raised,
      Instant askedAt,
      Set<String> keys,
      boolean consented,
      boolean converted) {

    static Known of(InquiryRaised raised, Instant at) {
      Set<String> keys =
          raised.inquirerName() == null
              ? Set.of()
              : raised.inquirerName().dataKey().map(Set::of).orElse(Set.of());
      return new Known(raised, at, keys, false, false);
    }

    static Known known(@Nullable Known old) {
      return Objects.requireNonNull(old, "an inquiry begins with its question");
    }

    Known afterConsent() {
      return new Known(raised, askedAt, keys, true, converted);
    }

    Known afterConversion() {
      return new Known(raised, askedAt, keys, consented, true);
    }
  }

  private final Register<Known> inquiries = new Register<>("inquiries", InquiryFacts::changes);
  private final Recognition recognition;

  public InquiryFacts(Recognition recognition) {
    this.recognition = recognition;
  }

  @Override
  public List<Register<?>> registers() {
    return List.of(inquiries);
  }

  @Override
  public Map<Class<?>, Function<Reads, Object>> views() {
    return Map.of(Inquiries.class, InquiriesRead::new);
  }

  private static List<Change<Known>> changes(Recorded entry) {
    return switch (entry.event()) {
      case InquiryRaised raised ->
          List.of(
              new Change<>(raised.inquiryId().stream(), _ -> Known.of(raised, entry.recordedAt())));
      case ConsentToReportGiven given ->
          List.of(new Change<>(given.inquiryId().stream(), old -> Known.known(old).afterConsent()));
      case InquiryConvertedToReport converted ->
          List.of(
              new Change<>(
                  converted.inquiryId().stream(), old -> Known.known(old).afterConversion()));
      default -> List.of();
    };
  }

  private final class InquiriesRead implements Inquiries {
    private final Reads reads;

    InquiriesRead(Reads reads) {
      this.reads = reads;
    }

    private Optional<Known> find(UUID inquiryId) {
      return Optional.ofNullable(inquiries.read(new InquiryId(inquiryId).stream(), reads));
    }

    @Override
    public Optional<UUID> inquirerOf(UUID inquiryId) {
      return find(inquiryId).map(known -> known.raised().inquirerId().value());
    }

    @Override
    public Optional<Instant> askedAt(UUID inquiryId) {
      return find(inquiryId).map(Known::askedAt);
    }

    @Override
    public boolean isAnonymous(UUID inquiryId) {
      return find(inquiryId).filter(known -> known.raised().anonymous()).isPresent();
    }

    @Override
    public boolean isConsentedTo(UUID inquiryId) {
      return find(inquiryId).filter(Known::consented).isPresent();
    }

    @Override
    public boolean isConverted(UUID inquiryId) {
      return find(inquiryId).filter(Known::converted).isPresent();
    }

    @Override
    public Set<Office> hiddenFrom(UUID inquiryId) {
      return find(inquiryId).map(known -> known.raised().doNotShowTo()).orElse(Set.of());
    }

    @Override
    public boolean isInquirer(UUID inquiryId, PersonId person) {
      Set<String> keys = find(inquiryId).map(Known::keys).orElse(Set.of());
      return !keys.isEmpty() && recognition.anyBelongsTo(person, keys);
    }

    @Override
    public Map<UUID, Set<Office>> hidden() {
      return inquiries
          .values()
          .map(Known::raised)
          .filter(raised -> !raised.doNotShowTo().isEmpty())
          .collect(
              Collectors.toUnmodifiableMap(
                  raised -> raised.inquiryId().value(), InquiryRaised::doNotShowTo));
    }
  }
}
