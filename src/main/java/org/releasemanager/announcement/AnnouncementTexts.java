package org.releasemanager.announcement;

import org.jspecify.annotations.Nullable;
import org.releasemanager.change.Changes;
import org.releasemanager.documentation.Documents;
import org.releasemanager.documentation.MarkdownTemplates;
import org.releasemanager.release.OneLine;
import org.releasemanager.release.Release;
import org.releasemanager.release.Timeline;
import org.springframework.stereotype.Component;

/** What each audience is told in its own words; the heading of the text is the subject. */
@Component
class AnnouncementTexts {
    private static final int LONGEST_SUBJECT = 200;

    private final MarkdownTemplates templates = new MarkdownTemplates("announcement");
    private final Changes changes;
    private final Documents documents;
    private final Timeline timeline;
    private final @Nullable String publicUrl;

    AnnouncementTexts(Changes changes, Documents documents, Timeline timeline, AnnouncementProperties properties) {
        this.changes = changes;
        this.documents = documents;
        this.timeline = timeline;
        this.publicUrl = properties.publicUrl() == null
                ? null
                : properties.publicUrl().toString().replaceFirst("/+$", "");
    }

    /** @param subject plain text
     *  @param body Markdown */
    record Text(String subject, String body) {}

    Text of(Release release, Moment moment, Audience audience) {
        var template = moment.path() + "-" + audience.key();
        var facts = new AnnouncementFacts(release, changes, documents, timeline, publicUrl);
        var subject = templates.renderFirstLine(template, facts).replaceFirst("^# ", "");
        return new Text(OneLine.of(subject, LONGEST_SUBJECT), templates.render(template, facts));
    }
}
