package io.probity.core.standing;

import io.probity.core.party.Office;
import io.probity.core.party.PersonId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** What the oracle knows besides cases: each by the id of its stream. */
final class OtherMatters {

  /** A waiver that somebody asked for, and the cases that it has to do with. */
  record Wish(PersonId requester, Set<Matter> linked) {}

  /** A question, by whom, and from whom it is kept. */
  record Question(UUID inquirer, Set<Office> hiddenFrom, boolean becameReport) {}

  /** That two people are bound, whom it binds, and who said so. */
  record Tie(Set<PersonId> both, Set<PersonId> bound, String declaredBy) {}

  final Map<UUID, Wish> waivers = new HashMap<>();
  final Map<UUID, Question> inquiries = new HashMap<>();
  final Map<UUID, Tie> ties = new HashMap<>();

  /** By the link, the case into which a report went. */
  final Map<UUID, Matter> links = new HashMap<>();

  final Map<UUID, Set<Matter>> related = new HashMap<>();

  /** Who asked for each release of a case. */
  final Map<UUID, PersonId> releases = new HashMap<>();

  /** Of each audit, the cases that it names; none where it is of all. */
  final Map<UUID, Set<Matter>> engagements = new HashMap<>();

  /** Who is to carry out each corrective action. */
  final Map<UUID, PersonId> owners = new HashMap<>();

  /** By which random id whoever made a report returns. */
  final Map<UUID, UUID> reporters = new HashMap<>();

  final Set<UUID> trials = new HashSet<>();
  final Set<UUID> codeVersions = new HashSet<>();
}
