/**
 * Who is told what, when, over which channel, and whether it got there. Refuses to write the documents it points to, to
 * let a release fail because a message did, and to know how messages leave: that is the outbox's.
 */
@ApplicationModule(
        displayName = "Announcement",
        allowedDependencies = {
            "database",
            "product",
            "release",
            "release::spi",
            "change",
            "documentation",
            "effect::outbox",
            "engine",
            "engine::spi"
        })
@NullMarked
package org.releasemanager.announcement;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
