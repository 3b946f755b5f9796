package org.releasemanager.change.git;

import java.util.Optional;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.transport.RefSpec;
import org.eclipse.jgit.transport.RemoteRefUpdate.Status;
import org.releasemanager.product.Product;
import org.releasemanager.product.Workspace;
import org.springframework.stereotype.Component;

/** Sends a ref from a mirror to the repository it mirrors. */
@Component
public class Publisher {
    private final Workspace workspace;
    private final Wire wire;

    Publisher(Workspace workspace, Wire wire) {
        this.workspace = workspace;
        this.wire = wire;
    }

    /**
     * Nothing to do for a repository that is read in place.
     *
     * @return why the remote did not take it; empty if it has it now
     */
    public Optional<String> push(Product product, Repository repository, String ref) {
        if (!(Location.of(product, workspace) instanceof Location.Remote remote)) {
            return Optional.empty();
        }
        try {
            var results = wire.prepare(new Git(repository).push())
                    .setRemote(remote.uri().toString())
                    .setRefSpecs(new RefSpec(ref + ":" + ref))
                    .call();
            for (var result : results) {
                var update = result.getRemoteUpdate(ref);
                if (update == null || !isThere(update.getStatus())) {
                    return Optional.of(remote.display() + " did not take " + ref
                            + (update == null ? "" : ": " + update.getStatus()));
                }
            }
            return Optional.empty();
        } catch (GitAPIException e) {
            return Optional.of(String.valueOf(WireTrouble.explain(remote, e).getMessage()));
        }
    }

    private static boolean isThere(Status status) {
        return status == Status.OK || status == Status.UP_TO_DATE;
    }
}
