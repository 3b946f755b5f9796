package org.releasemanager.deployment;

import java.util.Optional;
import org.releasemanager.deployment.spi.EnvironmentGuard;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What the other rooms say against giving an environment to a release now. */
@Component
class EnvironmentGuards {
    private static final Logger LOG = LoggerFactory.getLogger(EnvironmentGuards.class);

    private final ObjectProvider<EnvironmentGuard> guards;

    EnvironmentGuards(ObjectProvider<EnvironmentGuard> guards) {
        this.guards = guards;
    }

    /** The first of them; empty when it may have the environment. */
    Optional<EnvironmentGuard.Against> reasonAgainst(String releaseId, String environment) {
        return guards.stream()
                .flatMap(guard -> ask(guard, releaseId, environment).stream())
                .findFirst();
    }

    /** Whoever cannot answer speaks against it; the other releases must not wait for that. */
    private static Optional<EnvironmentGuard.Against> ask(
            EnvironmentGuard guard, String releaseId, String environment) {
        try {
            return guard.reasonAgainst(releaseId, environment);
        } catch (RuntimeException failure) {
            LOG.warn("Nobody could say whether {} may have {} now; asked again soon", releaseId, environment, failure);
            return Optional.of(new EnvironmentGuard.Against(
                    "Waits for an answer whether " + environment + " may be changed now; the server's log says why",
                    null));
        }
    }
}
