/** What the evidence pack asks the rooms for. */
@NamedInterface("spi")
@NullMarked
package org.releasemanager.evidence.spi;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
