/**
 * When production may be changed: freezes, windows, bookings of environments, and releases that wait for their time. Refuses
 * to know what a release does once its time has come.
 */
@ApplicationModule(
        displayName = "Calendar",
        allowedDependencies = {
            "database",
            "web",
            "product",
            "product::spi",
            "release",
            "release::spi",
            "deployment::spi",
            "effect",
            "evidence::spi",
            "engine",
            "engine::spi"
        })
@NullMarked
package org.releasemanager.calendar;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
