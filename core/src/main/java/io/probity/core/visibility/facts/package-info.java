/** What decisions ask of a case, of who works on it and of who was let in, as interfaces. */
@NullMarked
package io.probity.core.visibility.facts;

import org.jspecify.annotations.NullMarked;
