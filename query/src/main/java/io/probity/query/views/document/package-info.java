/** One document of a view: written while entries are folded, read when somebody asks. */
@NullMarked
package io.probity.query.views.document;

import org.jspecify.annotations.NullMarked;
