/**
 * Moves of running releases to other versions of the models: ordered with a reason, confirmed by a second person, done release by
 * release, with the exact models of before and after kept. Refuses to know what the models draw.
 */
@ApplicationModule(
        displayName = "Migration",
        allowedDependencies = {"database", "web", "release", "release::spi", "evidence::spi", "engine::migration"})
@NullMarked
package org.releasemanager.migration;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
