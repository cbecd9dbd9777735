/** What is alleged, against which provision of the code, and what was found. */
@NullMarked
package io.probity.core.allegation;

import org.jspecify.annotations.NullMarked;
