/**
 * The release itself: its id, version, state, phase and timeline; the REST doors that start, show and cancel it. Refuses
 * to know how any phase does its work.
 */
@ApplicationModule(
        displayName = "Release",
        allowedDependencies = {"database", "web", "product", "engine", "engine::spi"})
@NullMarked
package org.releasemanager.release;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
