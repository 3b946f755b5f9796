/** What announcing asks the world for: channels. */
@NamedInterface("spi")
@NullMarked
package org.releasemanager.announcement.spi;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
