/** Who is calling: from the token to the actor. */
@NullMarked
package io.probity.api.security;

import org.jspecify.annotations.NullMarked;
