package org.releasemanager.release;

import org.releasemanager.release.spi.ReleaseProcess;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Ends a running release on a person's word. */
@Component
public class Cancellation {
    private static final int ATTEMPTS = 5;

    private final Releases releases;
    private final Timeline timeline;
    private final ReleaseProcess process;
    private final Holding holding;
    private final TransactionTemplate transaction;

    Cancellation(
            Releases releases,
            Timeline timeline,
            ReleaseProcess process,
            Holding holding,
            TransactionTemplate transaction) {
        this.releases = releases;
        this.timeline = timeline;
        this.process = process;
        this.holding = holding;
        this.transaction = transaction;
    }

    /** @return false if the release has already ended */
    public boolean cancel(String releaseId, String person, String reason) {
        for (int attempt = 1; ; attempt++) {
            try {
                return Boolean.TRUE.equals(
                        transaction.execute(status -> cancelOnce(releases.get(releaseId), person, reason)));
            } catch (org.springframework.dao.ConcurrencyFailureException | ReleaseBusy moved) {
                if (attempt == ATTEMPTS) {
                    throw moved;
                }
            }
        }
    }

    private boolean cancelOnce(Release release, String person, String reason) {
        if (release.isEnded()) {
            return false;
        }
        timeline.record(release.id(), person, "cancellation-requested", "Cancellation requested: " + reason);
        holding.letGo(release);
        return process.cancel(release, person, reason);
    }
}
