package org.releasemanager.change;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.jgit.errors.IncorrectObjectTypeException;
import org.eclipse.jgit.errors.MissingObjectException;
import org.eclipse.jgit.lib.AbbreviatedObjectId;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevWalk;
import org.releasemanager.release.spi.ScopeSource.ScopeRefused;

/** Finds the commit that somebody means: by branch, tag, full or short hash, or the default branch. No other expressions. */
final class RefResolver {
    private static final Pattern HASH = Pattern.compile("[0-9a-fA-F]{4,40}");
    private static final int LONGEST = 250;
    private static final List<String> PLACES = List.of(Constants.R_HEADS, Constants.R_TAGS, "refs/remotes/origin/");

    private final Repository repository;

    RefResolver(Repository repository) {
        this.repository = repository;
    }

    /** @param name a branch or tag as people write it, or a full hash */
    record Resolved(String name, ObjectId commit) {}

    /** @throws ScopeRefused for the field {@code ref} if it is unknown or ambiguous */
    Resolved resolve(Optional<String> ref) throws IOException {
        Optional<String> wanted =
                ref.map(String::strip).filter(name -> !name.isEmpty() && !name.equals(Constants.HEAD));
        if (wanted.isPresent() && wanted.get().length() > LONGEST) {
            throw new ScopeRefused("ref", "A branch, tag or commit has at most " + LONGEST + " characters here");
        }
        return wanted.isPresent() ? named(wanted.get()) : defaultBranch();
    }

    private Resolved defaultBranch() throws IOException {
        Ref head = repository.exactRef(Constants.HEAD);
        ObjectId commit = repository.resolve(Constants.HEAD + "^{commit}");
        if (head == null || commit == null) {
            throw new ScopeRefused("ref", "The repository's default branch has no commits yet: name a branch");
        }
        return new Resolved(
                head.isSymbolic() ? Repository.shortenRefName(head.getTarget().getName()) : commit.name(), commit);
    }

    private Resolved named(String name) throws IOException {
        Map<String, ObjectId> found = new LinkedHashMap<>();
        for (String place : name.startsWith("refs/") ? List.of("") : PLACES) {
            boolean copyOfBranch = place.startsWith("refs/remotes/") && !found.isEmpty();
            Ref ref = Repository.isValidRefName(place + name) ? repository.exactRef(place + name) : null;
            if (ref != null && !copyOfBranch) {
                commitOf(ref.getObjectId()).ifPresent(commit -> found.put(place + name, commit));
            }
        }
        if (found.values().stream().distinct().count() > 1) {
            throw new ScopeRefused("ref", "'" + name + "' is both a branch and a tag: write one of " + found.keySet());
        }
        if (!found.isEmpty()) {
            return new Resolved(name, found.values().iterator().next());
        }
        return byHash(name).orElseThrow(() -> unknown(name));
    }

    private Optional<Resolved> byHash(String name) throws IOException {
        if (!HASH.matcher(name).matches()) {
            return Optional.empty();
        }
        List<ObjectId> commits = new ArrayList<>();
        for (ObjectId object : candidates(name)) {
            commitOf(object).ifPresent(commits::add);
        }
        if (commits.size() > 1) {
            throw new ScopeRefused(
                    "ref",
                    "'" + name + "' is the beginning of several commits: "
                            + String.join(
                                    ", ",
                                    commits.stream()
                                            .map(ObjectId::name)
                                            .limit(5)
                                            .toList()));
        }
        return commits.stream()
                .map(commit -> new Resolved(commit.name(), commit))
                .findFirst();
    }

    private Collection<ObjectId> candidates(String hash) throws IOException {
        if (hash.length() == Constants.OBJECT_ID_STRING_LENGTH) {
            return List.of(ObjectId.fromString(hash));
        }
        try (var reader = repository.newObjectReader()) {
            return reader.resolve(AbbreviatedObjectId.fromString(hash));
        }
    }

    private Optional<ObjectId> commitOf(ObjectId object) throws IOException {
        try (var walk = new RevWalk(repository)) {
            return Optional.of(walk.parseCommit(object).copy());
        } catch (MissingObjectException | IncorrectObjectTypeException e) {
            return Optional.empty();
        }
    }

    private ScopeRefused unknown(String name) {
        try {
            var names = repository.getRefDatabase().getRefsByPrefix(Constants.R_HEADS, Constants.R_TAGS).stream()
                    .map(ref -> Repository.shortenRefName(ref.getName()))
                    .toList();
            return new ScopeRefused(
                    "ref", "There is no branch, tag or commit '" + name + "'" + NearMatches.suggestion(name, names));
        } catch (IOException e) {
            return new ScopeRefused("ref", "There is no branch, tag or commit '" + name + "'");
        }
    }
}
