package io.probity.api.problem;

import io.probity.api.command.request.BodyTooLarge;
import io.probity.api.command.request.InvalidBody;
import io.probity.core.journal.desk.KeyReused;
import io.probity.core.journal.desk.LedgerUnavailable;
import io.probity.core.journal.desk.PositionMoved;
import io.probity.core.journal.entries.HistoryAltered;
import io.probity.core.journal.entries.IndexUnavailable;
import io.probity.core.rule.RuleBroken;
import io.probity.core.sealing.Vault;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/** Turns refusals and faults of the core into problem details. */
@RestControllerAdvice
final class ProblemAdvice extends ResponseEntityExceptionHandler {
  private static final Logger LOG = LoggerFactory.getLogger(ProblemAdvice.class);

  @ExceptionHandler
  ResponseEntity<ProblemDetail> on(RuleBroken broken) {
    return answer(Problems.refused(broken.rule()));
  }

  /** Its message quotes the query: it goes neither into the answer nor into a log. */
  @ExceptionHandler
  ResponseEntity<ProblemDetail> on(InvalidParameterException unreadable) {
    return answer(
        Problems.of(HttpStatus.BAD_REQUEST, "invalid-query", "The query cannot be read."));
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> on(InvalidBody invalid) {
    ProblemDetail problem =
        Problems.of(HttpStatus.BAD_REQUEST, "invalid-body", String.valueOf(invalid.getMessage()));
    problem.setProperty("errors", invalid.wrongs());
    return answer(problem);
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> on(BodyTooLarge large) {
    return answer(
        Problems.of(
            HttpStatus.CONTENT_TOO_LARGE, "body-too-large", String.valueOf(large.getMessage())));
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> on(KeyReused reused) {
    return answer(
        Problems.of(
            HttpStatus.UNPROCESSABLE_CONTENT,
            "key-reused",
            "This Idempotency-Key was used with another body. Send the first body again, or a new key."));
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> on(PositionMoved moved) {
    return answer(
        Problems.of(
            HttpStatus.CONFLICT,
            "position-moved",
            "Somebody else's entry came first. Read again, then decide again."));
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> on(LedgerUnavailable unavailable) {
    return later(String.valueOf(unavailable.getMessage()), unavailable.retryAfter().toSeconds());
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> on(IndexUnavailable unavailable) {
    return later("the document store cannot be asked", 2);
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> on(Vault.Unavailable silent) {
    LOG.warn("The vault gives no answer", silent);
    return later("the vault gives no answer", 2);
  }

  /** Who is named cannot be told: nothing is shown rather than too much. */
  @ExceptionHandler
  ResponseEntity<ProblemDetail> on(Vault.KeyMissing missing) {
    LOG.error("A key that the ledger relies on is not in the vault", missing);
    return later("the vault lacks a key; an alarm was raised", 60);
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> on(HistoryAltered altered) {
    LOG.error("Refused to rely on an altered history", altered);
    return later("a stored history does not match the ledger; an alarm was raised", 60);
  }

  private static ResponseEntity<ProblemDetail> later(String reason, long seconds) {
    ProblemDetail problem =
        Problems.of(
            HttpStatus.SERVICE_UNAVAILABLE,
            "unavailable",
            "Not now: "
                + reason
                + ". Try again later; a command with the same Idempotency-Key, since it may have been"
                + " recorded before.");
    return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
        .header(HttpHeaders.RETRY_AFTER, Long.toString(Math.max(1, seconds)))
        .body(problem);
  }

  private static ResponseEntity<ProblemDetail> answer(ProblemDetail problem) {
    return ResponseEntity.status(problem.getStatus()).body(problem);
  }
}
