package org.releasemanager.change;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;
import org.jspecify.annotations.Nullable;
import org.releasemanager.change.KnownVersions.Known;
import org.releasemanager.release.spi.ScopeSource.ScopeRefused;

/**
 * Where the changes of a release start.
 *
 * @param name the version; for an explicit tag that is no version, the tag's name
 * @param version null for such a tag
 */
record PreviousVersion(String name, @Nullable Version version, ObjectId commit) {

    private static final int LONGEST = 90;

    /** The version or tag that somebody named. @throws ScopeRefused for the field {@code previous} */
    static PreviousVersion named(String text, Repository repository, Versions versions, KnownVersions known)
            throws IOException {
        String wanted = text.strip();
        if (wanted.length() > LONGEST) {
            throw new ScopeRefused("previous", "A version or tag has at most " + LONGEST + " characters here");
        }
        Optional<Known> version =
                versions.ofTag(wanted).or(() -> versions.tryParse(wanted)).flatMap(known::find);
        Ref tag = Repository.isValidRefName(Constants.R_TAGS + wanted)
                ? repository.exactRef(Constants.R_TAGS + wanted)
                : null;
        try (RevWalk walk = new RevWalk(repository)) {
            if (version.isPresent()) {
                return of(version.get(), walk);
            }
            if (tag == null) {
                throw new ScopeRefused(
                        "previous",
                        "There is no version or tag '" + wanted + "' to compare with"
                                + NearMatches.suggestion(wanted, names(repository, known)));
            }
            return new PreviousVersion(
                    wanted, null, walk.parseCommit(tag.getObjectId()).copy());
        }
    }

    /** The version that this line follows, if there is one. */
    static Optional<PreviousVersion> followedBy(Lineage lineage, List<Known> candidates, Repository repository)
            throws IOException {
        Optional<Known> found = lineage.previous(candidates);
        if (found.isEmpty()) {
            return Optional.empty();
        }
        try (RevWalk walk = new RevWalk(repository)) {
            return Optional.of(of(found.get(), walk));
        }
    }

    private static PreviousVersion of(Known known, RevWalk walk) throws IOException {
        String text = known.version().text();
        RevCommit commit = known.commit(walk)
                .orElseThrow(() -> new ScopeRefused(
                        "previous",
                        "Version " + text + " was released from a commit that is no longer in the repository"));
        return new PreviousVersion(text, known.version(), commit.copy());
    }

    private static List<String> names(Repository repository, KnownVersions known) throws IOException {
        List<String> names = new ArrayList<>(known.texts());
        repository
                .getRefDatabase()
                .getRefsByPrefix(Constants.R_TAGS)
                .forEach(tag -> names.add(Repository.shortenRefName(tag.getName())));
        return names.stream().distinct().toList();
    }
}
