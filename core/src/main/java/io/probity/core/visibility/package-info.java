/** Who may see a case, and by what right they act on it. */
@NullMarked
package io.probity.core.visibility;

import org.jspecify.annotations.NullMarked;
