/**
 * Quality gates: what the evidence says, against which threshold, and what a person waived. Refuses to know what a red
 * gate means for the release.
 */
@ApplicationModule(
        displayName = "Gate",
        allowedDependencies = {
            "database",
            "web",
            "product",
            "product::spi",
            "release",
            "release::spi",
            "change",
            "evidence::spi",
            "health::spi",
            "engine",
            "engine::spi"
        })
@NullMarked
package org.releasemanager.gate;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
