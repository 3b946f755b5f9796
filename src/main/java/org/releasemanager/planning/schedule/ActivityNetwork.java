package org.releasemanager.planning.schedule;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Activities and what each waits for, without a cycle. */
public final class ActivityNetwork {
    private final Map<String, Activity> inOrder = new LinkedHashMap<>();

    /** @throws ImpossibleSchedule if two have the same id, one waits for nobody known, or some wait for each other */
    public ActivityNetwork(Collection<Activity> activities) {
        var byId = new LinkedHashMap<String, Activity>();
        activities.stream().sorted(Comparator.comparing(Activity::id)).forEach(activity -> {
            if (byId.put(activity.id(), activity) != null) {
                throw new ImpossibleSchedule("Two activities have the id '" + activity.id() + "'");
            }
        });
        refuseUnknown(byId);
        byId.values().forEach(activity -> place(activity, byId, new LinkedHashSet<>()));
    }

    /** Every activity after those it waits for; the same for every order in which they were given. */
    public List<Activity> inOrder() {
        return List.copyOf(inOrder.values());
    }

    public Activity activity(String id) {
        var activity = inOrder.get(id);
        if (activity == null) {
            throw new IllegalArgumentException("There is no activity '" + id + "'");
        }
        return activity;
    }

    /** Only what must be finished before this activity starts. */
    public ActivityNetwork before(String id) {
        Set<String> needed = new HashSet<>();
        collect(activity(id), needed);
        return new ActivityNetwork(needed.stream().map(this::activity).toList());
    }

    private void collect(Activity activity, Set<String> needed) {
        for (String before : activity.after()) {
            if (needed.add(before)) {
                collect(activity(before), needed);
            }
        }
    }

    private static void refuseUnknown(Map<String, Activity> byId) {
        for (var activity : byId.values()) {
            for (var before : activity.after()) {
                if (!byId.containsKey(before)) {
                    throw new ImpossibleSchedule(
                            "Activity '" + activity.id() + "' waits for '" + before + "', which does not exist");
                }
            }
        }
    }

    private void place(Activity activity, Map<String, Activity> byId, Set<String> waiting) {
        if (inOrder.containsKey(activity.id())) {
            return;
        }
        if (!waiting.add(activity.id())) {
            throw new ImpossibleSchedule("Activities wait for each other: " + cycle(activity.id(), waiting));
        }
        activity.after().stream().sorted().forEach(before -> {
            var first = byId.get(before);
            if (first != null) {
                place(first, byId, waiting);
            }
        });
        waiting.remove(activity.id());
        inOrder.put(activity.id(), activity);
    }

    private static String cycle(String closing, Set<String> waiting) {
        var path = new ArrayList<>(waiting);
        var round = new ArrayList<>(path.subList(path.indexOf(closing), path.size()));
        round.add(closing);
        return String.join(" → ", round);
    }
}
