/** Questions over HTTP: cases, their histories, waivers; each answered for whoever asks. */
@NullMarked
package io.probity.api.reading;

import org.jspecify.annotations.NullMarked;
