/** Questions about what waits for whoever asks: alerts, due dates, duties handed over, releases. */
@NullMarked
package io.probity.api.reading.waiting;

import org.jspecify.annotations.NullMarked;
