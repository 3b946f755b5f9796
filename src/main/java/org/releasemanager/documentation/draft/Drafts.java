package org.releasemanager.documentation.draft;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.releasemanager.change.Changes;
import org.releasemanager.documentation.DocumentKind;
import org.releasemanager.release.Release;
import org.springframework.stereotype.Component;

/** The texts of a release as its facts give them, not stored yet. */
@Component
public class Drafts {
    /** The timeline's word for the report having been written. */
    public static final String REPORT_WRITTEN = "report-written";

    private final List<Draft> drafts;
    private final Changes changes;
    private final Clock clock;

    Drafts(List<Draft> drafts, Changes changes, Clock clock) {
        this.drafts = drafts;
        this.changes = changes;
        this.clock = clock;
    }

    public String write(DocumentKind kind, Release release) {
        var text = drafts.stream()
                .filter(draft -> draft.kinds().contains(kind))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Nobody writes the " + kind.path()))
                .write(kind, facts(release));
        return text.strip() + "\n";
    }

    private ReleaseFacts facts(Release release) {
        return new ReleaseFacts(
                release,
                changes.of(release.id()),
                visitor -> changes.forEachCommit(release.id(), visitor),
                plannedDate(release));
    }

    private LocalDate plannedDate(Release release) {
        var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        var target = release.target() == null ? today : release.target().toLocalDate();
        return target.isBefore(today) ? today : target;
    }
}
