/** What comes with a request that changes something: its body, its key, the position it expects. */
@NullMarked
package io.probity.api.command.request;

import org.jspecify.annotations.NullMarked;
