package org.releasemanager.change;

import java.util.Optional;
import org.releasemanager.release.Releases;
import org.releasemanager.release.spi.ReleaseFact;
import org.springframework.stereotype.Component;

/** What ships: a commit's hash stands for all of its content. */
@Component
class ScopeFact implements ReleaseFact {
    private final Releases releases;

    ScopeFact(Releases releases) {
        this.releases = releases;
    }

    @Override
    public String name() {
        return "scope";
    }

    @Override
    public String words() {
        return "the commit that ships";
    }

    @Override
    public Optional<String> digest(String releaseId) {
        return Optional.of(releases.get(releaseId).commit());
    }
}
