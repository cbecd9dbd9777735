/** Refusals and faults as RFC 9457 problem details. */
@NullMarked
package io.probity.api.problem;

import org.jspecify.annotations.NullMarked;
