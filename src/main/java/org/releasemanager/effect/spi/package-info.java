/** What the ledger asks those who can do an effect for. */
@NamedInterface("spi")
@NullMarked
package org.releasemanager.effect.spi;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
