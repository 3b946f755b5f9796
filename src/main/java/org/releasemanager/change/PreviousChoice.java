package org.releasemanager.change;

import java.io.IOException;
import java.util.List;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;
import org.jspecify.annotations.Nullable;
import org.releasemanager.change.KnownVersions.Known;
import org.releasemanager.release.ReleaseType;
import org.releasemanager.release.spi.ScopeSource.Request;

/** Chooses the version that a release follows: the one that was named, or the last released one of its line. */
record PreviousChoice(Repository repository, Versions versions, KnownVersions known, ObjectId commit) {

    /** @param asked the version asked for; null if it will be derived */
    @Nullable
    PreviousVersion choose(Request request, @Nullable Version asked) throws IOException {
        ReleaseType type = request.type().orElse(null);
        var named = request.previous().filter(text -> !text.isBlank());
        if (named.isPresent()) {
            var previous = PreviousVersion.named(named.get(), repository, versions, known);
            if (asked != null) {
                VersionChoice.requireAbove(asked, previous, type);
            }
            return previous;
        }
        try (Lineage lineage = new Lineage(repository, commit)) {
            return asked == null ? find(lineage, known.finalsBelow(null)) : below(asked, type, lineage);
        }
    }

    private @Nullable PreviousVersion below(Version asked, @Nullable ReleaseType type, Lineage lineage)
            throws IOException {
        List<Known> others = known.finalsBelow(null).stream()
                .filter(candidate -> candidate.version().compareTo(asked) != 0)
                .toList();
        PreviousVersion newest = find(lineage, others);
        VersionChoice.requireAbove(asked, newest, type);
        boolean older =
                newest != null && newest.version() != null && newest.version().compareTo(asked) > 0;
        return older ? find(lineage, known.finalsBelow(asked)) : newest;
    }

    private @Nullable PreviousVersion find(Lineage lineage, List<Known> candidates) throws IOException {
        return PreviousVersion.followedBy(lineage, candidates, repository).orElse(null);
    }
}
