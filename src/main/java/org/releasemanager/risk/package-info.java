/**
 * How risky a release is: factors computed from its changes, its product and the calendar; score, level and mitigations.
 * Refuses to decide what follows from it.
 */
@ApplicationModule(
        displayName = "Risk",
        allowedDependencies = {"product", "release", "release::spi", "change", "engine", "engine::spi"})
@NullMarked
package org.releasemanager.risk;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
