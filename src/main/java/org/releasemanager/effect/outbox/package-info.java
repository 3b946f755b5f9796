/**
 * The outbox: messages of every room, each delivered once over its channel or shown as undelivered. A channel that is down
 * holds up nobody.
 */
@NamedInterface("outbox")
@NullMarked
package org.releasemanager.effect.outbox;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
