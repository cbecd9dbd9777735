package io.probity.api.mailbox;

import io.probity.api.mailbox.MailboxCodes.NothingToExchange;
import io.probity.api.mailbox.MailboxCodes.ToBeExchanged;
import io.probity.api.mailbox.MailboxGate.TooManyTries;
import io.probity.api.problem.Problems;
import io.probity.core.sealing.MailboxLock.WrongCode;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** How a code that opens nothing is answered, wherever it was shown. */
@RestControllerAdvice
final class MailboxProblems {

  @ExceptionHandler
  ResponseEntity<ProblemDetail> on(WrongCode wrong) {
    return ResponseEntity.status(HttpStatus.NOT_FOUND)
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .body(Problems.of(HttpStatus.NOT_FOUND, "no-mailbox", String.valueOf(wrong.getMessage())));
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> on(ToBeExchanged first) {
    return conflict("code-to-be-exchanged", String.valueOf(first.getMessage()));
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> on(NothingToExchange own) {
    return conflict("nothing-to-exchange", String.valueOf(own.getMessage()));
  }

  private static ResponseEntity<ProblemDetail> conflict(String name, String detail) {
    return ResponseEntity.status(HttpStatus.CONFLICT)
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .body(Problems.of(HttpStatus.CONFLICT, name, detail));
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> on(TooManyTries tries) {
    return ResponseEntity.status(HttpStatus.TOO_MANY_REQUESTS)
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .header(HttpHeaders.RETRY_AFTER, "60")
        .body(
            Problems.of(
                HttpStatus.TOO_MANY_REQUESTS,
                "too-many-tries",
                String.valueOf(tries.getMessage())));
  }
}
