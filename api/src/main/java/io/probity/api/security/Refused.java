package io.probity.api.security;

import java.util.Collection;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/** Who calls, or in which capacity, is not clear enough to go on. */
public final class Refused extends ErrorResponseException {
  private static final long serialVersionUID = 1L;

  private Refused(HttpStatus status, ProblemDetail body) {
    super(status, body, null);
  }

  static Refused unknownPerson() {
    return of(HttpStatus.FORBIDDEN, "This login belongs to nobody in the register.", List.of());
  }

  static Refused capacityNeeded(Collection<String> choices) {
    return of(
        HttpStatus.BAD_REQUEST,
        "You hold several offices: say in " + ActorFromToken.HEADER + " in which capacity you act.",
        choices);
  }

  static Refused noSuchCapacity(Collection<String> choices) {
    return of(
        HttpStatus.BAD_REQUEST,
        ActorFromToken.HEADER + " names no capacity in which a person can act.",
        choices);
  }

  static Refused noDelegation() {
    return of(
        HttpStatus.BAD_REQUEST,
        ActorFromToken.DELEGATION + " names no delegation, like delegation-<uuid>.",
        List.of());
  }

  private static Refused of(HttpStatus status, String detail, Collection<String> choices) {
    ProblemDetail body = ProblemDetail.forStatusAndDetail(status, detail);
    if (!choices.isEmpty()) {
      body.setProperty("header", ActorFromToken.HEADER);
      body.setProperty("choices", choices);
    }
    return new Refused(status, body);
  }
}
