/** Where somebody works, and over which parts of the Company an office reaches. */
@NullMarked
package io.probity.core.register.place;

import org.jspecify.annotations.NullMarked;
