/** Permission, for a bounded time, to depart from provisions of the code. */
@NullMarked
package io.probity.core.waiver;

import org.jspecify.annotations.NullMarked;
