/**
 * Who is to act on each open task, by when, whether they were reminded and their leads told, and who stands in for whom.
 * Refuses to know what the tasks are about, and to decide whether a person may judge.
 */
@ApplicationModule(
        displayName = "Duty",
        allowedDependencies = {
            "database",
            "web",
            "product",
            "product::spi",
            "release",
            "release::spi",
            "planning",
            "planning::schedule",
            "documentation",
            "announcement",
            "effect::outbox",
            "evidence::spi",
            "engine",
            "engine::spi"
        })
@NullMarked
package org.releasemanager.duty;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
