package org.releasemanager.documentation.draft;

import static org.releasemanager.documentation.draft.ReleaseFacts.count;

import com.samskivert.mustache.Mustache;
import java.io.StringWriter;
import java.io.Writer;
import java.util.List;
import java.util.Set;
import org.releasemanager.change.ChangeSet;
import org.releasemanager.documentation.DocumentKind;
import org.releasemanager.documentation.MarkdownTemplates;
import org.springframework.stereotype.Component;

/** The changelog: every commit that is no merge is listed or counted under one of the six headings. */
@Component
class ChangelogDraft implements Draft {
    private static final int NAMED_CONTRIBUTORS = 100;

    private final MarkdownTemplates templates = new MarkdownTemplates("documentation");

    @Override
    public Set<DocumentKind> kinds() {
        return Set.of(DocumentKind.CHANGELOG);
    }

    @Override
    public String write(DocumentKind kind, ReleaseFacts facts) {
        var text = new StringWriter();
        write(facts, text);
        return text.toString();
    }

    void write(ReleaseFacts facts, Writer out) {
        var changelog = Changelog.of(facts);
        var values = facts.values();
        values.put("entries", (Mustache.Lambda) (fragment, writer) -> changelog.writeTo(writer));
        values.put("hasBreaking", !changelog.breakingNotes().isEmpty());
        values.put("breakingNotes", changelog.breakingNotes());
        values.put("omittedNotes", changelog.omittedNotes());
        values.put("omitted", changelog.omitted() == 0 ? null : count(changelog.omitted()));
        values.put("merges", changelog.merges() == 0 ? null : count(changelog.merges()));
        values.put("oneMerge", changelog.merges() == 1);
        values.put("unconventional", changelog.unconventional() == 0 ? null : count(changelog.unconventional()));
        values.put("total", count(changelog.total()));
        values.put("contributors", contributors(facts.changes()));
        values.put("unnamedContributors", Math.max(0, names(facts.changes()).size() - NAMED_CONTRIBUTORS));
        values.put("compareLink", CompareLink.of(facts.release()).orElse(null));
        templates.render(DocumentKind.CHANGELOG.path(), values, out);
    }

    private static String contributors(ChangeSet changes) {
        return String.join(
                ", ", names(changes).stream().limit(NAMED_CONTRIBUTORS).toList());
    }

    private static List<String> names(ChangeSet changes) {
        return changes.authors().stream().map(ChangeSet.Author::name).distinct().toList();
    }
}
