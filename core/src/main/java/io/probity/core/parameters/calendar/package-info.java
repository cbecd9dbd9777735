/** By which calendar business days are counted, and in which time zone a day begins. */
@NullMarked
package io.probity.core.parameters.calendar;

import org.jspecify.annotations.NullMarked;
