package org.releasemanager.approval;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.releasemanager.release.spi.ReleaseFact;
import org.springframework.stereotype.Component;

/** The facts that votes are bound to, as they stand now. */
@Component
public class Facts {
    private static final String NOTHING_YET = "-";

    private final List<ReleaseFact> all;

    Facts(List<ReleaseFact> all) {
        this.all = all;
    }

    public Set<String> names() {
        return all.stream().map(ReleaseFact::name).collect(Collectors.toCollection(TreeSet::new));
    }

    /** The digests of these facts, by name. */
    Map<String, String> digests(String releaseId, Set<String> names) {
        Map<String, String> digests = new TreeMap<>();
        all.stream()
                .filter(fact -> names.contains(fact.name()))
                .forEach(fact -> digests.put(fact.name(), fact.digest(releaseId).orElse(NOTHING_YET)));
        return digests;
    }

    /** Which of these facts are not what they were, in words; empty if all are. */
    Optional<String> changed(String releaseId, Map<String, String> approved) {
        var now = digests(releaseId, approved.keySet());
        var changed = all.stream()
                .filter(fact -> approved.containsKey(fact.name())
                        && !approved.get(fact.name()).equals(now.get(fact.name())))
                .map(ReleaseFact::words)
                .toList();
        return changed.isEmpty() ? Optional.empty() : Optional.of(String.join(" and ", changed));
    }
}
