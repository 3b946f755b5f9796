/**
 * The first minutes of somebody who has just started the application: a small product with a git history of its own and
 * three releases in different states, made by the real process. Present in the default profile only.
 */
@ApplicationModule(
        displayName = "Demo",
        allowedDependencies = {"product", "release", "release::spi", "engine", "engine::spi"})
@NullMarked
package org.releasemanager.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
