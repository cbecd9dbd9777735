/** Where reports and questions come in without a token, and whoever holds their code returns. */
@NullMarked
package io.probity.api.intake;

import org.jspecify.annotations.NullMarked;
