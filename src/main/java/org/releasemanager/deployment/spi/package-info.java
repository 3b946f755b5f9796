/** What deploying asks the world for. */
@NamedInterface("spi")
@NullMarked
package org.releasemanager.deployment.spi;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
