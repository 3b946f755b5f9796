/**
 * What exactly ships: versions, commits, the change set, the tag, and the files of a commit. Refuses to know what
 * anybody does with it.
 */
@ApplicationModule(
        displayName = "Change",
        allowedDependencies = {"database", "product", "release", "release::spi", "engine", "engine::spi"})
@NullMarked
package org.releasemanager.change;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
