/** What happened to a case, in order: what changed, by whom, in which capacity, why? */
@NullMarked
package io.probity.query.history;

import org.jspecify.annotations.NullMarked;
