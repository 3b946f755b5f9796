/**
 * Whether what runs works: asked right after a deployment, over a time of observation, and after the release. Refuses to
 * decide what follows from it.
 */
@ApplicationModule(
        displayName = "Health",
        allowedDependencies = {
            "product",
            "product::spi",
            "release",
            "release::spi",
            "deployment",
            "deployment::spi",
            "effect",
            "effect::http",
            "engine",
            "engine::spi"
        })
@NullMarked
package org.releasemanager.health;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
