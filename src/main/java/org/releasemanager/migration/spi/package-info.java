/** What a move asks the world for: the models, and the process instances that follow them. */
@NamedInterface("spi")
@NullMarked
package org.releasemanager.migration.spi;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
