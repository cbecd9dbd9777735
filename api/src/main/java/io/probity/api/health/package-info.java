/** How this node and its views fare: what balancers, operators and administrators ask. */
@NullMarked
package io.probity.api.health;

import org.jspecify.annotations.NullMarked;
