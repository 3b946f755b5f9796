package org.releasemanager.coordination.dependency;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.releasemanager.deployment.Deployments;
import org.springframework.stereotype.Component;

/** What is live, by the ledger of deployments: one question for each environment that somebody waits for. */
@Component
class ServiceLook implements Look {
    private final Deployments deployments;
    private final ProductVersions versions;

    ServiceLook(Deployments deployments, ProductVersions versions) {
        this.deployments = deployments;
        this.versions = versions;
    }

    private record Place(String product, String environment) {}

    @Override
    public Wanted.Kind kind() {
        return Wanted.Kind.SERVICE;
    }

    @Override
    public boolean isQuick() {
        return true;
    }

    @Override
    public Map<Long, Finding> look(Collection<Dependency> dependencies) {
        var live = new HashMap<Place, Map<String, String>>();
        var found = new HashMap<Long, Finding>();
        for (var one : dependencies) {
            if (one.wanted() instanceof Wanted.LiveService wanted) {
                var there = live.computeIfAbsent(
                        new Place(wanted.product(), wanted.environment()),
                        place -> deployments.live(place.product(), place.environment()));
                found.put(one.id(), finding(wanted, there.get(wanted.service())));
            }
        }
        return found;
    }

    private Finding finding(Wanted.LiveService wanted, @Nullable String version) {
        if (version == null) {
            return Finding.open("it is not there");
        }
        var sentence = "it is " + version;
        return versions.isAtLeast(wanted.product(), wanted.minimum(), version)
                ? Finding.satisfied(sentence)
                : Finding.open(sentence);
    }
}
