package org.releasemanager.documentation.draft;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.releasemanager.change.Commit;
import org.releasemanager.change.Commit.Category;

/** The entries of a changelog, gathered from a stream of commits in one pass and bounded memory. */
final class Changelog {
    private static final Set<Category> ALL = EnumSet.complementOf(EnumSet.of(Category.MERGE));

    private final CommitLines entries;
    private final String fullList;
    private final List<String> breakingNotes = new ArrayList<>();
    private final ByteBudget noteBudget = new ByteBudget(64 << 10);
    private int omittedNotes;
    private int merges;
    private int unconventional;

    private Changelog(int commits, String fullList) {
        this.entries = new CommitLines(Entry::full, new ChangelogBudget(commits)::of);
        this.fullList = fullList;
    }

    static Changelog of(ReleaseFacts facts) {
        var changelog = new Changelog(facts.changes().commits(), facts.changesLink());
        facts.commits().forEach(changelog::add);
        return changelog;
    }

    private void add(Commit commit) {
        if (commit.isBreaking()) {
            addNote(Entry.note(commit));
        }
        if (commit.category() == Category.MERGE) {
            merges++;
        } else {
            entries.add(commit);
            unconventional += commit.conventional() ? 0 : 1;
        }
    }

    private void addNote(String note) {
        if (noteBudget.take(note)) {
            breakingNotes.add(note);
        } else {
            omittedNotes++;
        }
    }

    /** What users of the previous version have to know first. */
    List<String> breakingNotes() {
        return breakingNotes;
    }

    int omittedNotes() {
        return omittedNotes;
    }

    int merges() {
        return merges;
    }

    /** Commits that are no Conventional Commits, merges not counted. */
    int unconventional() {
        return unconventional;
    }

    /** Commits but merges. */
    int total() {
        return entries.total(ALL);
    }

    int omitted() {
        return entries.omitted(ALL);
    }

    /** Writes each section that has entries. */
    void writeTo(Appendable out) {
        try {
            for (var section : ChangelogSection.values()) {
                write(section, out);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(ChangelogSection section, Appendable out) throws IOException {
        var lines = entries.of(section.categories());
        int omitted = entries.omitted(section.categories());
        if (lines.isEmpty() && omitted == 0) {
            return;
        }
        out.append("\n### ").append(section.title()).append("\n\n");
        for (var line : lines) {
            out.append("- ").append(line).append('\n');
        }
        if (omitted > 0) {
            out.append("- and ")
                    .append(ReleaseFacts.count(omitted))
                    .append(" more, in the [full list](")
                    .append(fullList)
                    .append(")\n");
        }
    }
}
