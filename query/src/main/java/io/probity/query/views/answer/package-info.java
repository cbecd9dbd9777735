/** What a question gives back: as of which entry, page by page, within what may be seen. */
@NullMarked
package io.probity.query.views.answer;

import org.jspecify.annotations.NullMarked;
