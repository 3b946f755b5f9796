/** How every door of this application says no, in one shape. Refuses to know what the rooms behind the doors do. */
@ApplicationModule(
        displayName = "Web",
        allowedDependencies = {})
@NullMarked
package org.releasemanager.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
