/** A report is made, taken down or forwarded, and what is added to it later. */
@NullMarked
package io.probity.core.intake;

import org.jspecify.annotations.NullMarked;
