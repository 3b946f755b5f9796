/**
 * What a release can prove: by which versions of models it ran, how its decisions were made, and the evidence pack that an
 * auditor checks without us. Refuses to know what the rooms hold: each puts its own part into the pack.
 */
@ApplicationModule(
        displayName = "Evidence",
        allowedDependencies = {"database", "web", "product", "release", "release::spi", "engine", "engine::spi"})
@NullMarked
package org.releasemanager.evidence;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
