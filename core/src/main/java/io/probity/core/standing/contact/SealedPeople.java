package io.probity.core.standing.contact;

import static java.util.stream.Collectors.toUnmodifiableSet;

import io.probity.core.access.AccessEvent.WitnessNamed;
import io.probity.core.access.AccessEvent.WitnessWithdrawn;
import io.probity.core.inquiry.InquiryEvent.InquiryRaised;
import io.probity.core.intake.ReportEvent.ReporterIdentitySealed;
import io.probity.core.intake.ReportEvent.ReporterRecognised;
import io.probity.core.intake.ReportEvent.ViolationReported;
import io.probity.core.intake.ReportId;
import io.probity.core.message.Recorded;
import io.probity.core.sealing.Confidential;
import io.probity.core.standing.fold.Change;
import io.probity.core.standing.fold.Sets;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Under which data keys reporters and witnesses are sealed, stream by stream. */
public final class SealedPeople {

  private static final String REPORT = new ReportId(new UUID(0, 0)).kind() + "-";

  /** After a report's stream: as whom its reporter was recognised. */
  private static final String RECOGNISED = "/recognised";

  private SealedPeople() {}

  public static List<Change<Set<String>>> changes(Recorded entry) {
    return switch (entry.event()) {
      // A report that is made of an inquiry has its id: who asked under their name reported.
      case InquiryRaised raised ->
          sealed(new ReportId(raised.inquiryId().value()).stream(), raised.inquirerName());
      case ViolationReported reported ->
          sealed(reported.reportId().stream(), reported.reporterName());
      case ReporterIdentitySealed named -> sealed(named.reportId().stream(), named.reporterName());
      case ReporterRecognised known -> List.of(recognised(known));
      case WitnessNamed named -> sealed(named.witnessId().stream(), named.person());
      default -> List.of();
    };
  }

  /** The streams of the witnesses of a case who were not withdrawn. */
  public static List<Change<Set<String>>> witnesses(Recorded entry) {
    return switch (entry.event()) {
      case WitnessNamed named -> {
        String witness = named.witnessId().stream();
        yield List.of(new Change<>(named.caseId().stream(), old -> and(old, witness)));
      }
      case WitnessWithdrawn gone -> {
        String witness = gone.witnessId().stream();
        yield List.of(new Change<>(gone.caseId().stream(), old -> without(old, witness)));
      }
      default -> List.of();
    };
  }

  /** Those of a case that can hold somebody; of an unknown case as many reports are looked up. */
  public static Stream<String> streams(UUID caseId, Set<String> ofCase, Set<String> witnesses) {
    List<String> reports =
        ofCase.stream().filter(stream -> stream.startsWith(REPORT)).sorted().toList();
    Stream<String> each = reports.isEmpty() ? Stream.of(REPORT + caseId) : reports.stream();
    return Stream.concat(
        witnesses.stream(), each.flatMap(stream -> Stream.of(stream, stream + RECOGNISED)));
  }

  /** In place of whoever was recognised before. */
  private static Change<Set<String>> recognised(ReporterRecognised known) {
    Confidential who = known.reporter();
    Set<String> keys = who == null ? Set.of() : who.dataKey().stream().collect(toUnmodifiableSet());
    return new Change<>(known.reportId().stream() + RECOGNISED, _ -> keys);
  }

  private static List<Change<Set<String>>> sealed(String stream, @Nullable Confidential who) {
    return who == null
        ? List.of()
        : who.dataKey().stream()
            .map(key -> new Change<Set<String>>(stream, old -> and(old, key)))
            .toList();
  }

  private static Set<String> and(@Nullable Set<String> old, String key) {
    return Sets.with(old, key);
  }

  private static Set<String> without(@Nullable Set<String> old, String stream) {
    return Sets.without(old, stream);
  }
}
