/** What time an entry is recorded at, and when nobody can tell. */
@NullMarked
package io.probity.core.journal.clock;

import org.jspecify.annotations.NullMarked;
