package io.probity.core.journal;

import static org.assertj.core.api.Assertions.assertThat;

import io.probity.api.embedded.EmbeddedBroker;
import io.probity.core.ledger.Entry;
import io.probity.core.ledger.tree.Hash;
import io.probity.core.message.Command;
import io.probity.core.parameters.Parameters;
import io.probity.core.party.Actor;
import io.probity.core.party.Login;
import io.probity.core.party.Office;
import io.probity.core.register.CoveredPersonId;
import io.probity.core.register.RegisterCommand.AppointToOffice;
import io.probity.core.register.RegisterCommand.EndOffice;
import io.probity.core.register.RegisterCommand.RegisterPerson;
import io.probity.core.rule.RuleBroken;
import io.probity.core.sealing.Confidential;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Real offices, given, used and taken in the same instant at two nodes. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class OfficesAtOnceIT {
  private static final int TIMES = 1_000;
  private static final Confidential TEXT = Confidential.text(CaseNode.CANARY);
  private static final Actor CCEO = CaseNode.as(Office.CCEO);
  private static final Actor HOLDER = CaseNode.as(Office.ADMINISTRATOR);

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
  void an_office_revoked_and_used_in_the_same_instant_counts_by_the_order_in_the_ledger()
      throws Exception {
    CoveredPersonId holder = new CoveredPersonId(HOLDER.person().value());
    LocalDate today = Parameters.dayOf(CaseNode.now());
    Command end = new EndOffice(holder, Office.ADMINISTRATOR, today, TEXT, CaseNode.now());
    int used = 0;
    for (int i = 0; i < TIMES; i++) {
      if (i > 0) {
        a.send(
            CCEO, new AppointToOffice(holder, Office.ADMINISTRATOR, today, TEXT, CaseNode.now()));
      }
      List<Boolean> done =
          Together.call(
              List.of(() -> accepted(a, CCEO, end), () -> accepted(b, HOLDER, registers(login()))));
      assertThat(done.getFirst()).isTrue();
      used += done.getLast() ? 1 : 0;
    }
    checkOrder(used);
  }

  /** Whoever was registered by the holder was so directly after an appointment of theirs. */
  private void checkOrder(int used) {
    List<Entry> entries = Replay.of(broker.clientSettings()).entries();
    int found = 0;
    int changed = 0;
    for (int i = 0; i < entries.size(); i++) {
      Entry entry = entries.get(i);
      if (entry.stream().endsWith(HOLDER.id())) {
        changed = i + 1;
      } else if (entry.type().equals("PersonRegistered")
          && entry.actor().id().equals(HOLDER.id())) {
        assertThat(entry.basis()).contains(new Entry.Basis("offices", HOLDER.id(), (long) changed));
        assertThat(entries.get(changed - 1).type()).isEqualTo("AppointedToOffice");
        found++;
      }
    }
    assertThat(found).isEqualTo(used);
  }

  @Test
  void of_two_who_found_nothing_there_the_first_in_the_ledger_is_right_and_says_so()
      throws Exception {
    List<Login> logins = new ArrayList<>();
    for (int i = 0; i < TIMES; i++) {
      Login login = login();
      logins.add(login);
      List<Boolean> done =
          Together.call(
              List.of(
                  () -> accepted(a, CCEO, registers(login)),
                  () -> accepted(b, HOLDER, registers(login))));
      assertThat(done).containsExactlyInAnyOrder(true, false);
    }
    List<Entry> registered =
        Replay.of(broker.clientSettings()).ofType("PersonRegistered").stream()
            .filter(entry -> !entry.actor().id().equals(Actor.BOOTSTRAP.id()))
            .toList();
    assertThat(registered).hasSize(TIMES);
    for (int i = 0; i < TIMES; i++) {
      assertThat(registered.get(i).basis())
          .contains(new Entry.Basis("logins", Objects.requireNonNull(logins.get(i)).value(), null));
    }
  }

  private static Login login() {
    String subject = UUID.randomUUID().toString();
    return new Login(Hash.sha256(subject.getBytes(StandardCharsets.UTF_8)).base64());
  }

  private static Command registers(Login login) {
    CoveredPersonId id = new CoveredPersonId(UUID.randomUUID());
    return new RegisterPerson(id, login, TEXT, CaseNode.now());
  }

  private static boolean accepted(CaseNode node, Actor actor, Command command) {
    try {
      return !node.send(actor, command).lines().isEmpty();
    } catch (RuleBroken _) {
      return false;
    }
  }
}
