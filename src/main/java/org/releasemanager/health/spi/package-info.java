/** What health asks the world for. */
@NamedInterface("spi")
@NullMarked
package org.releasemanager.health.spi;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
