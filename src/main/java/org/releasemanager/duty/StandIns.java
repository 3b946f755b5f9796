package org.releasemanager.duty;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.releasemanager.duty.store.AbsenceRows;
import org.springframework.stereotype.Component;

/**
 * Who stands in for whom. There are no chains: whoever stands in for a person who is away does not inherit those for whom that
 * person stood in.
 */
@Component
public class StandIns {
    private final AbsenceRows rows;
    private final Clock clock;

    StandIns(AbsenceRows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    /** The people in whose place this person may act at this moment; without themselves. */
    public List<String> actsFor(String person, Instant at) {
        return rows.notOver(at).stream()
                .filter(absence -> absence.isAt(at) && absence.standIn().equals(person))
                .map(Absence::person)
                .toList();
    }

    /** The one who stands in for this person now. */
    public Optional<String> of(String person) {
        Instant now = clock.instant();
        return rows.notOver(now).stream()
                .filter(absence -> absence.isAt(now) && absence.person().equals(person))
                .map(Absence::standIn)
                .findFirst();
    }

    /** Who is away at this moment. */
    List<Absence> current() {
        Instant now = clock.instant();
        return rows.notOver(now).stream().filter(absence -> absence.isAt(now)).toList();
    }
}
