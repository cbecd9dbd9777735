/** What an entry changed, from what to what: one class for each family of events. */
@NullMarked
package io.probity.query.history.telling;

import org.jspecify.annotations.NullMarked;
