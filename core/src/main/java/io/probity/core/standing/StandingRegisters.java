package io.probity.core.standing;

import io.probity.core.facts.Reads;
import io.probity.core.facts.RegisterKey;
import io.probity.core.facts.StandingFacts;
import io.probity.core.message.Command;
import io.probity.core.message.Recorded;
import io.probity.core.parameters.PolicyParameters;
import io.probity.core.party.Actor;
import io.probity.core.standing.acting.ActFacts;
import io.probity.core.standing.acting.Authority;
import io.probity.core.standing.acting.DelegationFacts;
import io.probity.core.standing.acting.DelegationMarkFacts;
import io.probity.core.standing.casework.CaseworkFacts;
import io.probity.core.standing.casework.LinkFacts;
import io.probity.core.standing.casework.OpenMattersRead;
import io.probity.core.standing.contact.AlertFacts;
import io.probity.core.standing.contact.InquiryFacts;
import io.probity.core.standing.contact.MailboxFacts;
import io.probity.core.standing.contact.ReportFacts;
import io.probity.core.standing.contact.TrialFacts;
import io.probity.core.standing.fold.Facts;
import io.probity.core.standing.fold.Register;
import io.probity.core.standing.fold.Register.KeyChange;
import io.probity.core.standing.hands.HandlerFacts;
import io.probity.core.standing.hands.OutcomeFacts;
import io.probity.core.standing.people.CodeFacts;
import io.probity.core.standing.people.ParameterFacts;
import io.probity.core.standing.people.PeopleFacts;
import io.probity.core.standing.people.RelationFacts;
import io.probity.core.standing.people.WaiverFacts;
import io.probity.core.standing.sight.AccessFacts;
import io.probity.core.standing.sight.CasesInSight;
import io.probity.core.standing.sight.CasesLed;
import io.probity.core.standing.sight.TouchedCases;
import io.probity.core.standing.sight.WholeLedgerSight;
import io.probity.core.standing.work.ClockFacts;
import io.probity.core.standing.work.WorkFacts;
import io.probity.core.visibility.CaseVisibility;
import io.probity.core.visibility.Contacts;
import io.probity.core.visibility.HandOvers;
import io.probity.core.visibility.InquiryVisibility;
import io.probity.core.visibility.KnownConflicts;
import io.probity.core.visibility.Recognition;
import io.probity.core.visibility.VisibleCases;
import io.probity.core.visibility.facts.CaseFacts;
import io.probity.core.visibility.facts.Leads;
import io.probity.core.visibility.facts.OpenMatters;
import io.probity.core.visibility.facts.WholeLedger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;

/** All standing facts of all capabilities, in memory, folded from entries in ledger order. */
public final class StandingRegisters implements StandingFacts {

  private record KeyChanges(List<KeyChange<?>> each, TouchedCases touched) implements Changes {

    @Override
    public Set<RegisterKey> keys() {
      Set<RegisterKey> keys = new HashSet<>();
      for (KeyChange<?> change : each) {
        keys.add(change.key());
      }
      return keys;
    }

    @Override
    public void apply() {
      for (KeyChange<?> change : each) {
        change.apply();
      }
      for (KeyChange<?> change : each) {
        touched.note(change.key(), change.index());
      }
    }
  }

  private final Map<String, Register<?>> registers = new LinkedHashMap<>();
  private final Map<Class<?>, Function<Reads, Object>> views = new HashMap<>();
  private final TouchedCases touched;

  /** For ledgers in which nobody is sealed. */
  public StandingRegisters() {
    this(Recognition.NOBODY_IS_SEALED);
  }

  /**
   * @param recognition asked whenever somebody's sight of a case is in question
   */
  public StandingRegisters(Recognition recognition) {
    this(new ParameterFacts(), recognition);
  }

  private StandingRegisters(ParameterFacts parameters, Recognition recognition) {
    this(parameters, new PeopleFacts(parameters), new LinkFacts(), recognition);
  }

  private StandingRegisters(
      ParameterFacts parameters, PeopleFacts people, LinkFacts links, Recognition recognition) {
    this(
        parameters,
        people,
        links,
        new CaseworkFacts(people, links, recognition),
        new InquiryFacts(recognition));
  }

  private StandingRegisters(
      ParameterFacts parameters,
      PeopleFacts people,
      LinkFacts links,
      CaseworkFacts casework,
      InquiryFacts inquiries) {
    this(
        List.of(
            parameters,
            people,
            new RelationFacts(),
            new DelegationFacts(parameters),
            new DelegationMarkFacts(),
            new ActFacts(),
            new CodeFacts(),
            new WaiverFacts(),
            inquiries,
            new ReportFacts(),
            new TrialFacts(),
            new HandlerFacts(),
            links,
            new MailboxFacts(people),
            casework,
            new ClockFacts(Capabilities.ticking()),
            new OutcomeFacts(people),
            new AccessFacts(people),
            new AlertFacts(),
            new WorkFacts()));
    views.put(CaseVisibility.class, reads -> new CaseVisibility(this, reads));
    views.put(InquiryVisibility.class, reads -> new InquiryVisibility(this, reads));
    views.put(KnownConflicts.class, reads -> new KnownConflicts(this, reads));
    views.put(Contacts.class, reads -> new Contacts(this, reads));
    views.put(OpenMatters.class, reads -> new OpenMattersRead(casework, this, reads));
    Leads leads = new CasesLed(touched, casework, this);
    views.put(Leads.class, _ -> leads);
    views.put(HandOvers.class, _ -> new HandOvers(this));
    VisibleCases visibleCases = new CasesInSight(casework, this);
    views.put(VisibleCases.class, _ -> visibleCases);
    WholeLedger wholeLedger = new WholeLedgerSight(touched, casework, this);
    views.put(WholeLedger.class, _ -> wholeLedger);
  }

  private StandingRegisters(List<Facts> all) {
    touched = new TouchedCases(stream -> view(CaseFacts.class, Reads.UNNOTED).caseOf(stream));
    for (Facts facts : all) {
      facts.registers().forEach(register -> registers.put(register.name(), register));
      views.putAll(facts.views());
    }
  }

  @Override
  public Changes changes(Recorded entry) {
    List<KeyChange<?>> changes = new ArrayList<>();
    for (Register<?> register : registers.values()) {
      register.addChanges(entry, changes);
    }
    return new KeyChanges(List.copyOf(changes), touched);
  }

  @Override
  public OptionalLong lastChange(RegisterKey key) {
    Register<?> register = registers.get(key.register());
    return register == null ? OptionalLong.empty() : register.lastChange(key.key());
  }

  @Override
  public Set<Class<?>> views() {
    return Set.copyOf(views.keySet());
  }

  @Override
  public <T> T view(Class<T> type, Reads reads) {
    Function<Reads, Object> view = views.get(type);
    if (view == null) {
      throw new IllegalArgumentException("No standing facts are read through " + type.getName());
    }
    return type.cast(view.apply(reads));
  }

  @Override
  public String parametersVersion() {
    return view(PolicyParameters.class, Reads.UNNOTED).inForce().version();
  }

  @Override
  public void authorise(Command command, Actor actor, Reads reads) {
    Authority.check(command, actor, this, reads);
  }
}
