package io.probity.query.views.answer;

import io.probity.core.visibility.CaseScope;
import io.probity.core.visibility.CaseScope.AllBut;
import io.probity.core.visibility.CaseScope.Only;
import java.util.UUID;

/** Whether a case lies within what somebody may see. */
public final class Sight {
  private Sight() {}

  public static boolean includes(CaseScope scope, UUID caseId) {
    return switch (scope) {
      case AllBut(var closed) -> !closed.contains(caseId);
      case Only(var open) -> open.contains(caseId);
    };
  }
}
