package io.probity.core.standing;

import io.probity.core.message.Event;
import io.probity.core.party.Actor;
import io.probity.core.party.Capacity;
import io.probity.core.party.Login;
import io.probity.core.party.Office;
import io.probity.core.party.PersonId;
import io.probity.core.register.RegisterEvent.AppointedToOffice;
import io.probity.core.register.RegisterEvent.PersonRegistered;
import io.probity.core.sealing.Confidential;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** The people of the stories: one for each office, and a few who hold none. */
public final class People {

  public static final PersonId CCEO = person(1);
  public static final PersonId GENERAL_AUDITOR = person(2);
  public static final PersonId CHAIR = person(3);
  public static final PersonId SECRETARY = person(4);
  public static final PersonId COMMITTEE_MEMBER = person(5);
  public static final PersonId EXECUTIVE = person(6);
  public static final PersonId DIRECTOR = person(7);
  public static final PersonId COMPLIANCE = person(8);
  public static final PersonId LEGAL = person(9);
  public static final PersonId HELP_LINE = person(10);
  public static final PersonId INVESTIGATOR = person(11);
  public static final PersonId AUDITOR = person(12);
  public static final PersonId STEWARD = person(13);
  public static final PersonId HR = person(14);
  public static final PersonId ADMINISTRATOR = person(15);

  /** A second investigator. */
  public static final PersonId INVESTIGATOR_TOO = person(16);

  /** Known, without an office. */
  public static final PersonId ADA = person(17);

  /** Known, without an office. */
  public static final PersonId BEN = person(18);

  /** Not known. */
  public static final PersonId STRANGER = person(99);

  public static final LocalDate IN_JANUARY = LocalDate.of(2026, 1, 5);
  public static final Confidential REASON = Confidential.text("As the Board resolved.");

  private static final Map<Office, PersonId> HOLDERS = holders();

  private People() {}

  /** Everybody registered and in office since January. */
  public static List<Event> inOffice() {
    List<Event> events = new ArrayList<>();
    for (int number = 1; number <= 18; number++) {
      events.add(registered(person(number)));
    }
    HOLDERS.forEach((office, person) -> events.add(appointed(person, office)));
    events.add(appointed(INVESTIGATOR_TOO, Office.INVESTIGATOR));
    return events;
  }

  public static PersonRegistered registered(PersonId person) {
    return new PersonRegistered(
        person, loginOf(person), Confidential.text("A name").about(person.toString()));
  }

  public static AppointedToOffice appointed(PersonId person, Office office) {
    return new AppointedToOffice(person, office, null, null, IN_JANUARY, REASON);
  }

  public static Login loginOf(PersonId person) {
    byte[] hmac = new byte[32];
    hmac[31] = (byte) person.value().getLeastSignificantBits();
    return new Login(Base64.getEncoder().encodeToString(hmac));
  }

  /** The holder of the office of this capacity, acting in it. */
  public static Actor as(Capacity capacity) {
    return Actor.staff(
        Objects.requireNonNull(HOLDERS.get(capacity.office().orElseThrow())), capacity);
  }

  public static Actor as(PersonId person, Capacity capacity) {
    return Actor.staff(person, capacity);
  }

  /** Somebody acting for nobody but themselves. */
  public static Actor as(PersonId person) {
    return Actor.staff(person, Capacity.COVERED_PERSON);
  }

  private static Map<Office, PersonId> holders() {
    Map<Office, PersonId> holders = new EnumMap<>(Office.class);
    int number = 1;
    for (Office office : Office.values()) {
      holders.put(office, person(number++));
    }
    return holders;
  }

  private static PersonId person(int number) {
    return new PersonId(new UUID(0x4000L, 0x8000_0000_0000_0000L | number));
  }
}
