/** What whoever sends a command says and hears: submission, outcome, and the refusals between. */
@NullMarked
package io.probity.core.journal.desk;

import org.jspecify.annotations.NullMarked;
