package org.releasemanager.coordination.dependency;

import java.util.List;
import org.releasemanager.gate.spi.Dependency.State;
import org.springframework.stereotype.Component;

/** What a quality gate is told about the dependencies of a release; a waiver of two persons counts here, too. */
@Component
class GatedDependencies implements org.releasemanager.gate.spi.Dependencies {
    private final Dependencies dependencies;

    GatedDependencies(Dependencies dependencies) {
        this.dependencies = dependencies;
    }

    @Override
    public List<org.releasemanager.gate.spi.Dependency> of(String releaseId) {
        return dependencies.of(releaseId).stream().map(GatedDependencies::told).toList();
    }

    private static org.releasemanager.gate.spi.Dependency told(Dependency dependency) {
        var state =
                switch (dependency.status()) {
                    case SATISFIED, WAIVED -> State.SATISFIED;
                    case IMPOSSIBLE -> State.IMPOSSIBLE;
                    case OPEN -> State.OPEN;
                };
        return new org.releasemanager.gate.spi.Dependency(dependency.wanted().sentence(), state, dependency.finding());
    }
}
