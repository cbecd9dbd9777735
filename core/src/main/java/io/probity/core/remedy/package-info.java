/** What is done so that it does not happen again, and to get back what was lost. */
@NullMarked
package io.probity.core.remedy;

import org.jspecify.annotations.NullMarked;
