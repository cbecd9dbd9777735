package io.probity.core.standing;

import static io.probity.core.standing.NeedToKnowWorld.any;
import static io.probity.core.standing.NeedToKnowWorld.caseId;

import io.probity.core.casework.CaseEvent.CaseOpened;
import io.probity.core.casework.CaseId;
import io.probity.core.escalation.EscalationId;
import io.probity.core.intake.ReportId;
import io.probity.core.investigation.InvestigationId;
import io.probity.core.ledger.seal.KeyId;
import io.probity.core.ledger.seal.SealedRef;
import io.probity.core.ledger.tree.Hash;
import io.probity.core.mailbox.MailboxId;
import io.probity.core.message.Event;
import io.probity.core.message.Recorded;
import io.probity.core.message.StreamId;
import io.probity.core.party.Actor;
import io.probity.core.party.Capacity;
import io.probity.core.party.Office;
import io.probity.core.party.PersonId;
import io.probity.core.register.RegisterEvent.AppointedToOffice;
import io.probity.core.screening.ScreeningId;
import io.probity.core.sealing.Confidential;
import io.probity.core.standing.PowersOracle.Power;
import io.probity.core.standing.PowersOracle.Term;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** What happened to some cases, told to the product and to an oracle alike. */
final class NeedToKnowWorld {
  static final int CASES = 4;

  final StandingRegisters standing =
      new StandingRegisters(
          (person, asked) -> asked.stream().anyMatch(key -> person.equals(keyOwner(key))));
  final NeedToKnowOracle oracle = new NeedToKnowOracle();
  final OtherMatters others = new OtherMatters();
  final Map<StreamId, Matter> belongs = new HashMap<>();
  final List<PersonId> people = new ArrayList<>();
  Instant now = Story.NOW;
  private final Map<String, PersonId> keys = new HashMap<>();
  private long entries;

  NeedToKnowWorld(Random random) {
    for (Event event : People.inOffice()) {
      record(event);
      if (event instanceof AppointedToOffice appointed) {
        terms(appointed.personId()).add(new Term(appointed.office(), appointed.from(), null));
      }
    }
    IntStream.rangeClosed(1, 18).forEach(number -> people.add(person(number)));
    for (int number = 0; number < CASES; number++) {
      Matter matter = new Matter(number);
      for (Office office : Office.values()) {
        if (number % 2 == 0 && random.nextInt(10) == 0) {
          matter.hiddenFrom.add(office);
        }
      }
      oracle.matters.put(number, matter);
      record(
          new CaseOpened(caseId(number), report(number), now, null, Set.copyOf(matter.hiddenFrom)));
    }
    new Beginnings(this, random).record();
  }

  private @Nullable PersonId keyOwner(String key) {
    return keys.get(key);
  }

  /** The number of an id that was not given before. */
  long next() {
    return ++entries;
  }

  void record(Event event) {
    record(event, Actor.policy("story"));
  }

  void record(Event event, Actor actor) {
    UUID id = new UUID(0, ++entries);
    standing.apply(new Recorded(entries, id, "story-" + id, 0, now, actor, event));
  }

  /**
   * Mostly in an office that they hold or under a power that they have, sometimes in one that they
   * do not, or in none.
   */
  Actor actor(Random random) {
    PersonId person = any(people, random);
    boolean honest = random.nextInt(5) > 0;
    if (random.nextInt(3) == 0 && !oracle.powers.powers.isEmpty()) {
      return delegate(any(oracle.powers.powers, random), honest ? null : person);
    }
    List<Office> held = oracle.powers.officesOf(person).stream().sorted().toList();
    if (held.isEmpty() && honest) {
      return Actor.staff(person, Capacity.COVERED_PERSON);
    }
    Office office = any(honest ? held : List.of(Office.values()), random);
    return Actor.staff(person, Capacity.valueOf(office.name()));
  }

  private static Actor delegate(Power power, @Nullable PersonId instead) {
    PersonId who = instead == null ? power.delegate() : instead;
    Capacity capacity = Capacity.valueOf(power.office().name());
    return new Actor(who.toString(), capacity, power.principal(), power.id());
  }

  Confidential sealedFor(PersonId person) {
    byte[] raw = new byte[KeyId.BYTES];
    raw[0] = (byte) keys.size();
    raw[1] = (byte) (keys.size() >> 8);
    KeyId key = KeyId.of(raw);
    keys.put(key.base64(), person);
    SealedRef ref = new SealedRef("person", key, 313, Hash.ZERO, Hash.ZERO);
    return Confidential.reference(new Confidential.Reference("x-1", new UUID(0, 1), ref));
  }

  List<Term> terms(PersonId person) {
    return oracle.powers.terms.computeIfAbsent(person, _ -> new ArrayList<>());
  }

  Set<PersonId> tied(PersonId person) {
    return oracle.ties.computeIfAbsent(person, _ -> new HashSet<>());
  }

  /** That with which the case began. */
  static ReportId report(int number) {
    return new ReportId(new UUID(7, number));
  }

  /** The id of the thing of that kind that belongs to the case with this number. */
  static UUID idOf(Class<?> type, int number) {
    if (Set.of(ReportId.class, MailboxId.class).contains(type)) {
      return report(number).value();
    }
    boolean asTheCase =
        Set.of(ScreeningId.class, InvestigationId.class, EscalationId.class).contains(type);
    return asTheCase
        ? caseId(number).value()
        : new UUID(type.getSimpleName().hashCode() & 0xffffL, number);
  }

  @Nullable PersonId liaisonOf(UUID mailbox) {
    Matter began = belongs.get(new MailboxId(mailbox));
    return began == null ? null : began.liaison;
  }

  /** The case to which it belongs now; a report goes from one to another. */
  Optional<Matter> about(StreamId id) {
    Optional<Matter> began = Optional.ofNullable(belongs.get(id));
    return id instanceof ReportId || id instanceof MailboxId
        ? began.map(each -> each.into == null ? each : each.into)
        : began;
  }

  static CaseId caseId(int number) {
    return new CaseId(new UUID(0x4000L, 0x9000_0000_0000_0100L | number));
  }

  private static PersonId person(int number) {
    return new PersonId(new UUID(0x4000L, 0x8000_0000_0000_0000L | number));
  }

  static <T> T any(List<T> all, Random random) {
    return all.get(random.nextInt(all.size()));
  }
}
