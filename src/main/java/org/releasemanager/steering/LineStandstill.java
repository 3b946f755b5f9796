package org.releasemanager.steering;

import java.util.Collection;
import java.util.Set;
import org.releasemanager.deployment.spi.Standstill;
import org.releasemanager.steering.store.LineRows;
import org.springframework.stereotype.Component;

/** Nothing begins for a release whose line is stopped, unless it may pass. */
@Component
class LineStandstill implements Standstill {
    private final LineRows rows;

    LineStandstill(LineRows rows) {
        this.rows = rows;
    }

    @Override
    public Set<String> among(Collection<String> releaseIds) {
        return Set.copyOf(rows.stopped(releaseIds));
    }
}
