/** How was the same misconduct disciplined, in one case and another? */
@NullMarked
package io.probity.query.consistency;

import org.jspecify.annotations.NullMarked;
