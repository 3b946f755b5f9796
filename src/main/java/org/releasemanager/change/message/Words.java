package org.releasemanager.change.message;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.releasemanager.change.Commit.Category;

/**
 * Judges a message that follows no convention, by its first words, the way changelog authors do by hand. What it does not
 * recognise is {@link Category#OTHER}: shown, never dropped.
 */
final class Words {
    private static final Map<String, Category> FIRST = new HashMap<>();

    static {
        name(
                Category.FIX,
                "fix fixes fixed fixing bug bugfix hotfix correct corrects corrected resolve resolves resolved repair");
        name(
                Category.FEATURE,
                "add adds added adding support supports introduce introduces introduced implement implements");
        name(Category.FEATURE, "implemented allow allows provide provides feature feat new enable enables");
        name(Category.DEPENDENCY, "bump bumps bumped upgrade upgrades upgraded upgrading downgrade");
        name(
                Category.REFACTORING,
                "polish polishing cleanup clean refactor refactors refactored refactoring rename renames");
        name(
                Category.REFACTORING,
                "renamed simplify simplifies extract extracts move moves moved restructure reformat tidy inline");
        name(
                Category.DOCUMENTATION,
                "doc docs document documents documented documentation javadoc readme changelog typo");
        name(Category.TEST, "test tests testing");
        name(Category.BUILD, "ci build");
        name(Category.REMOVAL, "remove removes removed delete deletes deleted drop drops dropped");
        name(Category.DEPRECATION, "deprecate deprecates deprecated");
        name(Category.PERFORMANCE, "perf optimize optimizes optimise optimised optimized performance");
        name(Category.SECURITY, "security harden hardens");
        name(Category.REVERT, "revert reverts reverted");
        name(Category.MERGE, "merge merges merged");
        name(Category.CHORE, "chore release prepare");
    }

    /** What the word after the first one makes of it: {@code Add test for …}, {@code Fix typo}, {@code Remove unused …}. */
    private static final Map<String, Category> SECOND = Map.of(
            "test", Category.TEST,
            "tests", Category.TEST,
            "typo", Category.DOCUMENTATION,
            "typos", Category.DOCUMENTATION,
            "javadoc", Category.DOCUMENTATION,
            "documentation", Category.DOCUMENTATION,
            "unused", Category.REFACTORING,
            "redundant", Category.REFACTORING);

    private static final List<Category> OPEN_TO_SECOND =
            List.of(Category.FIX, Category.FEATURE, Category.REMOVAL, Category.OTHER);

    private Words() {}

    static Category classify(String title) {
        String text = References.withoutNoise(withoutTags(title)).toLowerCase(Locale.ROOT);
        if (text.contains("cve-")) {
            return Category.SECURITY;
        }
        if (text.startsWith("next development version")) {
            return Category.CHORE;
        }
        String[] words = text.split("[^\\p{L}\\p{N}']+", 4);
        int start = words[0].isEmpty() && words.length > 1 ? 1 : 0;
        Category first =
                isUpdate(words[start], text) ? Category.DEPENDENCY : FIRST.getOrDefault(words[start], Category.OTHER);
        boolean open = OPEN_TO_SECOND.contains(first) && words.length > start + 1;
        return open ? SECOND.getOrDefault(words[start + 1], first) : first;
    }

    /** {@code Update jackson to 2.21}, {@code Update dependency …}; but not {@code Update the guide to …}. */
    private static boolean isUpdate(String first, String text) {
        if (!first.startsWith("update")) {
            return false;
        }
        int to = text.lastIndexOf(" to ");
        String target = to < 0 ? "" : text.substring(to + 4);
        boolean version = target.matches("v?\\d[\\w.+-]{0,60}");
        return version || text.startsWith("dependenc", first.length() + 1);
    }

    /** Without {@code [web]} and {@code :bug:} in front. */
    private static String withoutTags(String title) {
        String rest = title;
        for (int i = 0; i < 3; i++) {
            int close = rest.startsWith("[") ? rest.indexOf(']') : rest.startsWith(":") ? rest.indexOf(':', 1) : -1;
            if (close < 0 || close > 40 || close == rest.length() - 1) {
                return rest;
            }
            rest = rest.substring(close + 1).strip();
        }
        return rest;
    }

    private static void name(Category category, String words) {
        for (String word : words.split(" ")) {
            FIRST.put(word, category);
        }
    }
}
