/** A report is made, by its reporter or taken down for them. */
@NullMarked
package io.probity.core.intake;

import org.jspecify.annotations.NullMarked;
