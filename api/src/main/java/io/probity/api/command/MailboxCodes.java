package io.probity.api.command;

import io.probity.core.facts.Reports;
import io.probity.core.facts.StandingFacts;
import io.probity.core.intake.ReportId;
import io.probity.core.sealing.MailboxCode;
import io.probity.core.sealing.MailboxLock;
import io.probity.core.sealing.MailboxLock.WrongCode;
import io.probity.core.sealing.Vault;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The codes by which reporters return: made with the report, shown for an hour to whoever sends it
 * again under its key, and kept as slow hashes alone.
 */
@Component
final class MailboxCodes {
  private static final Duration SHOWN_FOR = Duration.ofHours(1);

  private final Vault vault;
  private final Reports reports;
  private final MailboxGate gate;
  private final Clock clock;

  MailboxCodes(Vault vault, StandingFacts facts, MailboxGate gate, Clock clock) {
    this.vault = vault;
    this.reports = facts.view(Reports.class, (_, _) -> {});
    this.gate = gate;
    this.clock = clock;
  }

  /**
   * Durable before the report is sent: if we stop here, a code opens a report that is not there.
   */
  MailboxCode keep(String sender, UUID key, Map<String, String> ids) {
    MailboxCode code = vault.ledgerSecret().mailboxCode(sender, key);
    if (vault.mailbox(code.lookup()).isEmpty()) {
      String report = ids.get("reportId");
      if (report == null) {
        throw new IllegalStateException("A report has an id");
      }
      vault.keepMailbox(MailboxLock.of(code, report));
    }
    return code;
  }

  /** The code in words, while it may be shown; null later. */
  @Nullable String shown(MailboxCode code, Map<String, String> ids) {
    Optional<String> report = Optional.ofNullable(ids.get("reportId"));
    return report
        .flatMap(reports::recordedAt)
        .filter(at -> !clock.instant().isAfter(at.plus(SHOWN_FOR)))
        .map(_ -> code.shown())
        .orElse(null);
  }

  /** Whose mailbox it is: the report, and the id of its reporter. */
  record Owner(ReportId report, UUID reporter) {}

  /**
   * @throws WrongCode it opens nothing; told apart from nothing, in words, work and count
   */
  Owner open(String written) throws WrongCode {
    MailboxCode code = MailboxCode.parse(written);
    gate.enter(code.lookup());
    try {
      String stream = MailboxLock.open(code, vault.mailbox(code.lookup()).orElse(null));
      UUID report = UUID.fromString(stream.substring(stream.indexOf('-') + 1));
      return reports
          .reporterOf(stream)
          .map(reporter -> new Owner(new ReportId(report), reporter))
          .orElseThrow(MailboxLock::wrong);
    } catch (WrongCode wrong) {
      gate.wrong(code.lookup());
      throw wrong;
    }
  }
}
