package org.releasemanager.release;

import java.util.Optional;
import org.releasemanager.release.spi.ReleaseFact;
import org.springframework.stereotype.Component;

/** When production may start, and which environment that is. */
@Component
class TargetFact implements ReleaseFact {
    private final Releases releases;

    TargetFact(Releases releases) {
        this.releases = releases;
    }

    @Override
    public String name() {
        return "target";
    }

    @Override
    public String words() {
        return "the target";
    }

    @Override
    public Optional<String> digest(String releaseId) {
        var release = releases.get(releaseId);
        var start = release.target() == null
                ? "as soon as approved"
                : release.target().toInstant();
        return Optional.of(Sha256.of(release.product().production().key() + "@" + start));
    }
}
