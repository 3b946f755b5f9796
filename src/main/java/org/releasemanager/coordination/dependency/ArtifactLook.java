package org.releasemanager.coordination.dependency;

import java.io.IOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.releasemanager.coordination.spi.ArtifactSource;
import org.releasemanager.release.Releases;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Whether artifacts are there as they have to be, by those who know artifacts. */
@Component
class ArtifactLook implements Look {
    private static final Logger log = LoggerFactory.getLogger(ArtifactLook.class);

    private final List<ArtifactSource> sources;
    private final Releases releases;

    ArtifactLook(List<ArtifactSource> sources, Releases releases) {
        this.sources = sources;
        this.releases = releases;
    }

    @Override
    public Wanted.Kind kind() {
        return Wanted.Kind.ARTIFACT;
    }

    @Override
    public boolean isQuick() {
        return false;
    }

    @Override
    public Map<Long, Finding> look(Collection<Dependency> dependencies) {
        var found = new HashMap<Long, Finding>();
        for (var one : dependencies) {
            if (one.wanted() instanceof Wanted.Artifact wanted) {
                try {
                    found.put(one.id(), finding(wanted, digest(one.releaseId(), wanted.name())));
                } catch (IOException | RuntimeException unknown) {
                    log.warn(
                            "Artifact of {} of {} could not be read; asked again later",
                            one.title(),
                            one.releaseId(),
                            unknown);
                }
            }
        }
        return found;
    }

    private Optional<String> digest(String releaseId, String artifact) throws IOException {
        var release = releases.get(releaseId);
        for (var source : sources) {
            var digest = source.digestOf(release, artifact);
            if (digest.isPresent()) {
                return digest;
            }
        }
        return Optional.empty();
    }

    private static Finding finding(Wanted.Artifact wanted, Optional<String> digest) {
        if (digest.isEmpty()) {
            return Finding.open("it is not there");
        }
        return digest.get().equals(wanted.digest())
                ? Finding.satisfied("it is there")
                : Finding.open("it is there as " + digest.get());
    }
}
