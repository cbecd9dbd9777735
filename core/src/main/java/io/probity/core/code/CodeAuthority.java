package io.probity.core.code;

import static io.probity.core.code.CodeRules.BY_ENTERPRISE_COMPLIANCE;
import static io.probity.core.rule.Rule.VISIBLE;

import io.probity.core.code.CodeCommand.AmendCode;
import io.probity.core.code.CodeCommand.NotifyCodeChange;
import io.probity.core.code.CodeCommand.PublishCodeVersion;
import io.probity.core.facts.CodeVersions;
import io.probity.core.party.Actor;
import io.probity.core.party.Capacity;

/** Who may publish the code and tell of it; everybody may see it. */
public final class CodeAuthority {

  private CodeAuthority() {}

  public static void check(CodeCommand command, Actor actor, CodeVersions versions) {
    switch (command) {
      case PublishCodeVersion _ -> requirePublisher(actor);
      case AmendCode amend -> {
        requireKnown(amend.amends(), versions);
        requirePublisher(actor);
      }
      case NotifyCodeChange notify -> {
        requireKnown(notify.codeVersionId(), versions);
        requirePublisher(actor);
      }
    }
  }

  private static void requireKnown(CodeVersionId version, CodeVersions versions) {
    VISIBLE.require(versions.all().stream().anyMatch(known -> known.id().equals(version)));
  }

  private static void requirePublisher(Actor actor) {
    BY_ENTERPRISE_COMPLIANCE.require(
        actor.capacity() == Capacity.COMPLIANCE_OFFICER || actor.capacity() == Capacity.CCEO);
  }
}
