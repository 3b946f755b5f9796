package org.releasemanager.documentation.draft;

import static org.releasemanager.documentation.draft.ReleaseFacts.count;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.releasemanager.change.Commit;
import org.releasemanager.change.Commit.Category;
import org.releasemanager.documentation.DocumentKind;
import org.releasemanager.documentation.MarkdownTemplates;
import org.springframework.stereotype.Component;

/** The notes for engineers: every commit with its hash, what breaks, dependencies, files, authors, and where it goes. */
@Component
class TechnicalNotesDraft implements Draft {
    private static final int NAMED_AUTHORS = 50;
    private static final int BREAKING_BYTES = 64 << 10;

    private final MarkdownTemplates templates = new MarkdownTemplates("documentation");
    private final ContributedSections sections;

    TechnicalNotesDraft(ContributedSections sections) {
        this.sections = sections;
    }

    /** The commits of a category. */
    record Group(String title, String total, List<String> lines, int omitted) {}

    @Override
    public Set<DocumentKind> kinds() {
        return Set.of(DocumentKind.TECHNICAL_NOTES);
    }

    @Override
    public String write(DocumentKind kind, ReleaseFacts facts) {
        var changes = facts.changes();
        var commits = new CommitLines(Entry::withHash, new ChangelogBudget(changes.commits())::of);
        var noteBudget = new ByteBudget(BREAKING_BYTES);
        var notes = new CommitLines(TechnicalNotesDraft::note, commit -> noteBudget);
        facts.commits().forEach(commit -> {
            commits.add(commit);
            if (commit.isBreaking()) {
                notes.add(commit);
            }
        });
        var values = facts.values();
        var all = List.of(Category.values());
        values.put("conventional", count(changes.conventional()));
        values.put("files", count(changes.files()));
        values.put("linesAdded", count(changes.linesAdded()));
        values.put("linesDeleted", count(changes.linesDeleted()));
        values.put("notes", notes.of(all));
        values.put("omittedNotes", notes.omitted(all));
        values.put("groups", groups(commits));
        values.put("largestFiles", changes.largestFiles());
        values.put("authors", changes.authors().stream().limit(NAMED_AUTHORS).toList());
        values.put("moreAuthors", Math.max(0, changes.authors().size() - NAMED_AUTHORS));
        values.put("services", facts.release().product().services());
        values.put("environments", Places.of(facts.release().product()));
        values.put(
                "sections",
                sections.upTo(DocumentsSection.ORDER, facts.release().id()));
        return templates.render(kind.path(), values);
    }

    private static List<Group> groups(CommitLines commits) {
        return Arrays.stream(Category.values())
                .filter(category -> commits.total(List.of(category)) > 0)
                .map(category -> group(commits, category))
                .toList();
    }

    private static Group group(CommitLines commits, Category category) {
        var only = List.of(category);
        var name = category.name();
        var title = name.charAt(0) + name.substring(1).toLowerCase(Locale.ROOT);
        return new Group(title, count(commits.total(only)), commits.of(only), commits.omitted(only));
    }

    private static String note(Commit commit) {
        return "`" + ReleaseFacts.shortHash(commit.hash()) + "` " + Entry.note(commit);
    }
}
