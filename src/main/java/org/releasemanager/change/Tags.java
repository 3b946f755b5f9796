package org.releasemanager.change;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.ZoneOffset;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.lib.TagBuilder;
import org.releasemanager.change.git.TagWriter;
import org.releasemanager.change.git.TagWritten;
import org.releasemanager.release.Release;
import org.releasemanager.release.Releases;
import org.releasemanager.release.Timeline;
import org.springframework.stereotype.Component;

/** The tags that mark what was released. */
@Component
public class Tags {
    private final Releases releases;
    private final TagWriter writer;
    private final Timeline timeline;
    private final Clock clock;

    Tags(Releases releases, TagWriter writer, Timeline timeline, Clock clock) {
        this.releases = releases;
        this.writer = writer;
        this.timeline = timeline;
        this.clock = clock;
    }

    /**
     * Tags the release's commit by the product's tag pattern, and pushes the tag where the repository is a URL. Can be
     * repeated; a tag that stands elsewhere is never moved. When nobody answers it throws, and is to be tried again.
     */
    public TagOutcome tag(String releaseId) {
        Release release = releases.get(releaseId);
        TagOutcome outcome = tag(release);
        if (outcome instanceof TagOutcome.Tagged tagged) {
            timeline.record(
                    releaseId,
                    Timeline.SYSTEM,
                    "tagged",
                    "Commit " + release.commit().substring(0, 7) + " is tagged " + tagged.tag());
        }
        return outcome;
    }

    private TagOutcome tag(Release release) {
        String name = release.product().tagOf(release.version());
        try {
            TagWritten written = writer.write(release.product(), builder(release, name));
            if (written instanceof TagWritten.Existed existed
                    && !existed.commit().equals(release.commit())) {
                return new TagOutcome.Refused(
                        name, "The tag " + name + " already stands on commit " + existed.commit());
            }
            if (written instanceof TagWritten.Refused refused) {
                return new TagOutcome.Refused(name, refused.reason());
            }
            return written instanceof TagWritten.Created
                    ? new TagOutcome.Tagged(name)
                    : new TagOutcome.AlreadyTagged(name);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private TagBuilder builder(Release release, String name) {
        var tag = new TagBuilder();
        tag.setTag(name);
        tag.setObjectId(ObjectId.fromString(release.commit()), Constants.OBJ_COMMIT);
        tag.setTagger(new PersonIdent("Release Manager", "release-manager@localhost", clock.instant(), ZoneOffset.UTC));
        tag.setMessage("Release " + release.version() + "\n");
        return tag;
    }
}
