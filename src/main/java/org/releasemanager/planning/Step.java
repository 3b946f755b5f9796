package org.releasemanager.planning;

import java.util.Set;
import java.util.function.ToDoubleFunction;
import org.releasemanager.planning.schedule.Activity;
import org.releasemanager.planning.schedule.Estimate;

/**
 * An activity that every release goes through, and the rule for how much work it is.
 *
 * @param team a team of the product, or who else has to act
 * @param shared whether the team's members share the work; otherwise it takes one person, however many there are
 * @param effort working days of one person, most likely
 */
record Step(String id, String name, String team, boolean shared, ToDoubleFunction<Workload> effort, Set<String> after) {
    /** At best, everything is this share of the likely effort. */
    private static final double AT_BEST = 0.6;

    private static final double AT_WORST = 1.5;
    private static final double MORE_PER_LEVEL = 0.5;

    int people(Workload workload) {
        return shared ? workload.people(team) : 1;
    }

    /** At worst, it takes 1.5 times the likely effort at low risk, and half as much again with each level: 2, 2.5, 3. */
    Activity activity(Workload workload, double pace) {
        double likely = pace * effort.applyAsDouble(workload) / people(workload);
        double worst = AT_WORST + MORE_PER_LEVEL * workload.level().ordinal();
        return new Activity(id, new Estimate(AT_BEST * likely, likely, worst * likely), after);
    }
}
