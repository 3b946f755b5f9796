/**
 * The texts of a release: changelog, notes, guides and the report; from templates, stored with versions. What other rooms
 * know comes as sections through {@code release::spi}, commands for the guides through {@code documentation::spi}. Refuses
 * to know those rooms, and to send a text to anybody.
 */
@ApplicationModule(
        displayName = "Documentation",
        allowedDependencies = {
            "web",
            "product",
            "release",
            "release::spi",
            "change",
            "evidence::spi",
            "engine",
            "engine::spi"
        })
@NullMarked
package org.releasemanager.documentation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
