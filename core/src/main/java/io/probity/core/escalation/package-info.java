/** What might be material, and the duty to tell the audit committee in time. */
@NullMarked
package io.probity.core.escalation;

import org.jspecify.annotations.NullMarked;
