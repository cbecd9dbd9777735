/** Tells people by mail that something waits for them, and nothing else. */
@NullMarked
package io.probity.api.alert;

import org.jspecify.annotations.NullMarked;
