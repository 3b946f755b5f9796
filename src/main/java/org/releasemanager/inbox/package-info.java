/**
 * What outside systems tell by signed webhooks: verified, stored first, then handed to whoever waits for it, once. Shows
 * what came too early, fits nothing or was refused, and lets people replay and discard it. Refuses to know how a system
 * signs, and what a step of a release does with what it was told.
 */
@ApplicationModule(
        displayName = "Inbox",
        allowedDependencies = {"database", "web", "product", "release", "release::spi"})
@NullMarked
package org.releasemanager.inbox;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
