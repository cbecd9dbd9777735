package io.probity.api.mailbox;

import io.probity.core.facts.Reads;
import io.probity.core.facts.StandingFacts;
import io.probity.core.facts.contact.Inquiries;
import io.probity.core.facts.contact.Reports;
import io.probity.core.inquiry.InquiryId;
import io.probity.core.intake.ReportId;
import io.probity.core.journal.IntakeOutages;
import io.probity.core.journal.Journal;
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
 * an hour to whoever sends it again under its key, and kept as slow hashes alone. A code that
 * somebody else saw first, to hand it over, opens nothing but the exchange for one that only the
 * answer to that shows.
 */
@Component
public final class MailboxCodes {
  private static final Duration SHOWN_FOR = Duration.ofHours(1);

  /** Stands before the stream in the lock of a code that is to be exchanged. */
  private static final String HANDED_OVER = "handed-over ";

  /** The one exchange of a code is bound to no other key than this. */
  private static final UUID ONCE = new UUID(0, 0);

  private final Vault vault;
  private final IntakeOutages intake;
  private final Reports reports;
  private final Inquiries inquiries;
  private final MailboxGate gate;
  private final Clock clock;

  MailboxCodes(Vault vault, Journal journal, StandingFacts facts, MailboxGate gate, Clock clock) {
    this.intake = journal.desk();
    this.vault = vault;
    this.reports = facts.view(Reports.class, Reads.UNNOTED);
    this.inquiries = facts.view(Inquiries.class, Reads.UNNOTED);
    this.gate = gate;
    this.clock = clock;
  }

  /** What a code opens. */
  public sealed interface Owner {

    /** A report, and the id of its reporter. */
    record OfReport(ReportId report, UUID reporter) implements Owner {}

    /** An inquiry that is no report, and the id of whoever asked. */
    record OfInquiry(InquiryId inquiry, UUID inquirer) implements Owner {}
  }

  /** The code was shown to somebody else first: it must be exchanged before it opens anything. */
  static final class ToBeExchanged extends RuntimeException {
    private static final long serialVersionUID = 1L;

    ToBeExchanged() {
      super("Somebody handed this code over. Exchange it for one that nobody else has seen.");
    }
  }

  /** The code was never handed over: it is used as it is. */
  static final class NothingToExchange extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NothingToExchange() {
      super("Nobody handed this code over. Use it as it is.");
    }
  }

  /**
   * Durable before the report is sent: if we stop here, a code opens a report that is not there.
   * Without a vault there is no code, and the report is not taken: an outage of intake.
   *
   * @param ids what the server made for the command, the id of the report or inquiry among it
   * @param handedOver whether somebody else than its owner sees it first
   */
  public MailboxCode keep(String sender, UUID key, Map<String, String> ids, boolean handedOver) {
    try {
      return kept(sender, key, (handedOver ? HANDED_OVER : "") + stream(ids));
    } catch (Vault.Unavailable silent) {
      intake.refused();
      throw silent;
    }
  }

  private MailboxCode kept(String sender, UUID key, String opens) {
    MailboxCode code = vault.ledgerSecret().mailboxCode(sender, key);
    if (vault.mailbox(code.lookup()).isEmpty()) {
      vault.keepMailbox(MailboxLock.of(code, opens));
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
  public @Nullable String shown(MailboxCode code, Map<String, String> ids) {
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
   * @throws ToBeExchanged it was handed over, and nobody exchanged it yet
   */
  public Owner open(String written) throws WrongCode {
    MailboxCode code = MailboxCode.parse(written);
    gate.enter(code.lookup());
    try {
      String stream = MailboxLock.open(code, vault.mailbox(code.lookup()).orElse(null));
      if (stream.startsWith(HANDED_OVER)) {
        throw unused(code);
      }
      UUID id = id(stream);
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

  /**
   * The code in whose place this one stood, shown in this answer, and again only under the same
   * key. What is kept first under the mark of the old code wins, on whichever node: if we stop
   * after that, the same request goes on.
   *
   * @throws WrongCode it opens nothing, or was exchanged before: an alarm
   * @throws NothingToExchange nobody handed it over
   */
  public MailboxCode exchange(String written, UUID key) throws WrongCode {
    MailboxCode code = MailboxCode.parse(written);
    gate.enter(code.lookup());
    try {
      String stream = MailboxLock.open(code, vault.mailbox(code.lookup()).orElse(null));
      if (!stream.startsWith(HANDED_OVER)) {
        throw new NothingToExchange();
      }
      MailboxCode next = vault.ledgerSecret().mailboxCode("exchange " + code.lookup(), key);
      MailboxCode mark = mark(code);
      vault.keepMailbox(MailboxLock.of(mark, next.lookup().toString()));
      String first = MailboxLock.open(mark, vault.mailbox(mark.lookup()).orElse(null));
      if (!first.equals(next.lookup().toString())) {
        gate.usedAgain();
        throw MailboxLock.wrong();
      }
      vault.keepMailbox(MailboxLock.of(next, stream.substring(HANDED_OVER.length())));
      return next;
    } catch (WrongCode wrong) {
      gate.wrong(code.lookup());
      throw wrong;
    }
  }

  /** Before its exchange it says what to do; afterwards it opens nothing any more. */
  private RuntimeException unused(MailboxCode code) throws WrongCode {
    if (vault.mailbox(mark(code).lookup()).isPresent()) {
      gate.usedAgain();
      throw MailboxLock.wrong();
    }
    return new ToBeExchanged();
  }

  /** Under it stands by which other code this one was replaced; nobody is ever shown it. */
  private MailboxCode mark(MailboxCode code) {
    return vault.ledgerSecret().mailboxCode("exchanged " + code.lookup(), ONCE);
  }

  private static Owner ofInquiry(UUID id, UUID inquirer) {
    return new Owner.OfInquiry(new InquiryId(id), inquirer);
  }

  private static UUID id(String stream) {
    return UUID.fromString(stream.substring(stream.indexOf('-') + 1));
  }
}
