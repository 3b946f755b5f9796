package org.releasemanager.duty;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.releasemanager.planning.schedule.WorkingDays;

/** The rungs of the ladder: who has been told last about a task that waits. */
public enum Notice {
    NOBODY,
    /** Those who are to do it, before it is due. */
    REMINDED,
    /** Those who are to do it, at the moment it is due. */
    DUE,
    /** The leads of their teams. */
    LEAD,
    /** The release managers. */
    MANAGER;

    public boolean isEscalation() {
        return compareTo(LEAD) >= 0;
    }

    Optional<Notice> next() {
        return this == MANAGER ? Optional.empty() : Optional.of(values()[ordinal() + 1]);
    }

    /** When it is given. A reminder never comes in the first half of the time there is. */
    Instant at(Instant opened, Instant due, ZoneId zone, DutyProperties settings) {
        return switch (this) {
            case NOBODY -> opened;
            case REMINDED -> reminder(opened, due, zone, settings.remindBefore());
            case DUE -> due;
            case LEAD -> WorkingDays.after(due, settings.leadAfter(), zone);
            case MANAGER -> WorkingDays.after(due, settings.managerAfter(), zone);
        };
    }

    private static Instant reminder(Instant opened, Instant due, ZoneId zone, Duration before) {
        var begin = opened.isBefore(due) ? opened : due;
        var half = begin.plus(Duration.between(begin, due).dividedBy(2));
        var wanted = WorkingDays.before(due, before, zone);
        return wanted.isBefore(half) ? half : wanted;
    }
}
