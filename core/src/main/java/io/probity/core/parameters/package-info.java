/** What the code of ethics leaves open and the Company decided. */
@NullMarked
package io.probity.core.parameters;

import org.jspecify.annotations.NullMarked;
