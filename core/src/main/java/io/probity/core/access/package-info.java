/**
 * Who is let in on a case beyond those who handle it: by grant, by audit engagement, by release.
 */
@NullMarked
package io.probity.core.access;

import org.jspecify.annotations.NullMarked;
