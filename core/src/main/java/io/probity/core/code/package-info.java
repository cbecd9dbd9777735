/** Versions of the code of ethics. */
@NullMarked
package io.probity.core.code;

import org.jspecify.annotations.NullMarked;
