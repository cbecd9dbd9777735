/** How was each test of the hotline handled? */
@NullMarked
package io.probity.query.trials;

import org.jspecify.annotations.NullMarked;
