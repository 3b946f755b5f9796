package org.releasemanager.planning;

import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.releasemanager.planning.Plan.Forecast;
import org.releasemanager.planning.Plan.TargetChance;
import org.releasemanager.planning.schedule.Activity;
import org.releasemanager.planning.schedule.ActivityNetwork;
import org.releasemanager.planning.schedule.CriticalPath;
import org.releasemanager.planning.schedule.Estimate;
import org.releasemanager.planning.schedule.Simulation;
import org.releasemanager.planning.schedule.WorkingDays;
import org.releasemanager.release.Release;

/** Makes a timetable: the critical path by PERT, certainties by simulation, all on working days. */
final class Timetables {
    private static final int RUNS = 10_000;

    /** Not work, but an agreed start that production waits for. */
    private static final Step WINDOW =
            new Step("window", "Wait for the agreed start", "calendar", false, w -> 0, java.util.Set.of());

    private final Workload workload;
    private final ScopeStatement.@Nullable DaysLeft developmentLeft;
    private final WorkingDays days;
    private final Pace pace;
    private final List<Activity> work;

    /** @param developmentLeft what people say about development; null leaves it to be estimated */
    Timetables(
            Workload workload,
            ScopeStatement.@Nullable DaysLeft developmentLeft,
            WorkingDays days,
            List<Release> ended) {
        this.workload = workload;
        this.developmentLeft = developmentLeft;
        this.days = days;
        this.pace = Pace.of(ended, CriticalPath.of(network(1)).duration(), days.zone());
        this.work = network(pace.factor()).inOrder();
    }

    Plan.Timetable timetable(@Nullable ZonedDateTime target) {
        var network = target == null ? new ActivityNetwork(work) : withWindow(days.until(target.toInstant()));
        var path = CriticalPath.of(network);
        var simulation = Simulation.of(network, RUNS);
        var steps = new ArrayList<>(Steps.ALL);
        if (target != null) {
            steps.add(indexOfProduction(), WINDOW);
        }
        return new Plan.Timetable(
                days.start(),
                days.zone().getId(),
                steps.stream().map(step -> row(step, network, path)).toList(),
                path.path(),
                Rounded.hundredths(path.duration()),
                Rounded.hundredths(path.deviation()),
                forecast(simulation, 0.5),
                forecast(simulation, 0.85),
                forecast(simulation, 0.95),
                target == null ? null : chance(target),
                developmentLeft == null ? pace.basis() : pace.basis() + " Development is as the manager estimated it.");
    }

    /** The expected working days of one person that a step takes. */
    double personDays(Step step) {
        return activity(step, pace.factor()).estimate().mean() * step.people(workload);
    }

    private Activity activity(Step step, double factor) {
        var said = developmentLeft;
        if (said == null || !step.id().equals(Steps.DEVELOPMENT)) {
            return step.activity(workload, factor);
        }
        return new Activity(
                step.id(), new Estimate(said.optimistic(), said.likely(), said.pessimistic()), step.after());
    }

    private ActivityNetwork network(double factor) {
        return new ActivityNetwork(
                Steps.ALL.stream().map(step -> activity(step, factor)).toList());
    }

    private ActivityNetwork withWindow(double opening) {
        var all = new ArrayList<Activity>();
        all.add(new Activity(WINDOW.id(), Estimate.exactly(opening), WINDOW.after()));
        for (var activity : work) {
            var after = new HashSet<>(activity.after());
            if (activity.id().equals(Steps.PRODUCTION)) {
                after.add(WINDOW.id());
            }
            all.add(new Activity(activity.id(), activity.estimate(), after));
        }
        return new ActivityNetwork(all);
    }

    private TargetChance chance(ZonedDateTime target) {
        var before = Simulation.of(new ActivityNetwork(work).before(Steps.PRODUCTION), RUNS);
        return new TargetChance(target, Rounded.hundredths(before.chanceOf(days.until(target.toInstant()))));
    }

    private Forecast forecast(Simulation simulation, double certainty) {
        double duration = simulation.percentile(certainty);
        return new Forecast(Rounded.hundredths(duration), days.finishedAfter(duration));
    }

    private Plan.Row row(Step step, ActivityNetwork network, CriticalPath path) {
        var activity = network.activity(step.id());
        var times = path.of(step.id());
        return new Plan.Row(
                step.id(),
                step.name(),
                step.team(),
                activity.after().stream().sorted().toList(),
                Rounded.hundredths(activity.estimate().optimistic()),
                Rounded.hundredths(activity.estimate().likely()),
                Rounded.hundredths(activity.estimate().pessimistic()),
                Rounded.hundredths(activity.estimate().mean()),
                Rounded.hundredths(times.slack()),
                times.isCritical(),
                days.startingAfter(times.earliestStart()),
                days.finishedAfter(times.earliestFinish()));
    }

    private static int indexOfProduction() {
        return Steps.ALL.stream().map(Step::id).toList().indexOf(Steps.PRODUCTION);
    }
}
