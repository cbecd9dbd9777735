package io.probity.api.problem;

import io.probity.core.rule.Rule;
import java.net.URI;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;

/**
 * The problem details that Probity answers with (RFC 9457); none says more than its caller may
 * know.
 */
public final class Problems {

  private Problems() {}

  /** One sentence for the caller, under a name that programs can rely on. */
  public static ProblemDetail of(HttpStatus status, String name, String detail) {
    ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, detail);
    problem.setType(URI.create("urn:probity:problem:" + name));
    problem.setTitle(status.getReasonPhrase());
    return problem;
  }

  /** The same for what is not there and for what the caller may not see. */
  public static ProblemDetail notFound() {
    return of(HttpStatus.NOT_FOUND, "not-found", "There is nothing here that you may see.");
  }

  /** The same as a whole answer, for endpoints that otherwise give plain JSON. */
  public static ResponseEntity<ProblemDetail> nothingHere() {
    return ResponseEntity.status(HttpStatus.NOT_FOUND)
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .body(notFound());
  }

  /** A refusal: its numbered rule and sentence, unless even that would tell too much. */
  public static ProblemDetail refused(Rule rule) {
    return switch (rule.kind()) {
      case VISIBILITY -> notFound();
      case AUTHORITY -> naming(rule, HttpStatus.FORBIDDEN);
      case STATE -> naming(rule, HttpStatus.CONFLICT);
    };
  }

  private static ProblemDetail naming(Rule rule, HttpStatus status) {
    ProblemDetail problem = of(status, "rule-broken", rule.sentence());
    problem.setProperty("rule", rule.id());
    return problem;
  }
}
