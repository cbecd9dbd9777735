/** Several reports of the same facts in one case, and what one case has to do with another. */
@NullMarked
package io.probity.core.linking;

import org.jspecify.annotations.NullMarked;
