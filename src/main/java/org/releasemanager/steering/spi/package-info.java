/** What steering asks of the process that drives releases. */
@NamedInterface("spi")
@NullMarked
package org.releasemanager.steering.spi;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
