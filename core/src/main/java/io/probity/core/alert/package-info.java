/** Who is to be told that something waits for them, and whether a message to them went out. */
@NullMarked
package io.probity.core.alert;

import org.jspecify.annotations.NullMarked;
