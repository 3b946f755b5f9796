package org.releasemanager.change;

import java.io.IOException;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;
import org.releasemanager.change.message.CommitMessage;
import org.releasemanager.release.ReleaseType;

/** Counts what decides about the kind of release. */
final class RangeSummary implements CommitRange.Visitor {
    private int commits;
    private int breaking;
    private int features;

    static RangeSummary of(CommitRange range) throws IOException {
        var summary = new RangeSummary();
        range.forEach(summary);
        return summary;
    }

    @Override
    public void commit(RevWalk walk, RevCommit commit, CommitMessage message) {
        commits++;
        if (message.breakingNote().isPresent()) {
            breaking++;
        }
        if (message.category() == Commit.Category.FEATURE) {
            features++;
        }
    }

    boolean isEmpty() {
        return commits == 0;
    }

    /**
     * What the changes call for after this version. Only an explicit mark makes a major release; features count however
     * they are written. In initial development ({@code 0.y.z}) everything is one level lower.
     */
    ReleaseType typeAfter(Version previous) {
        boolean lower = previous.isInitialDevelopment();
        if (breaking > 0) {
            return lower ? ReleaseType.MINOR : ReleaseType.MAJOR;
        }
        return features > 0 && !lower ? ReleaseType.MINOR : ReleaseType.PATCH;
    }
}
