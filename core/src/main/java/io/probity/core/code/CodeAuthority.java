package io.probity.core.code;

import static io.probity.core.code.CodeRules.BY_ENTERPRISE_COMPLIANCE;

import io.probity.core.code.CodeCommand.PublishCodeVersion;
import io.probity.core.party.Actor;
import io.probity.core.party.Capacity;

/** Who may publish the code; everybody may see it. */
public final class CodeAuthority {

  private CodeAuthority() {}

  public static void check(CodeCommand command, Actor actor) {
    switch (command) {
      case PublishCodeVersion _ ->
          BY_ENTERPRISE_COMPLIANCE.require(
              actor.capacity() == Capacity.COMPLIANCE_OFFICER || actor.capacity() == Capacity.CCEO);
    }
  }
}
