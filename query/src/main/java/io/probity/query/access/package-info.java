/** Who read what is sealed of a case, when, and by what right. */
@NullMarked
package io.probity.query.access;

import org.jspecify.annotations.NullMarked;
