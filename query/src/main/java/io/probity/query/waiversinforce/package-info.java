/** Which waivers are in force on a day? */
@NullMarked
package io.probity.query.waiversinforce;

import org.jspecify.annotations.NullMarked;
