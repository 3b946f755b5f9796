package org.releasemanager.change.git;

import java.io.IOException;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.RefUpdate;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.lib.TagBuilder;
import org.eclipse.jgit.transport.RefSpec;
import org.eclipse.jgit.transport.RemoteRefUpdate;
import org.eclipse.jgit.transport.RemoteRefUpdate.Status;
import org.releasemanager.product.Product;
import org.releasemanager.product.Workspace;
import org.springframework.stereotype.Component;

/** Writes tags, the only thing that this application ever writes to a repository; an existing one is never moved. */
@Component
public class TagWriter {
    private final Workspace workspace;
    private final Repositories repositories;
    private final Wire wire;

    TagWriter(Workspace workspace, Repositories repositories, Wire wire) {
        this.workspace = workspace;
        this.repositories = repositories;
        this.wire = wire;
    }

    /**
     * Writes an annotated tag, in place or by a push.
     *
     * @throws RepositoryUnavailable if nobody answers; a refusal is an outcome
     */
    public TagWritten write(Product product, TagBuilder tag) throws IOException {
        String ref = Constants.R_TAGS + tag.getTag();
        if (!Repository.isValidRefName(ref)) {
            return new TagWritten.Refused("'" + tag.getTag() + "' is no name that git allows for a tag");
        }
        try (Repository repository = repositories.latest(product)) {
            ObjectId standing = repository.resolve(ref + "^{commit}");
            if (standing != null) {
                return new TagWritten.Existed(standing.name());
            }
            return Location.of(product, workspace) instanceof Location.Remote remote
                    ? push(remote, repository, ref, insert(repository, tag))
                    : writeInPlace(repository, ref, tag);
        } catch (RepositoryUnavailable unavailable) {
            if (unavailable.isTemporary()) {
                throw unavailable;
            }
            return new TagWritten.Refused(String.valueOf(unavailable.getMessage()));
        }
    }

    private static TagWritten writeInPlace(Repository repository, String ref, TagBuilder tag) {
        try {
            RefUpdate update = repository.updateRef(ref);
            update.setNewObjectId(insert(repository, tag));
            update.setExpectedOldObjectId(ObjectId.zeroId());
            RefUpdate.Result result = update.update();
            return result == RefUpdate.Result.NEW
                    ? new TagWritten.Created()
                    : new TagWritten.Refused("Git refused to write the tag (" + result + ")");
        } catch (IOException notWritable) {
            return new TagWritten.Refused("The repository cannot be written to: " + notWritable.getMessage());
        }
    }

    private TagWritten push(Location.Remote remote, Repository repository, String ref, ObjectId tag) {
        try (Git git = new Git(repository)) {
            var results = wire.prepare(git.push())
                    .setRemote(remote.uri().toString())
                    .setRefSpecs(new RefSpec(tag.name() + ":" + ref))
                    .call();
            for (var result : results) {
                RemoteRefUpdate update = result.getRemoteUpdate(ref);
                boolean taken =
                        update != null && (update.getStatus() == Status.OK || update.getStatus() == Status.UP_TO_DATE);
                if (!taken) {
                    String why = update == null || update.getMessage() == null ? "" : ": " + update.getMessage();
                    return new TagWritten.Refused(remote.display() + " refused the tag" + why);
                }
            }
            return new TagWritten.Created();
        } catch (GitAPIException failure) {
            throw WireTrouble.explain(remote, failure);
        }
    }

    private static ObjectId insert(Repository repository, TagBuilder tag) throws IOException {
        try (ObjectInserter inserter = repository.newObjectInserter()) {
            ObjectId id = inserter.insert(tag);
            inserter.flush();
            return id;
        }
    }
}
