package io.probity.api.reading;

import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/** A parameter of a question that has no meaning; its value is not quoted. */
public final class WrongParameter extends ErrorResponseException {
  private static final long serialVersionUID = 1L;

  public WrongParameter(String parameter, IllegalArgumentException cause) {
    super(
        HttpStatus.BAD_REQUEST,
        ProblemDetail.forStatusAndDetail(
            HttpStatus.BAD_REQUEST, "The parameter " + parameter + " has no such value."),
        cause);
  }
}
