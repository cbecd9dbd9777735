/** Lets policies and clocks send their commands, once each. */
@NullMarked
package io.probity.core.journal.policy;

import org.jspecify.annotations.NullMarked;
