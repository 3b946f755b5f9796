/** What gates ask the world for: checks that read evidence, and places where evidence lies. */
@NamedInterface("spi")
@NullMarked
package org.releasemanager.gate.spi;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
