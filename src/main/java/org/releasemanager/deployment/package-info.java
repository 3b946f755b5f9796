/**
 * Environments and their leases, and what is put into them and taken back: submitted to a tool, waited for, recorded.
 * Refuses to know how a tool does it, and whether what runs is healthy.
 */
@ApplicationModule(
        displayName = "Deployment",
        allowedDependencies = {
            "database",
            "web",
            "product",
            "product::spi",
            "release",
            "release::spi",
            "change",
            "documentation::spi",
            "inbox::spi",
            "effect",
            "effect::spi",
            "evidence::spi",
            "engine",
            "engine::spi"
        })
@NullMarked
package org.releasemanager.deployment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
