/** What is due, what was missed, and what was done in time? */
@NullMarked
package io.probity.query.duedates;

import org.jspecify.annotations.NullMarked;
