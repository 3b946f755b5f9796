package org.releasemanager.change.git;

import java.io.IOException;
import java.nio.file.Path;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.lib.RepositoryCache;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;
import org.eclipse.jgit.util.FS;
import org.releasemanager.product.Product;
import org.releasemanager.product.Workspace;
import org.springframework.stereotype.Component;

/**
 * Opens the repositories of products. A path is read in place (a relative one is below the workspace); a URL is read from a
 * mirror. The caller closes what it gets; JGit keeps what it has learnt of a repository for the next one who asks.
 */
@Component
public class Repositories {
    private final Workspace workspace;
    private final Mirrors mirrors;

    Repositories(Workspace workspace, Mirrors mirrors) {
        this.workspace = workspace;
        this.mirrors = mirrors;
    }

    /** As the repository stands now. @throws RepositoryUnavailable if it cannot be reached */
    public Repository latest(Product product) throws IOException {
        Location location = Location.of(product, workspace);
        return location instanceof Location.Remote remote
                ? mirrors.latest(product, remote)
                : inPlace(product, ((Location.InPlace) location).folder());
    }

    /**
     * Holding this commit; asks the remote only if the commit is not known here yet.
     *
     * @throws RepositoryUnavailable if the repository cannot be reached, or has no such commit
     */
    public Repository holding(Product product, String commit) throws IOException {
        Location location = Location.of(product, workspace);
        Repository repository = location instanceof Location.Remote remote
                ? mirrors.known(product, remote)
                : inPlace(product, ((Location.InPlace) location).folder());
        if (has(repository, commit)) {
            return repository;
        }
        repository.close();
        Repository fresh = latest(product);
        if (has(fresh, commit)) {
            return fresh;
        }
        fresh.close();
        throw new RepositoryUnavailable("Commit " + commit + " is no longer in the repository of product '"
                + product.key() + "': somebody has rewritten its history");
    }

    private static boolean has(Repository repository, String commit) throws IOException {
        return repository.getObjectDatabase().has(ObjectId.fromString(commit));
    }

    private static Repository inPlace(Product product, Path folder) throws IOException {
        var builder = new FileRepositoryBuilder();
        if (folder.getParent() != null) {
            builder.addCeilingDirectory(folder.getParent().toFile());
        }
        builder.findGitDir(folder.toFile());
        if (builder.getGitDir() == null) {
            throw new RepositoryUnavailable(
                    "There is no git repository at " + folder + ", where product '" + product.key() + "' has it");
        }
        return RepositoryCache.open(RepositoryCache.FileKey.exact(builder.getGitDir(), FS.DETECTED), true);
    }
}
