/** Which versions of the models run, and how a release moves from one version to another. */
@NamedInterface("migration")
@NullMarked
package org.releasemanager.engine.migration;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
