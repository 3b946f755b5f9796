package org.releasemanager.planning.schedule;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * How long all activities take together, played many times: where paths meet, the longest decides, so that the mean lies
 * above the critical path's duration (merge bias). Durations are in working days; the same network gives the same result.
 */
public final class Simulation {
    private static final long SEED = 42;

    private final double[] sorted;

    private Simulation(double[] sorted) {
        this.sorted = sorted;
    }

    public static Simulation of(ActivityNetwork network, int runs) {
        var random = new SplittableRandom(SEED);
        var samplers = new LinkedHashMap<Activity, PertSampler>();
        network.inOrder().forEach(activity -> samplers.put(activity, new PertSampler(activity.estimate(), random)));
        var durations = new double[runs];
        for (int run = 0; run < runs; run++) {
            durations[run] = play(samplers);
        }
        Arrays.sort(durations);
        return new Simulation(durations);
    }

    private static double play(Map<Activity, PertSampler> samplers) {
        var finish = new LinkedHashMap<String, Double>();
        double end = 0;
        for (var entry : samplers.entrySet()) {
            double start = 0;
            for (String before : entry.getKey().after()) {
                start = Math.max(start, finish.getOrDefault(before, 0.0));
            }
            double finished = start + entry.getValue().next();
            finish.put(entry.getKey().id(), finished);
            end = Math.max(end, finished);
        }
        return end;
    }

    /** The shortest duration that this share of all runs (0…1) kept to. */
    public double percentile(double share) {
        int index = (int) Math.ceil(share * sorted.length) - 1;
        return sorted[Math.max(0, Math.min(sorted.length - 1, index))];
    }

    public double mean() {
        return Arrays.stream(sorted).average().orElse(0);
    }

    /** The share of runs (0…1) that took no longer than this. */
    public double chanceOf(double days) {
        return (double) Arrays.stream(sorted).filter(each -> each <= days).count() / sorted.length;
    }
}
