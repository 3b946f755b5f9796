package org.releasemanager.documentation.draft;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.releasemanager.change.Commit;
import org.releasemanager.change.Commit.Category;

/**
 * Commits as lines of text, by category, breaking ones first. Holds at most as much text as its budgets allow, however
 * many commits pass by; what does not fit is counted, so that every commit is either a line or part of a count.
 */
final class CommitLines {
    private final Map<Category, Lines> byCategory = new EnumMap<>(Category.class);
    private final Function<Commit, String> line;
    private final Function<Commit, ByteBudget> budget;

    /** @param line one line of Markdown, without a line break */
    CommitLines(Function<Commit, String> line, Function<Commit, ByteBudget> budget) {
        this.line = line;
        this.budget = budget;
    }

    void add(Commit commit) {
        var lines = byCategory.computeIfAbsent(commit.category(), category -> new Lines());
        var text = line.apply(commit);
        if (!budget.apply(commit).take(text)) {
            lines.omitted++;
        } else if (commit.isBreaking()) {
            lines.breaking.add(text);
        } else {
            lines.other.add(text);
        }
    }

    /** The lines of these categories: all breaking ones, then the others, each in the order of the categories. */
    List<String> of(Collection<Category> categories) {
        var all = new ArrayList<String>();
        categories.forEach(category -> all.addAll(lines(category).breaking));
        categories.forEach(category -> all.addAll(lines(category).other));
        return all;
    }

    /** How many commits of these categories found no place. */
    int omitted(Collection<Category> categories) {
        return categories.stream().mapToInt(category -> lines(category).omitted).sum();
    }

    /** How many commits of these categories there are. */
    int total(Collection<Category> categories) {
        return omitted(categories)
                + categories.stream()
                        .mapToInt(category -> lines(category).breaking.size()
                                + lines(category).other.size())
                        .sum();
    }

    private Lines lines(Category category) {
        return byCategory.getOrDefault(category, Lines.NONE);
    }

    private static final class Lines {
        private static final Lines NONE = new Lines();

        private final List<String> breaking = new ArrayList<>();
        private final List<String> other = new ArrayList<>();
        private int omitted;
    }
}
