/**
 * Makes an outside call happen once: the ledger of effects with their keys, the look after what is still open, the outbox of
 * messages, and one policy for HTTP. Refuses to know what an effect means and which system it goes to.
 */
@ApplicationModule(
        displayName = "Effect",
        allowedDependencies = {"web", "engine", "engine::spi"})
@NullMarked
package org.releasemanager.effect;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
