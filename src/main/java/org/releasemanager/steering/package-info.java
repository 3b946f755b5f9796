/**
 * What people do to releases that run: stop the line and let single releases pass, give a failed step one more try, skip it,
 * or do it by hand; each with a reason, and two of them where it matters. Refuses to know what a step is for.
 */
@ApplicationModule(
        displayName = "Steering",
        allowedDependencies = {
            "database",
            "web",
            "product",
            "product::spi",
            "release",
            "release::spi",
            "deployment",
            "deployment::spi",
            "evidence::spi",
            "engine",
            "engine::spi"
        })
@NullMarked
package org.releasemanager.steering;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
