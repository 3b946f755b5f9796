/**
 * The way back: what of a release is taken back in which order, whether that worked, what speaks for and against it, and
 * which versions turned out to be bad. Refuses to decide between back and forward: a table or a person does.
 */
@ApplicationModule(
        displayName = "Rollback",
        allowedDependencies = {
            "product",
            "release",
            "release::spi",
            "change",
            "deployment",
            "deployment::spi",
            "health",
            "engine",
            "engine::spi"
        })
@NullMarked
package org.releasemanager.rollback;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
