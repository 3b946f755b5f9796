/**
 * Who is told what, when, over which channel, and whether it got there. Refuses to write the documents it points to, and
 * to let a release fail because a message did.
 */
@ApplicationModule(
        displayName = "Announcement",
        allowedDependencies = {"product", "release", "release::spi", "change", "documentation", "engine", "engine::spi"
        })
@NullMarked
package org.releasemanager.announcement;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
