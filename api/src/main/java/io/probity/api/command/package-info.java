/** Every command over HTTP, from the sealed command types. */
@NullMarked
package io.probity.api.command;

import org.jspecify.annotations.NullMarked;
