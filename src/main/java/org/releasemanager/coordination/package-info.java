/**
 * What teams do for a release besides code: development, testing, documentation. Refuses to judge the results.
 */
@ApplicationModule(
        displayName = "Coordination",
        allowedDependencies = {"product", "release", "release::spi", "change", "engine", "engine::spi"})
@NullMarked
package org.releasemanager.coordination;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
