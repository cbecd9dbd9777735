/** How this node fares: what balancers and operators ask. */
@NullMarked
package io.probity.api.health;

import org.jspecify.annotations.NullMarked;
