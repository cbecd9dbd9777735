/** Which questions were asked, and what was answered? */
@NullMarked
package io.probity.query.inquiries;

import org.jspecify.annotations.NullMarked;
