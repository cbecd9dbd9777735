package io.probity.core.journal;

import io.probity.core.facts.StandingFacts;
import io.probity.core.journal.codec.EventCodec;
import io.probity.core.journal.desk.Receipts;
import io.probity.core.journal.desk.Submission;
import io.probity.core.journal.entries.CommittedBatches;
import io.probity.core.journal.entries.EntryIndex;
import io.probity.core.journal.entries.Tail;
import io.probity.core.ledger.note.VerifierKey;
import io.probity.core.sealing.Vault;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * What a journal is made of besides Kafka.
 *
 * @param facts empty: they are folded from the ledger at start
 * @param aggregates the classes that decide
 * @param index opens the entry index over the tail that feeds it
 * @param listeners hear each committed batch from the first on
 * @param keys with which the ledger's checkpoints are signed, for the genesis entry
 * @param bootstrap the bootstrap file as a command; recorded once, directly after genesis
 */
public record JournalParts(
    EventCodec codec,
    StandingFacts facts,
    Collection<? extends Class<?>> aggregates,
    Vault vault,
    Function<Tail, EntryIndex> index,
    List<CommittedBatches> listeners,
    Receipts receipts,
    List<VerifierKey> keys,
    InstantSource clock,
    Optional<Submission> bootstrap) {}
