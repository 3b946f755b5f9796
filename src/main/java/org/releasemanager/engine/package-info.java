/**
 * Everything Camunda: the shapes that delegates, listeners and evidence of all rooms share, the configuration of the
 * engine, its guards and its doors. Knows no room; only the {@code bpmn} packages of the rooms use it.
 */
@ApplicationModule(
        displayName = "Engine",
        allowedDependencies = {"database", "web"})
@NullMarked
package org.releasemanager.engine;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
