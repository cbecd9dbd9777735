/** A story that the product plays into itself, so that there is something real to look at. */
@NullMarked
package io.probity.api.demo;

import org.jspecify.annotations.NullMarked;
