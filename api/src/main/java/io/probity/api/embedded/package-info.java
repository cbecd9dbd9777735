/** A broker and a document store inside the process, so that one command runs the product. */
@NullMarked
package io.probity.api.embedded;

import org.jspecify.annotations.NullMarked;
