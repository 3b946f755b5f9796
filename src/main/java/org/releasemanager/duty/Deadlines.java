package org.releasemanager.duty;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import org.releasemanager.planning.PlannedEnds;
import org.releasemanager.planning.schedule.WorkingDays;
import org.releasemanager.release.Release;
import org.springframework.stereotype.Component;

/**
 * Until when a task is to be done: the day that the plan says, unless that is over or the product gives less time; otherwise the
 * product's or the house's working time for this task.
 */
@Component
class Deadlines {
    private static final String PREFIX = "userTask_";

    private final PlannedEnds planned;
    private final DutyProperties settings;

    Deadlines(PlannedEnds planned, DutyProperties settings) {
        this.planned = planned;
        this.settings = settings;
    }

    Instant of(Release release, String definition, Instant opened) {
        var own = Optional.ofNullable(release.product().deadlines().get(name(definition)))
                .map(time -> WorkingDays.after(opened, time, zone(release)));
        var plan = planned.of(release.id(), definition).filter(opened::isBefore);
        var due =
                own.isPresent() && plan.isPresent() ? Optional.of(earlier(own.get(), plan.get())) : own.or(() -> plan);
        return due.orElseGet(() -> WorkingDays.after(opened, usual(definition), zone(release)))
                .truncatedTo(ChronoUnit.MILLIS);
    }

    /** In which working time counts. */
    ZoneId zone(Release release) {
        var target = release.target();
        return target == null ? settings.zone() : target.getZone();
    }

    private Duration usual(String definition) {
        return settings.deadlines().getOrDefault(kebabCase(name(definition)), settings.deadline());
    }

    /** {@code approveRelease} of {@code userTask_approveRelease}, and of the same task in another place of its model. */
    static String name(String definition) {
        return definition.replaceFirst("^" + PREFIX, "").replaceFirst("_.*", "");
    }

    private static String kebabCase(String name) {
        return name.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
