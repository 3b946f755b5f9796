package org.releasemanager.engine.spi;

import java.time.Instant;
import java.util.Optional;

/** Exceptions of a room by which an outside system asks for peace: the next attempt comes no sooner. */
public interface Postponement {
    /** Until when nobody asks again, if this failure says so. */
    Optional<Instant> notBefore(Throwable failure);
}
