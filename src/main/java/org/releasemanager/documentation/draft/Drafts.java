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
    private final List<Draft> drafts;
    private final ReportDraft report;
    private final Changes changes;
    private final Clock clock;

    Drafts(List<Draft> drafts, ReportDraft report, Changes changes, Clock clock) {
        this.drafts = drafts;
        this.report = report;
        this.changes = changes;
        this.clock = clock;
    }

    /** Any document but the report. */
    public String write(DocumentKind kind, Release release) {
        return drafts.stream()
                .filter(draft -> draft.kinds().contains(kind))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Nobody writes the " + kind.path()))
                .write(kind, facts(release));
    }

    /** @param outcome how the release went: {@code RELEASED}, {@code ROLLED_BACK} or a release state */
    public String report(Release release, String outcome) {
        return report.write(facts(release), outcome);
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
