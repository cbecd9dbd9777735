/** Who acts, for whom, and by what right. */
@NullMarked
package io.probity.core.party;

import org.jspecify.annotations.NullMarked;
