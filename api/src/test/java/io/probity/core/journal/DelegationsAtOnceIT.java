package io.probity.core.journal;

import static org.assertj.core.api.Assertions.assertThat;

import io.probity.api.embedded.EmbeddedBroker;
import io.probity.core.delegation.DelegateMode;
import io.probity.core.delegation.DelegationCommand.ConfirmCoding;
import io.probity.core.delegation.DelegationCommand.GrantDelegation;
import io.probity.core.delegation.DelegationCommand.RevokeDelegation;
import io.probity.core.delegation.DelegationCommand.SubstituteDelegate;
import io.probity.core.delegation.DelegationId;
import io.probity.core.delegation.Terms;
import io.probity.core.ledger.Entry;
import io.probity.core.message.Command;
import io.probity.core.party.Actor;
import io.probity.core.party.Capacity;
import io.probity.core.party.Office;
import io.probity.core.party.PersonId;
import io.probity.core.party.Scope;
import io.probity.core.rule.RuleBroken;
import io.probity.core.sealing.Confidential;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A power, used and taken back in the same instant at two nodes. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class DelegationsAtOnceIT {
  private static final int TIMES = 150;
  private static final Confidential TEXT = Confidential.text(CaseNode.CANARY);
  private static final LocalDate SIGNED = LocalDate.of(2026, 2, 2);
  private static final Actor CCEO = CaseNode.as(Office.CCEO);
  private static final PersonId DELEGATE = CaseNode.holder(Office.INVESTIGATOR);

  @TempDir Path directory;
  private EmbeddedBroker broker;
  private CaseNode a;
  private CaseNode b;

  @BeforeEach
  void start() throws Exception {
    broker = new EmbeddedBroker(directory.resolve("broker"));
    a = CaseNode.open("node-a", broker.clientSettings(), directory.resolve("secrets"));
    b = CaseNode.open("node-b", broker.clientSettings(), directory.resolve("secrets"));
  }

  @AfterEach
  void stop() {
    b.close();
    a.close();
    broker.close();
  }

  @Test
  void scenario_47_of_an_act_and_a_revocation_in_the_same_instant_the_order_in_the_ledger_decides()
      throws Exception {
    int acted = 0;
    for (int i = 0; i < TIMES; i++) {
      DelegationId id = granted();
      Command revoke = new RevokeDelegation(id, null, null, TEXT, CaseNode.now());
      List<Boolean> done =
          Together.call(
              List.of(() -> accepted(a, CCEO, revoke), () -> accepted(b, under(id), names(id))));
      assertThat(done.getFirst()).isTrue();
      acted += done.getLast() ? 1 : 0;
    }
    assertThat(actsThatCameFirst()).isEqualTo(acted);
  }

  /** Whoever acted did so on the confirmation, and before the revocation. */
  private int actsThatCameFirst() {
    Map<String, Long> confirmed = new HashMap<>();
    int found = 0;
    List<Entry> entries = Replay.of(broker.clientSettings()).entries();
    for (int i = 0; i < entries.size(); i++) {
      Entry entry = entries.get(i);
      String id = entry.stream().replace("delegation-", "");
      switch (entry.type()) {
        case "CodingConfirmed" -> confirmed.put(id, i + 1L);
        case "DelegationRevoked" -> confirmed.remove(id);
        case "DelegateSubstituted" -> {
          String parent = Objects.requireNonNull(entry.actor().delegation());
          assertThat(confirmed).containsKey(parent);
          assertThat(entry.basis())
              .contains(new Entry.Basis("delegations", parent, confirmed.get(parent)));
          found++;
        }
        default -> {}
      }
    }
    return found;
  }

  private DelegationId granted() {
    DelegationId id = new DelegationId(UUID.randomUUID());
    a.send(CCEO, new GrantDelegation(id, terms(DELEGATE), null, TEXT, TEXT, CaseNode.now()));
    a.send(CaseNode.as(Office.LEGAL), new ConfirmCoding(id, 0, CaseNode.now()));
    return id;
  }

  private static Command names(DelegationId parent) {
    DelegationId id = new DelegationId(UUID.randomUUID());
    Terms terms = terms(CaseNode.holder(Office.HR));
    return new SubstituteDelegate(id, parent, terms, TEXT, TEXT, CaseNode.now());
  }

  private static Terms terms(PersonId delegate) {
    Set<Scope> scope = Set.of(Scope.ASSIGN, Scope.SUBSTITUTE);
    return new Terms(List.of(delegate), DelegateMode.ANY, scope, null, SIGNED);
  }

  private static Actor under(DelegationId id) {
    return new Actor(DELEGATE.toString(), Capacity.CCEO, CCEO.person(), id.value());
  }

  private static boolean accepted(CaseNode node, Actor actor, Command command) {
    try {
      return !node.send(actor, command).lines().isEmpty();
    } catch (RuleBroken _) {
      return false;
    }
  }
}
