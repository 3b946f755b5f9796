package org.releasemanager.migration;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.releasemanager.migration.spi.ReleaseModels;

/** The node dies when a release has moved and nothing of it is kept yet. */
class DyingModels implements ReleaseModels {
    private final ReleaseModels real;
    private final String victim;

    DyingModels(ReleaseModels real, String victim) {
        this.real = real;
        this.victim = victim;
    }

    /** Nobody catches it. */
    static final class PowerCut extends Error {
        private static final long serialVersionUID = 1L;
    }

    @Override
    public Result move(String releaseId, Route route) {
        var result = real.move(releaseId, route);
        if (releaseId.equals(victim)) {
            end();
        }
        return result;
    }

    void end() {
        throw new PowerCut();
    }

    @Override
    public Optional<String> newest() {
        return real.newest();
    }

    @Override
    public boolean exists(String deployment) {
        return real.exists(deployment);
    }

    @Override
    public List<RouteProblem> problems(Route route) {
        return real.problems(route);
    }

    @Override
    public long count(@Nullable String from, String away) {
        return real.count(from, away);
    }

    @Override
    public List<String> releases(@Nullable String from, String away, long offset, int limit) {
        return real.releases(from, away, offset, limit);
    }

    @Override
    public Result rehearse(String releaseId, Route route) {
        return real.rehearse(releaseId, route);
    }
}
