package org.releasemanager.coordination.dependency;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.releasemanager.coordination.dependency.Companions.Group;

/** Searches a circle among releases that wait for each other: by dependencies, and by going together. */
final class CircleSearch {
    private final Map<String, List<String>> waitsFor = new HashMap<>();
    private final Collection<Group> groups;

    /** @param groups releases that wait for each other anyway */
    CircleSearch(Collection<Group> groups) {
        this.groups = groups;
    }

    /** Within a group only what comes after the launch is a contradiction: they are launched together. */
    void add(String release, String on, Milestone reaches) {
        if (release.equals(on)
                || reaches.isAfterLaunch()
                || !companions(release).contains(on)) {
            waitsFor.computeIfAbsent(release, key -> new ArrayList<>()).add(on);
        }
    }

    /** A circle that this release, or one that goes with it, is part of: {@code shop-2.0.0 → api-3.1.0 → shop-2.0.0}. */
    Optional<String> circleThrough(String release) {
        return companions(release).stream()
                .sorted(Comparator.comparing((String one) -> !one.equals(release))
                        .thenComparing(one -> one))
                .flatMap(one -> walk(one).stream())
                .findFirst();
    }

    /** The shortest way from a release by its dependencies back to itself, or to one that goes with it. */
    private Optional<String> walk(String start) {
        var home = companions(start);
        var cameFrom = new HashMap<String, String>();
        var next = new ArrayDeque<String>();
        next.add(start);
        while (!next.isEmpty()) {
            String here = next.remove();
            for (String there : steps(here, here.equals(start))) {
                if (home.contains(there)) {
                    return Optional.of(sentence(path(start, here, there, cameFrom), start));
                }
                if (cameFrom.putIfAbsent(there, here) == null) {
                    next.add(there);
                }
            }
        }
        return Optional.empty();
    }

    private List<String> steps(String here, boolean isStart) {
        var own = waitsFor.getOrDefault(here, List.of()).stream();
        return isStart
                ? own.toList()
                : Stream.concat(own, companions(here).stream()).toList();
    }

    private static List<String> path(String start, String here, String there, Map<String, String> cameFrom) {
        var path = new ArrayList<String>(List.of(there));
        String step = here;
        while (!step.equals(start)) {
            path.add(0, step);
            step = cameFrom.getOrDefault(step, start);
        }
        path.add(0, start);
        return path;
    }

    /** Names the group wherever two releases stand next to each other only because they go together. */
    private String sentence(List<String> path, String start) {
        var text = new StringBuilder(start);
        for (int i = 1; i < path.size(); i++) {
            text.append(step(path.get(i - 1), path.get(i)));
        }
        var last = path.get(path.size() - 1);
        return last.equals(start) ? text.toString() : text + step(last, start);
    }

    private String step(String from, String to) {
        boolean depends = waitsFor.getOrDefault(from, List.of()).contains(to);
        return depends ? " → " + to : " → (" + groupOf(from).map(Group::name).orElse("") + ") " + to;
    }

    private Set<String> companions(String release) {
        return groupOf(release).map(Group::releases).orElse(Set.of(release));
    }

    private Optional<Group> groupOf(String release) {
        return groups.stream()
                .filter(group -> group.releases().contains(release))
                .findFirst();
    }
}
