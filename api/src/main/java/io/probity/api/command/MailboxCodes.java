package io.probity.api.command;

import io.probity.core.facts.Inquiries;
import io.probity.core.facts.Reports;
import io.probity.core.facts.StandingFacts;
import io.probity.core.inquiry.InquiryId;
import io.probity.core.intake.ReportId;
import io.probity.core.sealing.MailboxCode;
import io.probity.core.sealing.MailboxLock;
import io.probity.core.sealing.MailboxLock.WrongCode;
import io.probity.core.sealing.Vault;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The codes by which whoever reported or asked returns: made with the report or inquiry, shown for
 * an hour to whoever sends it again under its key, and kept as slow hashes alone.
 */
@Component
final class MailboxCodes {
  private static final Duration SHOWN_FOR = Duration.ofHours(1);

  private final Vault vault;
  private final Reports reports;
  private final Inquiries inquiries;
  private final MailboxGate gate;
  private final Clock clock;

  MailboxCodes(Vault vault, StandingFacts facts, MailboxGate gate, Clock clock) {
    this.vault = vault;
    this.reports = facts.view(Reports.class, (_, _) -> {});
    this.inquiries = facts.view(Inquiries.class, (_, _) -> {});
    this.gate = gate;
    this.clock = clock;
  }

  /** What a code opens. */
  sealed interface Owner {

    /** A report, and the id of its reporter. */
    record OfReport(ReportId report, UUID reporter) implements Owner {}

    /** An inquiry that is no report, and the id of whoever asked. */
    record OfInquiry(InquiryId inquiry, UUID inquirer) implements Owner {}
  }

  /**
   * Durable before the report is sent: if we stop here, a code opens a report that is not there.
   *
   * @param ids what the server made for the command, the id of the report or inquiry among it
   */
  MailboxCode keep(String sender, UUID key, Map<String, String> ids) {
    MailboxCode code = vault.ledgerSecret().mailboxCode(sender, key);
    if (vault.mailbox(code.lookup()).isEmpty()) {
      vault.keepMailbox(MailboxLock.of(code, stream(ids)));
    }
    return code;
  }

  private static String stream(Map<String, String> ids) {
    String stream = ids.getOrDefault("reportId", ids.get("inquiryId"));
    if (stream == null) {
      throw new IllegalStateException("A report or an inquiry has an id");
    }
    return stream;
  }

  /** The code in words, while it may be shown; null later. */
  @Nullable String shown(MailboxCode code, Map<String, String> ids) {
    return cameIn(stream(ids))
        .filter(at -> !clock.instant().isAfter(at.plus(SHOWN_FOR)))
        .map(_ -> code.shown())
        .orElse(null);
  }

  private Optional<Instant> cameIn(String stream) {
    return reports.recordedAt(stream).or(() -> inquiries.askedAt(id(stream)));
  }

  /**
   * What became a report is opened as one, by the code of the inquiry.
   *
   * @throws WrongCode it opens nothing; told apart from nothing, in words, work and count
   */
  Owner open(String written) throws WrongCode {
    MailboxCode code = MailboxCode.parse(written);
    gate.enter(code.lookup());
    try {
      UUID id = id(MailboxLock.open(code, vault.mailbox(code.lookup()).orElse(null)));
      ReportId report = new ReportId(id);
      Optional<Owner> ofReport =
          reports.reporterOf(report.stream()).map(who -> new Owner.OfReport(report, who));
      return ofReport
          .or(() -> inquiries.inquirerOf(id).map(who -> ofInquiry(id, who)))
          .orElseThrow(MailboxLock::wrong);
    } catch (WrongCode wrong) {
      gate.wrong(code.lookup());
      throw wrong;
    }
  }

  private static Owner ofInquiry(UUID id, UUID inquirer) {
    return new Owner.OfInquiry(new InquiryId(id), inquirer);
  }

  private static UUID id(String stream) {
    return UUID.fromString(stream.substring(stream.indexOf('-') + 1));
  }
}
