/** What the product asks of MongoDB: query shapes, and the indexes that serve them. */
@NullMarked
package io.probity.core.documents;

import org.jspecify.annotations.NullMarked;
