package org.releasemanager.approval;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import org.jspecify.annotations.Nullable;

/** When production starts, as far as it matters for who must approve. */
public enum LaunchWindow {
    /** As soon as everything is ready. */
    UNPLANNED,
    WORKING_HOURS,
    /** At night or on a weekend, by the zone of the target. */
    OUT_OF_HOURS;

    /** @param opens inclusive
     *  @param closes exclusive */
    public static LaunchWindow of(@Nullable ZonedDateTime target, LocalTime opens, LocalTime closes) {
        if (target == null) {
            return UNPLANNED;
        }
        boolean weekend = target.getDayOfWeek() == DayOfWeek.SATURDAY || target.getDayOfWeek() == DayOfWeek.SUNDAY;
        var time = target.toLocalTime();
        boolean open = !weekend && !time.isBefore(opens) && time.isBefore(closes);
        return open ? WORKING_HOURS : OUT_OF_HOURS;
    }
}
