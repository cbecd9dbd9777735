/** What of a case was perhaps reported before, or comes too often from one sender? */
@NullMarked
package io.probity.query.signals;

import org.jspecify.annotations.NullMarked;
