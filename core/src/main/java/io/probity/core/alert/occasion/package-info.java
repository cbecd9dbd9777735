/** What gives occasion to tell somebody: an event, or a day that has come. */
@NullMarked
package io.probity.core.alert.occasion;

import org.jspecify.annotations.NullMarked;
