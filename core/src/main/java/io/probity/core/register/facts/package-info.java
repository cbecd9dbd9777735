/** What decisions ask of people, their offices and relations, as interfaces. */
@NullMarked
package io.probity.core.register.facts;

import org.jspecify.annotations.NullMarked;
