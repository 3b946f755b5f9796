package org.releasemanager.deployment;

import java.util.Optional;
import org.releasemanager.deployment.spi.EnvironmentGuard;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What the other rooms say against giving an environment to a release now. */
@Component
class EnvironmentGuards {
    private final ObjectProvider<EnvironmentGuard> guards;

    EnvironmentGuards(ObjectProvider<EnvironmentGuard> guards) {
        this.guards = guards;
    }

    /** The first of them; empty when it may have the environment. */
    Optional<EnvironmentGuard.Against> reasonAgainst(String releaseId, String environment) {
        return guards.stream()
                .flatMap(guard -> guard.reasonAgainst(releaseId, environment).stream())
                .findFirst();
    }
}
