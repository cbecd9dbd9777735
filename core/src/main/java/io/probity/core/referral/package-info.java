/** What the Company tells public officials of a case, on which basis, and what it withholds. */
@NullMarked
package io.probity.core.referral;

import org.jspecify.annotations.NullMarked;
