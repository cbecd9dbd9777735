/** What a downstream system may look like: it knows Kafka, and nothing of Probity's code. */
@NullMarked
package io.probity.sample;

import org.jspecify.annotations.NullMarked;
