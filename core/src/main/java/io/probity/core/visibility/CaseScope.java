package io.probity.core.visibility;

import java.util.Set;
import java.util.UUID;

/** The cases that somebody may know of, in the shorter of two ways of saying it. */
public sealed interface CaseScope {

  /** Of somebody who reads by office: every case but these. */
  record AllBut(Set<UUID> closed) implements CaseScope {}

  /** Of everybody else: these cases and no other. */
  record Only(Set<UUID> open) implements CaseScope {}
}
