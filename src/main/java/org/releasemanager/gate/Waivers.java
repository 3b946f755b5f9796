package org.releasemanager.gate;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.releasemanager.gate.store.WaiverRecords;
import org.releasemanager.release.Deviation;
import org.releasemanager.release.Deviations;
import org.releasemanager.release.Release;
import org.releasemanager.release.Timeline;
import org.springframework.stereotype.Component;

/** A waiver takes two persons: the first asks, the second does the same. Whoever calls has locked the release. */
@Component
class Waivers {
    private final Deviations deviations;
    private final Timeline timeline;
    private final WaiverRecords records;
    private final WaiverRules rules;
    private final Clock clock;

    Waivers(Deviations deviations, Timeline timeline, WaiverRecords records, WaiverRules rules, Clock clock) {
        this.deviations = deviations;
        this.timeline = timeline;
        this.records = records;
        this.rules = rules;
        this.clock = clock;
    }

    WaiverOutcome waive(
            Release release, GateReport report, String gateId, String person, String reason, Instant until) {
        var refused = rules.refusal(release, report, gateId, person, reason, until);
        if (refused.isPresent()) {
            return refused.get();
        }
        var open = open(release, gateId);
        if (open.isEmpty()) {
            return ask(release, gateId, person, reason.strip(), until);
        }
        return open.get().person().equals(person)
                ? new WaiverOutcome.AskedAlready("You asked for this waiver yourself at "
                        + open.get().askedAt() + ": a second person has to do the same.")
                : confirm(open.get(), person, reason.strip(), until);
    }

    private Optional<Waiver> open(Release release, String gateId) {
        return records.of(release.id()).stream()
                .filter(waiver -> waiver.isOpenFor(release.round(), gateId, clock.instant()))
                .findFirst();
    }

    private WaiverOutcome ask(Release release, String gateId, String person, String reason, Instant until) {
        var waiver = records.add(
                Waiver.asked(release.id(), release.round(), gateId, person, reason, clock.instant(), until));
        timeline.record(
                release.id(),
                person,
                "gate-waiver-asked",
                "Asked to waive the quality gate '" + gateId + "' until " + until + ", a second person has to agree: "
                        + reason);
        return new WaiverOutcome.Asked(waiver);
    }

    private WaiverOutcome confirm(Waiver asked, String person, String reason, Instant until) {
        var waiver = asked.confirmed(person, clock.instant(), until);
        records.confirm(waiver, reason);
        deviations.recordByTwo(
                waiver.releaseId(),
                Deviation.Kind.WAIVER,
                waiver.gateId(),
                asked.person(),
                person,
                "Waived the quality gate '" + waiver.gateId() + "' until " + waiver.until() + ", as " + asked.person()
                        + " had asked (" + asked.reason() + "): " + reason);
        return new WaiverOutcome.Granted(waiver);
    }
}
