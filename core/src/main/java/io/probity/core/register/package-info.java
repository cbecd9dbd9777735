/** Covered persons and their offices; the standing facts that decisions rely on, as interfaces. */
@NullMarked
package io.probity.core.register;

import org.jspecify.annotations.NullMarked;
