/**
 * The codes by which whoever reported or asked returns, and what slows down whoever guesses them.
 */
@NullMarked
package io.probity.api.mailbox;

import org.jspecify.annotations.NullMarked;
