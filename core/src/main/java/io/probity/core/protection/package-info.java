/** The watch that nobody suffers for what they reported or witnessed. */
@NullMarked
package io.probity.core.protection;

import org.jspecify.annotations.NullMarked;
