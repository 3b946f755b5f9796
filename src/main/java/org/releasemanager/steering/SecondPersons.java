package org.releasemanager.steering;

import java.util.List;
import java.util.Optional;
import org.releasemanager.release.OneLine;
import org.releasemanager.release.Timeline;
import org.releasemanager.steering.store.AskRows;
import org.releasemanager.steering.store.AskRows.Ask;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Where one person is not enough: the first one asks, and a second one asks for the same within the hour. */
@Component
class SecondPersons {
    private final AskRows rows;
    private final Timeline timeline;

    SecondPersons(AskRows rows, Timeline timeline) {
        this.rows = rows;
        this.timeline = timeline;
    }

    /**
     * Confirms what another person asked for, or else asks for it and tells so on the timeline.
     *
     * @param subject all that the second person has to want as well; hashed by the caller where it is long
     * @param what completes "asks to …"
     * @return the first person and their reason, if this is the second one
     */
    @Transactional(propagation = Propagation.MANDATORY)
    Optional<Ask> confirm(String releaseId, String action, String subject, String person, String reason, String what) {
        List<Ask> asked = rows.open(releaseId, action, subject);
        Optional<Ask> other = asked.stream()
                .filter(ask -> !ask.person().equals(person))
                .findFirst()
                .filter(ask -> rows.confirm(ask, person));
        if (other.isEmpty() && asked.isEmpty()) {
            rows.insert(releaseId, action, subject, person, reason);
            timeline.record(
                    releaseId,
                    person,
                    "confirmation-asked",
                    person + " asks to " + what + ": " + OneLine.of(reason)
                            + ". A second person has to confirm it within the hour");
        }
        return other;
    }
}
