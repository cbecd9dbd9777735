/** Somebody asks what the right decision would be, and is answered; a report only if they agree. */
@NullMarked
package io.probity.core.inquiry;

import org.jspecify.annotations.NullMarked;
