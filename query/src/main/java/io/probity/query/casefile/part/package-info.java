/** What a case file holds, part by part. */
@NullMarked
package io.probity.query.casefile.part;

import org.jspecify.annotations.NullMarked;
