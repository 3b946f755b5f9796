/** What a risk assessment asks the world for: factors. */
@NamedInterface("spi")
@NullMarked
package org.releasemanager.risk.spi;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
