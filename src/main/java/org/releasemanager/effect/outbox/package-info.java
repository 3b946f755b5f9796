/** Messages that are delivered once for each event and channel, or shown as undelivered. */
@NamedInterface("outbox")
@NullMarked
package org.releasemanager.effect.outbox;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
