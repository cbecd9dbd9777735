/** Who is bound to whom, so that one has no part in what concerns the other. */
@NullMarked
package io.probity.core.relation;

import org.jspecify.annotations.NullMarked;
