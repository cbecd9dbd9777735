/** Who may act for whom, for what, until when. */
@NullMarked
package io.probity.core.delegation;

import org.jspecify.annotations.NullMarked;
