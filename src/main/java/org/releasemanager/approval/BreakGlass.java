package org.releasemanager.approval;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.releasemanager.approval.store.ApprovalRows;
import org.releasemanager.approval.store.BreakGlassRows;
import org.releasemanager.approval.store.BreakGlassRows.BreakGlassRow;
import org.releasemanager.release.Deviation;
import org.releasemanager.release.Deviations;
import org.releasemanager.release.Releases;
import org.releasemanager.release.Timeline;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The emergency: production is on fire and the approvers cannot be reached. One person asks, another one confirms; what is
 * missing then is owed.
 */
@Component
public class BreakGlass {
    /** A request that nobody confirmed in this time has lapsed. */
    private static final Duration LAPSES = Duration.ofHours(4);

    private final BreakGlassRows rows;
    private final ApprovalRows approvals;
    private final Releases releases;
    private final Deviations deviations;
    private final Exclusions exclusions;
    private final Timeline timeline;
    private final Clock clock;

    BreakGlass(
            BreakGlassRows rows,
            ApprovalRows approvals,
            Releases releases,
            Deviations deviations,
            Exclusions exclusions,
            Timeline timeline,
            Clock clock) {
        this.rows = rows;
        this.approvals = approvals;
        this.releases = releases;
        this.deviations = deviations;
        this.exclusions = exclusions;
        this.timeline = timeline;
        this.clock = clock;
    }

    /** @return why it is refused, in a sentence; empty if it waits for its second person now */
    @Transactional
    public Optional<String> ask(String releaseId, String person, String reason) {
        approvals.lock(releaseId);
        var last = rows.last(releaseId);
        var open = last.filter(this::waits);
        if (open.isPresent()) {
            return Optional.of(open.get().askedBy() + " has asked for it at "
                    + open.get().askedAt() + " already: it needs the confirmation of a second person");
        }
        rows.insert(
                releaseId,
                last.map(BreakGlassRow::number).orElse(0) + 1,
                releases.get(releaseId).round(),
                person,
                reason,
                clock.instant());
        timeline.record(
                releaseId, person, "break-glass-asked", person + " asks to go on without all approvals: " + reason);
        return Optional.empty();
    }

    /**
     * @param accountEmail the mail address of the person's account
     * @return why it is refused, in a sentence; empty if the glass is broken now
     */
    @Transactional
    public Optional<String> confirm(String releaseId, String person, Optional<String> accountEmail) {
        approvals.lock(releaseId);
        var asked = rows.last(releaseId).filter(this::waits);
        if (asked.isEmpty()) {
            return Optional.of("Nobody asks to break the glass for " + releaseId + " at the moment");
        }
        if (asked.get().askedBy().equals(person)) {
            return Optional.of("You asked for it yourself: a second person has to confirm it");
        }
        var excluded = exclusions.reasonAgainst(releaseId, person, accountEmail);
        if (excluded.isPresent()) {
            return excluded;
        }
        rows.confirm(releaseId, asked.get().number(), person, clock.instant());
        deviations.recordByTwo(
                releaseId,
                Deviation.Kind.BREAK_GLASS,
                "callActivity_approveRelease",
                asked.get().askedBy(),
                person,
                "Broke the glass: " + asked.get().askedBy() + " asked, " + person + " confirmed: "
                        + asked.get().reason());
        return Optional.empty();
    }

    private boolean waits(BreakGlassRow row) {
        return row.confirmedAt() == null
                && row.askedAt().toInstant().plus(LAPSES).isAfter(clock.instant());
    }
}
