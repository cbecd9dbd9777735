package io.probity.core.standing;

import static io.probity.core.standing.People.ADA;
import static io.probity.core.standing.People.IN_JANUARY;
import static io.probity.core.standing.People.REASON;
import static io.probity.core.standing.People.STRANGER;
import static io.probity.core.standing.People.appointed;
import static io.probity.core.standing.People.loginOf;
import static io.probity.core.standing.People.registered;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.probity.core.facts.RegisterKey;
import io.probity.core.message.Event;
import io.probity.core.message.Recorded;
import io.probity.core.party.Actor;
import io.probity.core.party.Office;
import io.probity.core.register.RegisterEvent.OfficeEnded;
import io.probity.core.register.facts.Founding;
import io.probity.core.register.facts.Logins;
import io.probity.core.register.facts.Offices;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class StandingRegistersTest {

  private static final RegisterKey ADAS_OFFICES = new RegisterKey("offices", ADA.toString());
  private static final RegisterKey AUDITORS = new RegisterKey("office-holders", "AUDITOR");
  private static final RegisterKey ADAS_LOGIN = new RegisterKey("logins", loginOf(ADA).toString());
  private static final RegisterKey PARAMETERS = new RegisterKey("parameters", "in-force");
  private static final RegisterKey FOUNDING = new RegisterKey("founding", "file");

  private final StandingRegisters standing = new StandingRegisters();
  private final Map<RegisterKey, @Nullable Long> read = new HashMap<>();

  @Test
  void nothing_is_known_of_a_new_ledger() {
    assertThat(standing.lastChange(ADAS_OFFICES)).isEmpty();
    assertThat(offices().known(ADA)).isFalse();
    assertThat(offices().termsOf(ADA)).isEmpty();
    assertThat(offices().termsIn(Office.CCEO)).isEmpty();
    assertThat(standing.view(Founding.class, this::note).done()).isFalse();
    assertThat(read)
        .containsOnlyKeys(ADAS_OFFICES, new RegisterKey("office-holders", "CCEO"), FOUNDING);
    assertThat(read.values()).containsOnlyNulls();
  }

  @Test
  void a_read_notes_the_entry_that_last_changed_what_was_read() {
    apply(4, registered(ADA));
    apply(7, appointed(ADA, Office.AUDITOR));
    assertThat(offices().known(ADA)).isTrue();
    assertThat(offices().holds(ADA, Office.AUDITOR, Story.NOW)).isTrue();
    assertThat(standing.view(Logins.class, this::note).personOf(loginOf(ADA))).contains(ADA);
    assertThat(standing.view(Founding.class, this::note).done()).isTrue();
    assertThat(read.remove(PARAMETERS)).isNull();
    assertThat(read).isEqualTo(Map.of(ADAS_OFFICES, 7L, ADAS_LOGIN, 4L, FOUNDING, 4L));
  }

  @Test
  void somebody_elses_entry_does_not_move_a_key() {
    apply(4, registered(ADA));
    apply(5, registered(STRANGER));
    apply(6, appointed(STRANGER, Office.LEGAL));
    assertThat(standing.lastChange(ADAS_OFFICES)).hasValue(4);
    assertThat(standing.lastChange(AUDITORS)).isEmpty();
  }

  @Test
  void what_an_entry_is_said_to_change_is_what_it_changes_before_and_after() {
    long index = 1;
    for (Class<? extends Event> type : Capabilities.eventTypes()) {
      Recorded entry = recorded(index++, Samples.of(type));
      Set<RegisterKey> said = standing.changes(entry).keys();
      standing.apply(entry);
      assertThat(standing.changes(entry).keys()).as(type.getSimpleName()).isEqualTo(said);
      assertThat(said)
          .as(type.getSimpleName())
          .allSatisfy(key -> assertThat(standing.lastChange(key)).hasValue(entry.index()));
    }
  }

  @Test
  void the_end_of_an_office_moves_the_person_and_the_office() {
    apply(1, registered(ADA));
    apply(2, appointed(ADA, Office.AUDITOR));
    Recorded end =
        recorded(3, new OfficeEnded(ADA, Office.AUDITOR, IN_JANUARY, null, IN_JANUARY, REASON));
    assertThat(standing.changes(end).keys()).isEqualTo(Set.of(ADAS_OFFICES, AUDITORS));
    standing.apply(end);
    assertThat(offices().holders(Office.AUDITOR, Story.NOW)).isEmpty();
    assertThat(standing.lastChange(AUDITORS)).hasValue(3);
  }

  @Test
  void an_unknown_register_holds_nothing() {
    assertThat(standing.lastChange(new RegisterKey("nothing", "x"))).isEmpty();
  }

  @Test
  void facts_are_read_through_declared_views_alone() {
    Set<Class<?>> views = new HashSet<>(standing.views());
    assertThat(views).contains(Offices.class, Logins.class, Founding.class);
    assertThat(views).allSatisfy(view -> assertThat(standing.view(view, this::note)).isNotNull());
    assertThatThrownBy(() -> standing.view(String.class, this::note))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private Offices offices() {
    return standing.view(Offices.class, this::note);
  }

  private void note(RegisterKey key, @Nullable Long at) {
    read.put(key, at);
  }

  private void apply(long index, Event event) {
    standing.apply(recorded(index, event));
  }

  private static Recorded recorded(long index, Event event) {
    UUID id = new UUID(0, index);
    return new Recorded(index, id, "x-" + id, 0, Story.NOW, Actor.policy("story"), event);
  }
}
