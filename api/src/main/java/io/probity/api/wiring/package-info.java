/** Puts the parts together: one configuration per technology. */
@NullMarked
package io.probity.api.wiring;

import org.jspecify.annotations.NullMarked;
