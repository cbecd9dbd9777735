/** What is somebody to look at, and did a message tell them so? */
@NullMarked
package io.probity.query.alerts;

import org.jspecify.annotations.NullMarked;
