/**
 * Who must say yes, who may not, and what they said. Refuses to know what the people read before they decide, and what
 * happens after a no.
 */
@ApplicationModule(
        displayName = "Approval",
        allowedDependencies = {
            "database",
            "web",
            "product",
            "release",
            "release::spi",
            "change",
            "duty",
            "evidence::spi",
            "engine",
            "engine::spi"
        })
@NullMarked
package org.releasemanager.approval;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
