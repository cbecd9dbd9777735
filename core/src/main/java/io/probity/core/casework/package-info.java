/**
 * People named, investigators assigned, streams named, closing: the case around what was reported.
 */
@NullMarked
package io.probity.core.casework;

import org.jspecify.annotations.NullMarked;
