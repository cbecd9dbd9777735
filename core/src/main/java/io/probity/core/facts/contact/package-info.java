/** What decisions ask of reports, inquiries and tests of the hotline, as interfaces. */
@NullMarked
package io.probity.core.facts.contact;

import org.jspecify.annotations.NullMarked;
