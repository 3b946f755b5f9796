/**
 * The texts of a release: changelog, notes, guides and the report; from templates, stored with versions. Refuses to send
 * them to anybody.
 */
@ApplicationModule(
        displayName = "Documentation",
        allowedDependencies = {
            "product",
            "release",
            "release::spi",
            "change",
            "risk",
            "planning",
            "gate",
            "deployment",
            "deployment::spi",
            "engine",
            "engine::spi"
        })
@NullMarked
package org.releasemanager.documentation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
