package org.releasemanager.duty;

import java.time.Duration;
import java.time.ZoneId;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * All times but {@code every} and {@code sweepEvery} are working time: {@code P1D} is one working day.
 *
 * @param every how often each node looks who has to be told
 * @param sweepEvery how often each node looks for tasks of people who have left
 * @param deadline for tasks that neither the plan, the product nor {@code deadlines} says anything about
 * @param deadlines by the task's name in the models, for example {@code approve-release: PT8H}
 * @param remindBefore how long before a task is due
 * @param leadAfter how long after it was due its team's lead is told
 * @param managerAfter how long after it was due the release managers are told
 * @param zone of releases without an agreed start
 */
@ConfigurationProperties("release-manager.duty")
record DutyProperties(
        @DefaultValue("PT10S") Duration every,
        @DefaultValue("PT1H") Duration sweepEvery,
        @DefaultValue("P2D") Duration deadline,
        @DefaultValue Map<String, Duration> deadlines,
        @DefaultValue("PT4H") Duration remindBefore,
        @DefaultValue("PT4H") Duration leadAfter,
        @DefaultValue("P1D") Duration managerAfter,
        @DefaultValue("UTC") ZoneId zone) {
    private static final Duration LEAST = Duration.ofMillis(100);
    private static final Duration MOST = Duration.ofDays(365);

    DutyProperties {
        check("every", every, LEAST);
        check("sweep-every", sweepEvery, LEAST);
        check("deadline", deadline, Duration.ofMinutes(1));
        deadlines.forEach((task, time) -> check("deadlines." + task, time, Duration.ofMinutes(1)));
        check("remind-before", remindBefore, Duration.ZERO);
        check("lead-after", leadAfter, Duration.ZERO);
        check("manager-after", managerAfter, Duration.ZERO);
        if (managerAfter.compareTo(leadAfter) < 0) {
            throw new IllegalArgumentException("release-manager.duty.manager-after is " + managerAfter
                    + " and must not be shorter than lead-after, " + leadAfter
                    + ": leads are told before release managers");
        }
        deadlines = Map.copyOf(deadlines);
    }

    private static void check(String name, Duration time, Duration least) {
        if (time.compareTo(least) < 0 || time.compareTo(MOST) > 0) {
            throw new IllegalArgumentException(
                    "release-manager.duty." + name + " is " + time + " and must lie between " + least + " and " + MOST);
        }
    }
}
