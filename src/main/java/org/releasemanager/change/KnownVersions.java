package org.releasemanager.change;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jgit.errors.IncorrectObjectTypeException;
import org.eclipse.jgit.errors.MissingObjectException;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;
import org.jspecify.annotations.Nullable;
import org.releasemanager.release.Release;

/**
 * The versions of a product that exist: those released here, and those its version tags name. All tags are read once; the
 * commit behind a tag only when somebody asks for it.
 */
final class KnownVersions {
    private final Repository repository;
    private final List<Known> highestFirst;

    /** @param target the commit, or the tag object that leads to it */
    record Known(Version version, ObjectId target) {
        /** Empty if it leads to no commit of this repository. */
        Optional<RevCommit> commit(RevWalk walk) throws IOException {
            try {
                return Optional.of(walk.parseCommit(target));
            } catch (MissingObjectException | IncorrectObjectTypeException e) {
                return Optional.empty();
            }
        }
    }

    private KnownVersions(Repository repository, List<Known> highestFirst) {
        this.repository = repository;
        this.highestFirst = highestFirst;
    }

    static KnownVersions of(Repository repository, Versions versions, Collection<Release> released) throws IOException {
        Map<String, Known> found = new HashMap<>();
        for (Ref tag : repository.getRefDatabase().getRefsByPrefix(Constants.R_TAGS)) {
            versions.ofTag(tag.getName().substring(Constants.R_TAGS.length()))
                    .ifPresent(version -> found.put(version.text(), new Known(version, tag.getObjectId())));
        }
        for (Release release : released) {
            versions.tryParse(release.version())
                    .ifPresent(version ->
                            found.put(version.text(), new Known(version, ObjectId.fromString(release.commit()))));
        }
        List<Known> sorted = new ArrayList<>(found.values());
        sorted.sort(Comparator.comparing(Known::version).reversed());
        return new KnownVersions(repository, sorted);
    }

    /** Final versions below this one (null: all), highest first: what a release may follow. */
    List<Known> finalsBelow(@Nullable Version limit) {
        return highestFirst.stream()
                .filter(known -> !known.version().isPreRelease())
                .filter(known -> limit == null || known.version().compareTo(limit) < 0)
                .toList();
    }

    /** Whether this version exists already, on another commit than this one. */
    boolean standsElsewhere(Version version, ObjectId commit) throws IOException {
        Optional<Known> known = find(version);
        if (known.isEmpty()) {
            return false;
        }
        try (RevWalk walk = new RevWalk(repository)) {
            return known.get().commit(walk).filter(commit::equals).isEmpty();
        }
    }

    Optional<Known> find(Version version) {
        return highestFirst.stream()
                .filter(known -> known.version().compareTo(version) == 0)
                .findFirst();
    }

    List<String> texts() {
        return highestFirst.stream().map(known -> known.version().text()).toList();
    }
}
