/** What decisions ask of delegations and of the acts done under them, as interfaces. */
@NullMarked
package io.probity.core.facts.acting;

import org.jspecify.annotations.NullMarked;
