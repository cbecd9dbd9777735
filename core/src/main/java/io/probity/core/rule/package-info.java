/** Numbered rules, and the refusal that names one. */
@NullMarked
package io.probity.core.rule;

import org.jspecify.annotations.NullMarked;
