/** What all commands, events and policies have in common. */
@NullMarked
package io.probity.core.message;

import org.jspecify.annotations.NullMarked;
