/** Whether those who work on a case are free of conflict, and what follows where they are not. */
@NullMarked
package io.probity.core.screening;

import org.jspecify.annotations.NullMarked;
