/** Caseload, with a real document server. */
@NullMarked
package io.probity.query.caseload;

import org.jspecify.annotations.NullMarked;
