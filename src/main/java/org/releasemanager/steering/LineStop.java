package org.releasemanager.steering;

import java.time.Instant;
import java.util.Optional;

/**
 * The line is stopped.
 *
 * @param product empty when it is stopped for all
 */
public record LineStop(long id, Optional<String> product, String person, String reason, Instant since) {
    /** As the board and the release pages say it. */
    public String sentence() {
        return "The line" + product.map(key -> " of " + key).orElse("") + " is stopped since " + since + " by " + person
                + ": " + reason;
    }
}
