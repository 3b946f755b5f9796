package org.releasemanager.coordination.dependency;

import java.util.List;
import org.releasemanager.gate.spi.Dependency.State;
import org.springframework.stereotype.Component;

/** What a release waits for, as the gate of that name sees it. */
@Component
class GateDependencies implements org.releasemanager.gate.spi.Dependencies {
    private final Dependencies dependencies;

    GateDependencies(Dependencies dependencies) {
        this.dependencies = dependencies;
    }

    @Override
    public List<org.releasemanager.gate.spi.Dependency> of(String releaseId) {
        return dependencies.of(releaseId).stream()
                .map(one -> new org.releasemanager.gate.spi.Dependency(
                        one.wanted().sentence(), state(one.status()), one.finding()))
                .toList();
    }

    private static State state(Dependency.Status status) {
        return switch (status) {
            case OPEN -> State.OPEN;
            case SATISFIED, WAIVED -> State.SATISFIED;
            case IMPOSSIBLE -> State.IMPOSSIBLE;
        };
    }
}
