package org.releasemanager.duty;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.releasemanager.announcement.ReleaseLinks;
import org.releasemanager.documentation.MarkdownTemplates;
import org.releasemanager.release.MomentText;
import org.releasemanager.release.OneLine;
import org.releasemanager.release.Release;
import org.springframework.stereotype.Component;

/** What people are told about their tasks; the heading of the text is the subject. */
@Component
class NoticeTexts {
    private static final int LONGEST_SUBJECT = 200;

    private final MarkdownTemplates templates = new MarkdownTemplates("duty");
    private final ReleaseLinks links;

    NoticeTexts(ReleaseLinks links) {
        this.links = links;
    }

    /** @param subject plain text
     *  @param body Markdown */
    record Text(String subject, String body) {}

    /** @param responsible those who are to do the task */
    Text of(Notice notice, Release release, Duty duty, List<String> responsible) {
        return text(notice.name().toLowerCase(Locale.ROOT), release, duty, responsible);
    }

    Text nobodyLeft(Release release, Duty duty, List<String> gone) {
        return text("nobody-left", release, duty, gone);
    }

    private Text text(String template, Release release, Duty duty, List<String> people) {
        Map<String, @Nullable Object> facts = new HashMap<>();
        facts.put("product", release.product().name());
        facts.put("version", release.version());
        facts.put("task", duty.name());
        facts.put("due", MomentText.utc(duty.dueAt()));
        facts.put("people", people.isEmpty() ? "nobody" : String.join(", ", people));
        facts.put("link", links.pageOf(release.id()).orElse(null));
        String subject = templates.renderFirstLine(template, facts).replaceFirst("^# ", "");
        return new Text(OneLine.of(subject, LONGEST_SUBJECT), templates.render(template, facts));
    }
}
