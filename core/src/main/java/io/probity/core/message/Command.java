package io.probity.core.message;

import java.time.Instant;

/** Something that a person, a policy or a clock asks for. Its components are its wire format. */
public interface Command {

  /** When it arrived, set by the server, to the minute. */
  Instant time();
}
