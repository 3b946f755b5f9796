/**
 * After a release: what users say, what was learned, and what shall be done about it. Refuses to name culprits.
 */
@ApplicationModule(
        displayName = "Review",
        allowedDependencies = {"database", "product", "release", "release::spi", "engine", "engine::spi"})
@NullMarked
package org.releasemanager.review;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
