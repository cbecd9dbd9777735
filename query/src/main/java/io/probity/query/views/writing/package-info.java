/**
 * How changes reach the collections of a view: in bulk, counted, beside the live ones, and compared
 * with them.
 */
@NullMarked
package io.probity.query.views.writing;

import org.jspecify.annotations.NullMarked;
