/** The standing facts as the journal and decisions need them, as interfaces. */
@NullMarked
package io.probity.core.facts;

import org.jspecify.annotations.NullMarked;
