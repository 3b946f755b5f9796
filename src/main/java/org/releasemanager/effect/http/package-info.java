/** How this application speaks HTTP to others: deadlines, bounds, breakers, and which addresses it refuses. */
@NamedInterface("http")
@NullMarked
package org.releasemanager.effect.http;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
