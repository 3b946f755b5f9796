/** What the engine asks the rooms for. */
@NamedInterface("spi")
@NullMarked
package org.releasemanager.engine.spi;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
