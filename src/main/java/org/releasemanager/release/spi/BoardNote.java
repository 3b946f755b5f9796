package org.releasemanager.release.spi;

import java.util.Optional;

/** What a room has to say above all releases, on the board. Asked whenever somebody looks: it must be cheap. */
public interface BoardNote {
    /** Plain text; empty when there is nothing to say. */
    Optional<String> sentence();
}
