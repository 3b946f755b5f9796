/**
 * Strategy, scope, schedule, resources, and the plan document with its fingerprint. Refuses to approve anything.
 */
@ApplicationModule(
        displayName = "Planning",
        allowedDependencies = {"product", "release", "release::spi", "change", "risk", "engine", "engine::spi"})
@NullMarked
package org.releasemanager.planning;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
