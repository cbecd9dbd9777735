/** Axon as far as we use it: loads what is verified, decides, notes what it was decided on. */
@NullMarked
package io.probity.core.journal.deciding;

import org.jspecify.annotations.NullMarked;
