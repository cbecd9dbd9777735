/** What somebody read and wrote in a case: two other questions, told in one order. */
@NullMarked
package io.probity.query.trail;

import org.jspecify.annotations.NullMarked;
