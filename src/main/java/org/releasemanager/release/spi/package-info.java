/** What a release asks the world for: a process that drives it, changes that it ships, and why it waits. */
@NamedInterface("spi")
@NullMarked
package org.releasemanager.release.spi;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
