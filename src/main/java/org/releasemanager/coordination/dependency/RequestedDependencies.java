package org.releasemanager.coordination.dependency;

import java.util.List;
import java.util.Map;
import org.releasemanager.coordination.dependency.Dependencies.Outcome;
import org.releasemanager.release.Release;
import org.releasemanager.release.ReleaseRequest;
import org.releasemanager.release.spi.ReleaseOpening;
import org.releasemanager.release.spi.ScopeSource.ScopeRefused;
import org.springframework.stereotype.Component;

/** What a release depends on from its first moment: by its product's definition, and by the request that starts it. */
@Component
class RequestedDependencies implements ReleaseOpening {
    private final Dependencies dependencies;

    RequestedDependencies(Dependencies dependencies) {
        this.dependencies = dependencies;
    }

    @Override
    public void opening(Release release, ReleaseRequest request) {
        add(release, release.product().dependsOn(), true);
        add(release, request.dependsOn(), false);
    }

    private void add(Release release, List<Map<String, String>> wanted, boolean fromProduct) {
        for (int i = 0; i < wanted.size(); i++) {
            var field = "dependsOn[" + i + "]";
            refuse(field, dependencies.add(release.id(), read(field, wanted.get(i)), release.requester(), fromProduct));
        }
    }

    private static DependencyRequest read(String field, Map<String, String> keys) {
        var reading = DependencyKeys.read(keys);
        reading.unknown().stream().findFirst().ifPresent(key -> {
            throw new ScopeRefused(field + "." + key, "is not known; known are " + DependencyKeys.KNOWN);
        });
        return reading.request();
    }

    private static void refuse(String field, Outcome outcome) {
        if (outcome instanceof Outcome.Wrong wrong) {
            var first = wrong.problems().get(0);
            throw new ScopeRefused(field + "." + first.field(), first.message());
        }
        if (outcome instanceof Outcome.Circle circle) {
            throw new ScopeRefused(field, circle.sentence());
        }
    }
}
