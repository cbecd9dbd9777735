/** Which cases are there for whoever asks, and how many of each kind? */
@NullMarked
package io.probity.query.caseload;

import org.jspecify.annotations.NullMarked;
