/** Questions about people, their offices and powers, and the rules that bind them all. */
@NullMarked
package io.probity.api.reading.people;

import org.jspecify.annotations.NullMarked;
