package org.releasemanager.risk;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.releasemanager.change.ChangeSet;
import org.releasemanager.change.Changes;
import org.releasemanager.release.Release;
import org.releasemanager.release.Releases;
import org.releasemanager.risk.spi.Situation;
import org.springframework.stereotype.Component;

/** Gathers what the factors look at. */
@Component
class Situations {
    private static final int REMEMBERED = 50;
    private static final int COMPARED = 10;

    private final Releases releases;
    private final Changes changes;

    Situations(Releases releases, Changes changes) {
        this.releases = releases;
        this.changes = changes;
    }

    Situation of(String releaseId) {
        var release = releases.get(releaseId);
        var files = new ArrayList<ChangeSet.FileChurn>();
        changes.forEachFile(releaseId, files::add);
        var earlier = earlierChanges(release);
        return new Situation(
                release, changes.of(releaseId), files, endedBefore(release), authorsOf(earlier), earlier.size());
    }

    private List<Release> endedBefore(Release release) {
        return releases.ended(release.product().key(), REMEMBERED).stream()
                .filter(other -> !other.id().equals(release.id()))
                .toList();
    }

    private List<ChangeSet> earlierChanges(Release release) {
        return releases.released(release.product().key()).stream()
                .filter(other -> !other.id().equals(release.id()))
                .limit(COMPARED)
                .flatMap(other -> changes.find(other.id()).stream())
                .toList();
    }

    private static Set<String> authorsOf(List<ChangeSet> earlier) {
        var emails = new HashSet<String>();
        for (var changeSet : earlier) {
            changeSet.authors().forEach(author -> emails.add(author.email().toLowerCase(Locale.ROOT)));
        }
        return emails;
    }
}
