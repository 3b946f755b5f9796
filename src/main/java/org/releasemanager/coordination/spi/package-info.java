/** What coordination asks the world for: how an issue stands, and which artifacts there are. */
@NamedInterface("spi")
@NullMarked
package org.releasemanager.coordination.spi;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
