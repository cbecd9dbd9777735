package io.probity.core.standing;

import static io.probity.core.casework.Cases.REASONS;
import static io.probity.core.standing.NeedToKnowWorld.any;

import io.probity.core.delegation.DelegateMode;
import io.probity.core.delegation.DelegationEvent.CodingConfirmed;
import io.probity.core.delegation.DelegationEvent.DelegateSubstituted;
import io.probity.core.delegation.DelegationEvent.DelegationConditionMet;
import io.probity.core.delegation.DelegationEvent.DelegationGranted;
import io.probity.core.delegation.DelegationEvent.DelegationRevoked;
import io.probity.core.delegation.DelegationId;
import io.probity.core.delegation.Terms;
import io.probity.core.party.Office;
import io.probity.core.party.PersonId;
import io.probity.core.party.Scope;
import io.probity.core.standing.PowersOracle.Power;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who gives power to whom, confirms it and takes it back. */
final class RandomPowers {
  private static final List<Office> DELEGATING =
      List.of(Office.CCEO, Office.GENERAL_AUDITOR, Office.HELP_LINE);
  private static final List<Scope> SCOPES =
      List.of(
          Scope.INVESTIGATE,
          Scope.ASSIGN,
          Scope.ESCALATE,
          Scope.REFER,
          Scope.INTAKE,
          Scope.INCIDENTAL,
          Scope.SUBSTITUTE);

  private final NeedToKnowWorld world;
  private final PowersOracle oracle;
  private final Random random;

  RandomPowers(NeedToKnowWorld world, Random random) {
    this.world = world;
    this.oracle = world.oracle.powers;
    this.random = random;
  }

  /** For somebody in office, or for whoever acts under a power that lasts. */
  void empower() {
    PersonId delegate = any(world.people, random);
    List<Power> live = oracle.powers.stream().filter(oracle::isLive).toList();
    boolean substitutes = !live.isEmpty() && random.nextInt(3) == 0;
    Power under = substitutes ? any(live, random) : null;
    Office office = under == null ? any(DELEGATING, random) : under.office();
    List<PersonId> holders =
        world.people.stream().filter(each -> oracle.holds(each, office)).toList();
    if (under == null && holders.isEmpty()) {
      return;
    }
    PersonId principal = under == null ? any(holders, random) : under.principal();
    if (!principal.equals(delegate) && (under == null || !under.delegate().equals(delegate))) {
      give(power(under, principal, delegate, office));
    }
  }

  private Power power(@Nullable Power under, PersonId principal, PersonId delegate, Office office) {
    List<Scope> possible = under == null ? SCOPES : under.scope().stream().sorted().toList();
    Set<Scope> scope = EnumSet.of(any(possible, random), any(possible, random));
    LocalDate today = oracle.today;
    LocalDate lastDay = today.plusDays(random.nextInt(30));
    UUID id = new UUID(0x4000L, 0x8000_0000_0000_0000L | world.next());
    return new Power(id, under, principal, delegate, office, Set.copyOf(scope), today, lastDay);
  }

  private void give(Power power) {
    DelegationId id = new DelegationId(power.id());
    Power under = power.under();
    Terms terms =
        new Terms(
            List.of(power.delegate()),
            DelegateMode.ANY,
            power.scope(),
            power.lastDay(),
            power.since());
    world.record(
        under == null
            ? new DelegationGranted(
                id, power.principal(), power.office(), terms, world.now, REASONS, REASONS)
            : new DelegateSubstituted(
                id,
                new DelegationId(under.id()),
                under.delegate(),
                power.principal(),
                power.office(),
                terms,
                world.now,
                REASONS,
                REASONS));
    oracle.powers.add(power);
  }

  void confirm() {
    if (!oracle.powers.isEmpty()) {
      Power power = oracle.powers.getLast();
      if (random.nextInt(4) > 0 && oracle.confirmed.add(power)) {
        world.record(new CodingConfirmed(new DelegationId(power.id()), power.scope()));
      }
    }
  }

  /** By revocation, or since its principal is no longer in office. */
  void end() {
    if (oracle.powers.isEmpty()) {
      return;
    }
    Power power = any(oracle.powers, random);
    DelegationId id = new DelegationId(power.id());
    boolean inOffice = oracle.holds(power.principal(), power.office());
    if (oracle.ended.add(power)) {
      world.record(
          inOffice
              ? new DelegationRevoked(id, power.lastDay(), null, world.now, world.now, REASONS)
              : new DelegationConditionMet(id, power.principal(), power.office()));
    }
  }
}
