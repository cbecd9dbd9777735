/** People named, investigators assigned, streams named, closing: the case around one report. */
@NullMarked
package io.probity.core.casework;

import org.jspecify.annotations.NullMarked;
