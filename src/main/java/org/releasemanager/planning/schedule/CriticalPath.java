package org.releasemanager.planning.schedule;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The times that follow from the expected durations: earliest and latest start and finish, slack, and the path that must not
 * slip. All in working days from the start.
 *
 * @param times by activity id, every activity after those it waits for
 * @param path the activities without slack that lead to the end; where several do, the one with the most variance
 * @param duration until all is finished
 * @param deviation standard deviation of the duration along the path (PERT); too optimistic where paths meet
 */
public record CriticalPath(Map<String, Times> times, List<String> path, double duration, double deviation) {
    private static final double NOTHING = 1e-9;

    public record Times(double earliestStart, double earliestFinish, double latestStart, double latestFinish) {
        public double slack() {
            return Math.max(0, latestStart - earliestStart);
        }

        public boolean isCritical() {
            return slack() < NOTHING;
        }
    }

    /** The longest chain of variance that ends in an activity, and where it came from. */
    private record Chain(double variance, @Nullable String from) {}

    public static CriticalPath of(ActivityNetwork network) {
        var earliest = earliestFinishes(network);
        double duration = earliest.values().stream()
                .mapToDouble(Double::doubleValue)
                .max()
                .orElse(0);
        var latest = latestFinishes(network, duration);
        var times = new LinkedHashMap<String, Times>();
        for (var activity : network.inOrder()) {
            double mean = activity.estimate().mean();
            double early = at(earliest, activity.id());
            double late = at(latest, activity.id());
            times.put(activity.id(), new Times(early - mean, early, late - mean, late));
        }
        return withPath(network, times, duration);
    }

    public Times of(String id) {
        return at(times, id);
    }

    private static Map<String, Double> earliestFinishes(ActivityNetwork network) {
        var finish = new LinkedHashMap<String, Double>();
        for (var activity : network.inOrder()) {
            double start = activity.after().stream()
                    .mapToDouble(before -> at(finish, before))
                    .max()
                    .orElse(0);
            finish.put(activity.id(), start + activity.estimate().mean());
        }
        return finish;
    }

    private static Map<String, Double> latestFinishes(ActivityNetwork network, double duration) {
        var latest = new LinkedHashMap<String, Double>();
        var backwards = new ArrayList<>(network.inOrder());
        java.util.Collections.reverse(backwards);
        for (var activity : backwards) {
            double finish = latest.computeIfAbsent(activity.id(), id -> duration);
            double start = finish - activity.estimate().mean();
            activity.after().forEach(before -> latest.merge(before, start, Math::min));
        }
        return latest;
    }

    private static CriticalPath withPath(ActivityNetwork network, Map<String, Times> times, double duration) {
        var chains = new LinkedHashMap<String, Chain>();
        @Nullable String last = null;
        for (var activity : network.inOrder()) {
            if (at(times, activity.id()).isCritical()) {
                chains.put(activity.id(), chain(activity, times, chains));
                last = ending(activity.id(), last, times, chains, duration);
            }
        }
        double variance = last == null ? 0 : at(chains, last).variance();
        return new CriticalPath(times, walkBack(last, chains), duration, Math.sqrt(variance));
    }

    private static Chain chain(Activity activity, Map<String, Times> times, Map<String, Chain> chains) {
        double start = at(times, activity.id()).earliestStart();
        var best = new Chain(0, null);
        for (String before : activity.after().stream().sorted().toList()) {
            var chain = chains.get(before);
            boolean touches = chain != null && start - at(times, before).earliestFinish() < NOTHING;
            if (chain != null && touches && (best.from() == null || chain.variance() > best.variance())) {
                best = new Chain(chain.variance(), before);
            }
        }
        return new Chain(best.variance() + activity.estimate().variance(), best.from());
    }

    private static @Nullable String ending(
            String id, @Nullable String last, Map<String, Times> times, Map<String, Chain> chains, double duration) {
        if (duration - at(times, id).earliestFinish() > NOTHING) {
            return last;
        }
        return last == null || at(chains, id).variance() >= at(chains, last).variance() ? id : last;
    }

    private static List<String> walkBack(@Nullable String last, Map<String, Chain> chains) {
        var path = new ArrayList<String>();
        for (String id = last; id != null; id = at(chains, id).from()) {
            path.add(0, id);
        }
        return path;
    }

    private static <T> T at(Map<String, T> map, String id) {
        var value = map.get(id);
        if (value == null) {
            throw new IllegalArgumentException("There is no activity '" + id + "'");
        }
        return value;
    }
}
