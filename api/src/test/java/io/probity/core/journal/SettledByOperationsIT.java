package io.probity.core.journal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.probity.api.embedded.EmbeddedBroker;
import io.probity.core.custody.CommandId;
import io.probity.core.custody.LedgerWork;
import io.probity.core.ledger.Entry;
import io.probity.core.ledger.tree.Hash;
import io.probity.core.parameters.Parameters;
import io.probity.core.party.Actor;
import io.probity.core.party.Capacity;
import io.probity.core.party.Office;
import io.probity.core.register.CoveredPersonId;
import io.probity.core.register.RegisterCommand.AppointToOffice;
import io.probity.core.register.RegisterCommand.EndOffice;
import io.probity.core.rule.RuleBroken;
import io.probity.core.sealing.Confidential;
import io.probity.core.standing.Capabilities;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who takes care of what policies could not do is decided like any other command of staff. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SettledByOperationsIT {
  private static final Actor ADMINISTRATOR = CaseNode.as(Office.ADMINISTRATOR);
  private static final Confidential REASONS = Confidential.text(CaseNode.CANARY + " says so");
  private static final CommandId UNKNOWN = new CommandId(Hash.sha256(new byte[] {7}).base64());

  @TempDir Path directory;
  private EmbeddedBroker broker;
  private CaseNode node;

  @BeforeEach
  void openNode() throws Exception {
    broker = new EmbeddedBroker(directory.resolve("broker"));
    node = CaseNode.open("node-a", broker.clientSettings(), directory.resolve("secrets"));
  }

  @AfterEach
  void closeNode() {
    node.close();
    broker.close();
  }

  @Test
  void whoever_may_not_is_refused_and_that_is_an_entry_with_the_offices_that_were_read() {
    Actor legal = Actor.staff(CaseNode.holder(Office.LEGAL), Capacity.ADMINISTRATOR);

    assertThatThrownBy(() -> node.refused(Capabilities.policies()).retry(UNKNOWN, legal))
        .isInstanceOf(RuleBroken.class)
        .hasMessageStartingWith("U-1:");
    refused("RetryPolicyCommand", legal);
    assertThatThrownBy(() -> node.refused(Capabilities.policies()).drop(UNKNOWN, legal, REASONS))
        .hasMessageStartingWith("U-1:");
    refused("DropPolicyCommand", legal);
    assertThatThrownBy(
            () -> node.places().set(LedgerWork.POLICIES, 1, legal, REASONS, UUID.randomUUID()))
        .hasMessageStartingWith("U-1:");
    refused("SetPlaceOfWork", legal);
    assertThat(node.heard().of("PlaceOfWorkSet")).isEmpty();
  }

  private void refused(String command, Actor actor) {
    Entry entry = node.heard().of("CommandRefused").getLast();
    assertThat(new String(entry.data().bytes(), UTF_8)).contains(command, "U-1");
    assertThat(entry.actor().id()).isEqualTo(actor.id());
    assertThat(entry.basis()).anyMatch(read -> isOfficesOf(read, actor));
  }

  private static boolean isOfficesOf(Entry.Basis read, Actor actor) {
    return read.register().equals("offices") && read.key().equals(actor.id());
  }

  @Test
  void what_is_not_there_is_refused_to_whoever_may_as_if_it_were_not_for_them_to_see() {
    assertThatThrownBy(() -> node.refused(Capabilities.policies()).retry(UNKNOWN, ADMINISTRATOR))
        .isInstanceOf(RuleBroken.class)
        .hasMessageStartingWith("A-1:");
    assertThat(node.heard().of("CommandRefused")).hasSize(1);
  }

  @Test
  void an_office_that_ends_while_it_is_used_counts_by_the_order_in_the_ledger() throws Exception {
    LocalDate today = Parameters.dayOf(CaseNode.now());
    CoveredPersonId person = new CoveredPersonId(CaseNode.holder(Office.ADMINISTRATOR).value());
    int set = 0;
    for (int i = 0; i < 50; i++) {
      end(person, today, i == 0);
      node.send(
          CaseNode.as(Office.CCEO),
          new AppointToOffice(person, Office.ADMINISTRATOR, today, REASONS, CaseNode.now()));
      List<Boolean> done =
          Together.call(List.of(() -> end(person, today, true), () -> places(UUID.randomUUID())));
      set += done.getLast() ? 1 : 0;
    }
    checkOrder(set);
  }

  private boolean end(CoveredPersonId person, LocalDate today, boolean held) {
    if (held) {
      node.send(
          CaseNode.as(Office.CCEO),
          new EndOffice(person, Office.ADMINISTRATOR, today, REASONS, CaseNode.now()));
    }
    return held;
  }

  private boolean places(UUID key) {
    try {
      return node.places().set(LedgerWork.POLICIES, 1, ADMINISTRATOR, REASONS, key) > 0;
    } catch (RuleBroken _) {
      return false;
    }
  }

  /** Each stands directly behind an appointment, as far as that person's offices go. */
  private void checkOrder(int set) {
    List<Entry> entries = Replay.of(broker.clientSettings()).entries();
    long count = 0;
    long changed = 0;
    for (int i = 0; i < entries.size(); i++) {
      Entry entry = entries.get(i);
      if (entry.stream().endsWith(ADMINISTRATOR.id())) {
        changed = i + 1L;
      } else if (entry.type().equals("PlaceOfWorkSet")) {
        long at = changed;
        assertThat(entry.basis())
            .anyMatch(
                read -> isOfficesOf(read, ADMINISTRATOR) && Long.valueOf(at).equals(read.at()));
        assertThat(entries.get((int) at - 1).type()).isEqualTo("AppointedToOffice");
        count++;
      }
    }
    assertThat(count).isEqualTo(set);
  }
}
