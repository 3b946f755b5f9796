package org.releasemanager.product.definition;

import org.eclipse.jgit.lib.Repository;

/** Rules for how a version becomes a tag. */
final class TagPatterns {
    private static final String VERSION = "{version}";

    /** @see <a href="https://git-scm.com/docs/git-check-ref-format">git check-ref-format</a> */
    static final Rule TAG_PATTERN = Names.LINE
            .and(Rule.quoting(
                    pattern -> pattern.contains(VERSION) && pattern.indexOf(VERSION) == pattern.lastIndexOf(VERSION),
                    "must hold {version} exactly once, for example v{version}"))
            .and(Rule.quoting(
                    pattern -> !pattern.replace(VERSION, "").matches(".*[{}].*"),
                    "has a placeholder that nobody fills: use {version} only"))
            .and(Rule.quoting(
                    pattern -> !pattern.startsWith("-") && isTag(pattern.replace(VERSION, "1.2.3")),
                    "makes no legal git tag: use letters, digits, '.', '/', '_' and '-', for example v{version}"));

    private TagPatterns() {}

    private static boolean isTag(String tag) {
        return Repository.isValidRefName("refs/tags/" + tag);
    }
}
