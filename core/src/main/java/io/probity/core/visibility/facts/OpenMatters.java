package io.probity.core.visibility.facts;

import io.probity.core.party.PersonId;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/**
 * What still keeps a case from closing. Registers {@code open-matters} and {@code hearings}, one
 * key for each case, and what tells who worked on it and may see it still.
 */
public interface OpenMatters {

  /** One such thing. */
  record OpenMatter(String stream, Why why) {}

  /** Why a stream keeps its case open. */
  enum Why {
    /** An allegation without a finding. */
    UNDECIDED,
    /** A finding with which nobody else has agreed yet. */
    NOT_APPROVED,
    /** Something was substantiated, and nobody said why it could happen. */
    NO_ROOT_CAUSE,
    /** Somebody is said to have reported what they knew to be false, and nobody decided it. */
    KNOWLEDGE_UNDECIDED,
    /** Discipline stands for what was found not to be so after all. */
    DISCIPLINE_WITHOUT_FINDING,
    /** A corrective action without an owner and a due date. */
    NOT_PLANNED,
    /**
     * A check suspected retaliation, nobody settled it, and no case is related since that is about
     * it and is looked into; or none of which the asker may know. In a closed case too.
     */
    RETALIATION_SUSPECTED,
    /** Something was substantiated against a subject who was not heard, and nobody said why not. */
    NOT_HEARD,
    /** Whoever reported was given no feedback, and nobody said why none can be. */
    NO_FEEDBACK,
    /** Nobody keeps up the contact with whoever reported, or nobody who still may. */
    NO_LIAISON,
    /** The case has not yet named this stream as its own. */
    UNNAMED,
    /** Nobody said yet what is to become of it. */
    NOT_TRIAGED,
    /** All who investigated it left, or will, and nobody took over yet. */
    NOT_HANDED_OVER,
    /** Nobody said yet whether the case might be material. */
    NOT_ASSESSED,
    /**
     * Somebody who worked on it did not yet say that they are free of conflict, or said so and may
     * not see it any more: whoever leads it has everybody recused to whom that applies.
     */
    NOT_ATTESTED,
    /**
     * A subject alone says that they are bound to somebody who worked on it, and who did not attest
     * since to be free of conflict all the same.
     */
    TIE_TO_LOOK_AT,
    /** Its investigation is paused. */
    PAUSED,
    /** Nobody reviewed yet what somebody did who was recused since. */
    TAINT_TO_REVIEW,
    /** It might be material, and the audit committee was not informed. */
    NOT_ESCALATED
  }

  /** All of them at this moment. None says to whom the case is closed. */
  Set<OpenMatter> of(UUID caseId, Instant at);

  /**
   * All of them for this person: what a case looks into of which they may not know is open as
   * before, so that they learn nothing of that case.
   */
  Set<OpenMatter> of(UUID caseId, PersonId asking, Instant at);

  /** Whether a tie of this one handler is among them. */
  boolean isTieToLookAt(UUID caseId, PersonId handler);
}
