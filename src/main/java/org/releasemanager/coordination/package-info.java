/**
 * What teams and releases do for each other: development, testing and documentation for a release, what a release waits for
 * before production, and trains that take several releases along. Refuses to judge the results.
 */
@ApplicationModule(
        displayName = "Coordination",
        allowedDependencies = {
            "database",
            "web",
            "product",
            "product::spi",
            "release",
            "release::spi",
            "change",
            "deployment",
            "gate::spi",
            "duty",
            "evidence::spi",
            "engine",
            "engine::spi"
        })
@NullMarked
package org.releasemanager.coordination;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
