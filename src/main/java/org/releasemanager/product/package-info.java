/**
 * What may be released: products with their repository, services, environments, teams, audiences, gates and people, as
 * validated and versioned definitions. Refuses to know of any release.
 */
@ApplicationModule(displayName = "Product", allowedDependencies = "web")
@NullMarked
package org.releasemanager.product;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
