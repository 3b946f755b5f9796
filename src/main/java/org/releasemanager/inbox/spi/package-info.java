/** What the inbox asks the world for: who can tell a genuine webhook, and who waits for what it tells. */
@NamedInterface("spi")
@NullMarked
package org.releasemanager.inbox.spi;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
