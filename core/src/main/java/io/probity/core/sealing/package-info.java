/**
 * Text and identities, sealed before they are recorded: data keys, the vault that keeps them, the
 * keyring that wraps them.
 */
@NullMarked
package io.probity.core.sealing;

import org.jspecify.annotations.NullMarked;
