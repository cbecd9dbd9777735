/**
 * The contact with whoever reported: receipt, messages both ways, feedback, and who keeps it up.
 */
@NullMarked
package io.probity.core.mailbox;

import org.jspecify.annotations.NullMarked;
