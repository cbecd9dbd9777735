/** Which shapes the JSON of a command may have: each reads a value, and describes itself. */
@NullMarked
package io.probity.api.command.shape;

import org.jspecify.annotations.NullMarked;
