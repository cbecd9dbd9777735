package io.probity.core.delegation;

import static io.probity.core.standing.People.ADA;
import static io.probity.core.standing.People.BEN;
import static io.probity.core.standing.People.CCEO;
import static io.probity.core.standing.People.INVESTIGATOR;
import static io.probity.core.standing.People.REASON;
import static io.probity.core.standing.Story.NOW;

import io.probity.core.custody.CustodyEvent.CommandRefused;
import io.probity.core.delegation.DelegationCommand.GrantDelegation;
import io.probity.core.delegation.DelegationCommand.SubstituteDelegate;
import io.probity.core.delegation.DelegationEvent.DelegateSubstituted;
import io.probity.core.delegation.DelegationEvent.DelegationGranted;
import io.probity.core.message.Event;
import io.probity.core.message.Recorded;
import io.probity.core.party.Actor;
import io.probity.core.party.Capacity;
import io.probity.core.party.Office;
import io.probity.core.party.PersonId;
import io.probity.core.party.Scope;
import io.probity.core.register.RegisterEvent.StewardAreasSet;
import io.probity.core.standing.Samples;
import io.probity.core.standing.StandingRegisters;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** The instruments of the stories: the CCEO lets Ada and Ben act, and Ada names a substitute. */
public final class Instruments {

  public static final DelegationId GRANTED = new DelegationId(new UUID(0x400bL, 1));
  public static final DelegationId SUBSTITUTED = new DelegationId(new UUID(0x400bL, 2));
  public static final LocalDate IN_FEBRUARY = LocalDate.of(2026, 2, 2);

  private Instruments() {}

  public static GrantDelegation grant(Instant from, Scope... scope) {
    return new GrantDelegation(GRANTED, terms(DelegateMode.ANY, scope), from, REASON, REASON, NOW);
  }

  public static DelegationGranted granted(Instant from, Scope... scope) {
    return granted(terms(DelegateMode.ANY, scope), from);
  }

  public static DelegationGranted granted(DelegateMode mode, Scope... scope) {
    return granted(terms(mode, scope), NOW);
  }

  public static DelegationGranted granted(Terms terms, Instant from) {
    return new DelegationGranted(GRANTED, CCEO, Office.CCEO, terms, from, REASON, REASON);
  }

  public static SubstituteDelegate substitute(DelegationId parent, Scope... scope) {
    return new SubstituteDelegate(SUBSTITUTED, parent, substitutes(scope), REASON, REASON, NOW);
  }

  public static DelegateSubstituted substituted(PersonId by, Scope... scope) {
    return new DelegateSubstituted(
        SUBSTITUTED, GRANTED, by, CCEO, Office.CCEO, substitutes(scope), NOW, REASON, REASON);
  }

  public static Terms terms(DelegateMode mode, Scope... scope) {
    return new Terms(List.of(ADA, BEN), mode, Set.of(scope), null, IN_FEBRUARY);
  }

  public static Terms substitutes(Scope... scope) {
    return new Terms(List.of(INVESTIGATOR), DelegateMode.ANY, Set.of(scope), null, IN_FEBRUARY);
  }

  /** Acting in the office of the CCEO. */
  public static Actor underIt(PersonId delegate, DelegationId delegation) {
    return new Actor(delegate.toString(), Capacity.CCEO, CCEO, delegation.value());
  }

  /** The id of an entry by which this delegate did something. */
  public static UUID actOf(PersonId delegate, StandingRegisters standing) {
    return entry(delegate, standing, Samples.of(StewardAreasSet.class));
  }

  /** The id of an entry that says what this delegate was refused. */
  public static UUID refusalOf(PersonId delegate, StandingRegisters standing) {
    return entry(delegate, standing, Samples.of(CommandRefused.class));
  }

  private static UUID entry(PersonId delegate, StandingRegisters standing, Event event) {
    UUID id = new UUID(0x400cL, 1);
    standing.apply(new Recorded(900, id, "x-1", 0, NOW, underIt(delegate, GRANTED), event));
    return id;
  }
}
