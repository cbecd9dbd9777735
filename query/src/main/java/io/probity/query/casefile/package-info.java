/** What is known of one case? */
@NullMarked
package io.probity.query.casefile;

import org.jspecify.annotations.NullMarked;
