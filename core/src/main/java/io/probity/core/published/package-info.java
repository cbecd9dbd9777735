/** What downstream systems may see of each event. */
@NullMarked
package io.probity.core.published;

import org.jspecify.annotations.NullMarked;
