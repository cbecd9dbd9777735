/**
 * How questions over HTTP are answered: within what whoever asks may see, and sealed text opened.
 */
@NullMarked
package io.probity.api.reading;

import org.jspecify.annotations.NullMarked;
