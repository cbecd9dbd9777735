/** Versions of the code of ethics, and the provisions in them. */
@NullMarked
package io.probity.core.code;

import org.jspecify.annotations.NullMarked;
