package io.probity.core.journal.desk;

import io.probity.core.facts.Reads;
import java.util.function.Consumer;

/**
 * On whose word the refused command of a policy is sent once more.
 *
 * @param permission throws {@link io.probity.core.rule.RuleBroken} if this person may not: asked
 *     first within the unit of work, so that what it reads becomes part of the command's basis
 */
public record SentAgain(Asked asked, Consumer<Reads> permission) {}
