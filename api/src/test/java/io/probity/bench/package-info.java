/** The benchmark: what the product does, beside what the machine can do, in one run. */
@NullMarked
package io.probity.bench;

import org.jspecify.annotations.NullMarked;
