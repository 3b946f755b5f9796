/** What the stores of all rooms share. Knows no room and no table. */
@ApplicationModule(
        displayName = "Database",
        allowedDependencies = {})
@NullMarked
package org.releasemanager.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
