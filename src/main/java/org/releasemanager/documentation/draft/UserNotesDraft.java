package org.releasemanager.documentation.draft;

import static org.releasemanager.change.Commit.Category.DEPRECATION;
import static org.releasemanager.change.Commit.Category.FEATURE;
import static org.releasemanager.change.Commit.Category.FIX;
import static org.releasemanager.change.Commit.Category.OTHER;
import static org.releasemanager.change.Commit.Category.PERFORMANCE;
import static org.releasemanager.change.Commit.Category.REMOVAL;
import static org.releasemanager.change.Commit.Category.REVERT;
import static org.releasemanager.change.Commit.Category.SECURITY;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.releasemanager.change.Commit;
import org.releasemanager.change.Commit.Category;
import org.releasemanager.documentation.DocumentKind;
import org.releasemanager.documentation.MarkdownTemplates;
import org.releasemanager.release.MarkdownText;
import org.springframework.stereotype.Component;

/** The notes for users: what they get, what they have to do, and nothing of how it was made. */
@Component
class UserNotesDraft implements Draft {
    private static final Set<Category> INTERNAL = EnumSet.complementOf(
            EnumSet.of(FEATURE, PERFORMANCE, FIX, SECURITY, DEPRECATION, REMOVAL, REVERT, OTHER, Category.MERGE));
    private static final int BYTES = 128 << 10;

    private final MarkdownTemplates templates = new MarkdownTemplates("documentation");

    /** A heading with its lines. */
    record Topic(String title, List<String> lines, int omitted) {}

    @Override
    public Set<DocumentKind> kinds() {
        return Set.of(DocumentKind.USER_NOTES);
    }

    @Override
    public String write(DocumentKind kind, ReleaseFacts facts) {
        var budget = new ByteBudget(BYTES);
        var all = new CommitLines(Entry::plain, commit -> budget);
        var actionBudget = new ByteBudget(BYTES);
        var actions = new CommitLines(UserNotesDraft::action, commit -> actionBudget);
        facts.commits().forEach(commit -> {
            all.add(commit);
            if (commit.isBreaking()) {
                actions.add(commit);
            }
        });
        var everything = EnumSet.allOf(Category.class);
        var topics = topics(all);
        var values = facts.values();
        values.put("actions", actions.of(everything));
        values.put("omittedActions", actions.omitted(everything));
        values.put("topics", topics);
        values.put("internal", all.total(INTERNAL));
        values.put("oneInternal", all.total(INTERNAL) == 1);
        values.put("nothingVisible", topics.isEmpty());
        return templates.render(kind.path(), values);
    }

    private static List<Topic> topics(CommitLines all) {
        return Stream.of(
                        topic(all, "New", FEATURE),
                        topic(all, "Improved", PERFORMANCE),
                        topic(all, "Fixed", FIX),
                        topic(all, "Security", SECURITY),
                        topic(all, "Going away", DEPRECATION),
                        topic(all, "Removed", REMOVAL),
                        topic(all, "Also changed", OTHER, REVERT))
                .filter(topic -> !topic.lines().isEmpty() || topic.omitted() > 0)
                .toList();
    }

    private static Topic topic(CommitLines all, String title, Category... categories) {
        var wanted = List.of(categories);
        return new Topic(title, all.of(wanted), all.omitted(wanted));
    }

    private static String action(Commit commit) {
        return MarkdownText.escape(commit.breakingNote().orElse(commit.subject()));
    }
}
