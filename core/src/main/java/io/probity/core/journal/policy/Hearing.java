package io.probity.core.journal.policy;

import io.probity.core.custody.CommandId;
import io.probity.core.custody.LedgerWork;
import io.probity.core.custody.PlaceLost;
import io.probity.core.facts.Reads;
import io.probity.core.facts.WorkOnLedger;
import io.probity.core.journal.LogAppend;
import io.probity.core.journal.codec.EventCodec;
import io.probity.core.journal.desk.CommandDesk;
import io.probity.core.journal.desk.KeyReused;
import io.probity.core.journal.desk.LedgerUnavailable;
import io.probity.core.journal.desk.Outcome;
import io.probity.core.journal.desk.Submission;
import io.probity.core.journal.group.Member;
import io.probity.core.journal.group.PlacesOfWork;
import io.probity.core.journal.group.Step;
import io.probity.core.journal.group.Work;
import io.probity.core.ledger.CommittedEntry;
import io.probity.core.ledger.Entry;
import io.probity.core.ledger.ReaderPosition;
import io.probity.core.message.Policy;
import io.probity.core.message.Recorded;
import io.probity.core.rule.RuleBroken;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Lets each policy hear each entry, and sends what it asks for; on the reader's thread. */
final class Hearing implements Work {
  private static final Logger LOG = LoggerFactory.getLogger(PolicyRunner.class);
  private static final Duration RETRY = Duration.ofSeconds(1);

  private final CommandDesk desk;
  private final LogAppend log;
  private final EventCodec codec;
  private final List<Policy> policies;
  private final WorkOnLedger recorded;
  private final PolicyCommands commands;
  private final PlacesOfWork places;
  private final List<OnTurn> others;
  private final Map<Policy, Long> enabled = new HashMap<>();
  private final CountDownLatch allEnabled = new CountDownLatch(1);
  private OptionalLong loss = OptionalLong.empty();

  Hearing(PolicyParts parts, List<OnTurn> others) {
    this.desk = parts.journal().desk();
    this.log = parts.journal().log();
    this.codec = parts.codec();
    this.policies = parts.policies();
    this.recorded = parts.facts().view(WorkOnLedger.class, Reads.UNNOTED);
    this.commands = new PolicyCommands(parts.secret());
    this.places = new PlacesOfWork(parts.journal(), parts.secret(), parts.facts(), parts.clock());
    this.others = others;
  }

  @Override
  public void begin() {
    loss = OptionalLong.empty();
    others.forEach(OnTurn::begin);
  }

  @Override
  public void end() {
    others.forEach(OnTurn::end);
  }

  @Override
  public boolean isNew() {
    return !recorded.anyEnabled();
  }

  @Override
  public void take(List<Step> steps, Member member) {
    @Nullable ReaderPosition done = null;
    try {
      for (Step step : steps) {
        step.batch().entries().forEach(this::hear);
        done = step.after();
      }
    } finally {
      // If we stop here, the same entries are heard again and the same commands sent.
      if (done != null) {
        member.commit(done);
      }
    }
  }

  /** After the group has a place: so a place that is missing later was lost. */
  @Override
  public void ready() {
    for (Policy policy : policies) {
      if (!enabled.containsKey(policy)) {
        OptionalLong at = recorded.enabled(policy.name());
        enabled.put(policy, at.isPresent() ? at.getAsLong() : log.append(commands.enabled(policy)));
      }
    }
    allEnabled.countDown();
  }

  boolean awaitEnabled(Duration patience) throws InterruptedException {
    return allEnabled.await(patience.toNanos(), TimeUnit.NANOSECONDS);
  }

  private void hear(CommittedEntry committed) {
    if (committed.index() == 0) {
      return;
    }
    Recorded entry = codec.recorded(committed.index(), Entry.decode(committed.bytes()));
    for (Policy policy : policies) {
      Long since = enabled.get(policy);
      if (since != null && entry.index() > since) {
        commands.of(policy, entry, 1).forEach(this::send);
      }
    }
  }

  private void send(Submission command) {
    if (recorded.refused(new CommandId(command.commandId().base64())).isPresent()) {
      return; // refused before: now for people to settle
    }
    try {
      switch (desk.submit(command)) {
        case Outcome.Committed _ -> {}
        case Outcome.InDoubt _ -> throw new LedgerUnavailable("in doubt", RETRY);
      }
    } catch (RuleBroken broken) {
      LOG.warn(
          "{} was refused {} by {}",
          command.actor().id(),
          command.command().getClass().getSimpleName(),
          broken.rule().id());
    } catch (KeyReused _) {
      // An earlier release of the policy asked for something else, and got it.
      LOG.warn("{} has sent another command for this entry before", command.actor().id());
    }
  }

  @Override
  public Optional<Long> lost(PlaceLost what) {
    if (loss.isEmpty()) {
      loss = OptionalLong.of(places.recordLoss(LedgerWork.POLICIES, what));
    }
    return places.setSince(LedgerWork.POLICIES, loss.getAsLong());
  }
}
