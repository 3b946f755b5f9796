package org.releasemanager.change.git;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.lib.RefUpdate;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.lib.RepositoryCache;
import org.eclipse.jgit.transport.FetchResult;
import org.eclipse.jgit.transport.RefSpec;
import org.eclipse.jgit.transport.TagOpt;
import org.eclipse.jgit.util.FS;

/** A bare copy of a repository behind a URL: all its branches and tags, as they were at the last fetch. */
final class Mirror {
    private static final List<RefSpec> EVERYTHING =
            List.of(new RefSpec("+refs/heads/*:refs/heads/*"), new RefSpec("+refs/tags/*:refs/tags/*"));

    private final Path folder;
    private final Location.Remote remote;
    private final Wire wire;
    private final Duration limit;

    Mirror(Path folder, Location.Remote remote, Wire wire, Duration limit) {
        this.folder = folder;
        this.remote = remote;
        this.wire = wire;
        this.limit = limit;
    }

    /** False until the first fetch has ended well. */
    boolean isComplete() throws IOException {
        if (!Files.isDirectory(folder.resolve(Constants.OBJECTS))) {
            return false;
        }
        try (Repository repository = open()) {
            return repository.getConfig().getBoolean("releasemanager", "complete", false);
        }
    }

    Repository open() throws IOException {
        return RepositoryCache.open(RepositoryCache.FileKey.exact(folder.toFile(), FS.DETECTED), true);
    }

    /** @throws RepositoryUnavailable with the reason */
    void fetch() {
        try (Git git = initialised()) {
            FetchResult result = wire.prepare(git.fetch())
                    .setRemote(remote.uri().toString())
                    .setRefSpecs(EVERYTHING)
                    .setTagOpt(TagOpt.NO_TAGS)
                    .setRemoveDeletedRefs(true)
                    .setProgressMonitor(new TimeLimit(limit))
                    .call();
            followHead(git.getRepository(), result);
            complete(git.getRepository());
        } catch (GitAPIException | IOException failure) {
            throw WireTrouble.explain(remote, failure);
        }
    }

    private Git initialised() throws IOException, GitAPIException {
        if (Files.isDirectory(folder.resolve(Constants.OBJECTS))) {
            return new Git(open(), true);
        }
        Files.createDirectories(folder);
        return Git.init().setBare(true).setGitDir(folder.toFile()).call();
    }

    private static void complete(Repository repository) throws IOException {
        var config = repository.getConfig();
        if (!config.getBoolean("releasemanager", "complete", false)) {
            config.setBoolean("releasemanager", null, "complete", true);
            config.save();
        }
    }

    /** The default branch of the copy is that of the original. */
    private static void followHead(Repository repository, FetchResult result) throws IOException {
        Ref head = result.getAdvertisedRef(Constants.HEAD);
        if (head == null) {
            return;
        }
        String branch = head.isSymbolic() ? head.getTarget().getName() : sameCommit(head, result.getAdvertisedRefs());
        RefUpdate update = repository.updateRef(Constants.HEAD);
        if (!branch.isEmpty()) {
            update.link(branch);
        }
    }

    /** Old servers name no branch: the one that stands at the same commit, {@code main} and {@code master} first. */
    private static String sameCommit(Ref head, Collection<Ref> refs) {
        List<String> candidates = refs.stream()
                .filter(ref -> ref.getName().startsWith(Constants.R_HEADS))
                .filter(ref -> Objects.equals(ref.getObjectId(), head.getObjectId()))
                .map(Ref::getName)
                .sorted()
                .toList();
        for (String usual : List.of("refs/heads/main", "refs/heads/master")) {
            if (candidates.contains(usual)) {
                return usual;
            }
        }
        return candidates.isEmpty() ? "" : candidates.get(0);
    }
}
