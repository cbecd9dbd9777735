/** Questions about cases, inquiries and waivers, and about what is sealed in them. */
@NullMarked
package io.probity.api.reading.cases;

import org.jspecify.annotations.NullMarked;
