package org.releasemanager.change;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevWalk;
import org.jspecify.annotations.Nullable;
import org.releasemanager.change.git.Publisher;
import org.releasemanager.change.git.Repositories;
import org.releasemanager.change.git.RepositoryUnavailable;
import org.releasemanager.release.Release;
import org.releasemanager.release.Releases;
import org.springframework.stereotype.Component;

/** Marks the released commit with the version's tag. */
@Component
public class Tags {
    private final Releases releases;
    private final Repositories repositories;
    private final Publisher publisher;

    Tags(Releases releases, Repositories repositories, Publisher publisher) {
        this.releases = releases;
        this.repositories = repositories;
        this.publisher = publisher;
    }

    /** Tags, and pushes the tag where the repository is a remote one; harmless when repeated. */
    public TagOutcome tag(String releaseId) {
        var release = releases.get(releaseId);
        String name = release.product().tagOf(release.version());
        try (Repository repository = repositories.holding(release.product(), release.commit())) {
            var outcome = tag(repository, release, name);
            if (outcome instanceof TagOutcome.Refused) {
                return outcome;
            }
            var refusal = publisher.push(release.product(), repository, Constants.R_TAGS + name);
            return refusal.isPresent() ? new TagOutcome.Refused(name, refusal.get()) : outcome;
        } catch (RepositoryUnavailable e) {
            return new TagOutcome.Refused(name, String.valueOf(e.getMessage()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static TagOutcome tag(Repository repository, Release release, String name) throws IOException {
        ObjectId tagged = commitOf(repository, name);
        if (tagged != null) {
            return tagged.name().equals(release.commit())
                    ? new TagOutcome.AlreadyTagged(name)
                    : new TagOutcome.Refused(name, "The tag " + name + " is at another commit, " + tagged.name());
        }
        try (RevWalk walk = new RevWalk(repository)) {
            new Git(repository)
                    .tag()
                    .setName(name)
                    .setMessage("Release " + release.version() + " of "
                            + release.product().name())
                    .setTagger(new PersonIdent("Release Manager", "release-manager@localhost"))
                    .setObjectId(walk.parseCommit(ObjectId.fromString(release.commit())))
                    .setAnnotated(true)
                    .setSigned(false)
                    .call();
            return new TagOutcome.Tagged(name);
        } catch (GitAPIException | org.eclipse.jgit.api.errors.JGitInternalException e) {
            return new TagOutcome.Refused(name, "The repository did not take the tag " + name + ": " + e.getMessage());
        }
    }

    private static @Nullable ObjectId commitOf(Repository repository, String name) throws IOException {
        Ref ref = repository.exactRef(Constants.R_TAGS + name);
        if (ref == null) {
            return null;
        }
        try (RevWalk walk = new RevWalk(repository)) {
            return walk.parseCommit(ref.getObjectId()).copy();
        }
    }
}
