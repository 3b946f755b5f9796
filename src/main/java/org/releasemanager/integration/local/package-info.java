/**
 * The built-in deployment tool {@code local}: exports a commit on this machine, builds it, switches a link, and supervises
 * the service that the {@code start} command runs. Implements {@code deployment::spi DeploymentTool}; always on. Needs
 * permission to write the environment's directory, {@code /bin/sh}, and {@code setsid} where services are started. What
 * runs here runs as the user of the release manager, with none of its secrets in the environment. Services outlive the
 * release manager where nothing else ends its sessions: under systemd that takes {@code KillMode=process}.
 *
 * <p>Order of reading: {@code Layout} (what lies where), {@code DeploymentWork} and
 * {@code UndoWork} (the two ways), {@code Switchover} (what they share), {@code Worker} (how work survives a crash).
 */
@ApplicationModule(
        displayName = "Local deployment",
        allowedDependencies = {"product", "change", "deployment", "deployment::spi"})
@NullMarked
package org.releasemanager.integration.local;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
